import type { LessonView } from '../course-view.js';
import type { Phrases } from '../data/phrases.js';
import type { Finding, Measure } from '../measure.js';
import { spotAt } from '../prose/block.js';
import { matchesIn, mayHold, phraseOf, type Phrase } from './words-in.js';

interface Banned {
  readonly phrase: Phrases['banned'][number];
  readonly pattern: Phrase;
  readonly except: readonly Phrase[];
}

/** Words that praise, blame, fight or promise too much (teach-back; the course's own tone policy). */
export const tone: Measure = {
  id: 'L09',
  name: 'tone',
  level: 'warning',
  limit: 'no banned phrase; those of level "warn" are errors on sensitive pages',
  english: true,
  needs: 'phrases',
  check({ modules, data }, report) {
    const banned = (data.phrases?.value.banned ?? []).map(phrase => ({
      phrase,
      pattern: phraseOf(phrase.phrase),
      except: phrase.except.map(phraseOf),
    }));
    for (const { draft, lessons } of modules) {
      const own = banned.filter(
        ({ phrase }) => phrase.track === undefined || phrase.track === draft.manifest.track,
      );
      for (const lesson of lessons) check(lesson, own, report);
    }
  },
};

function check(lesson: LessonView, banned: readonly Banned[], report: Finding): void {
  const { front } = lesson.draft;
  for (const { phrase, pattern } of banned)
    if (matchesIn(`${front.title}`, pattern).length > 0)
      report(
        lesson.at('title'),
        `"${phrase.phrase}" is a banned phrase; ${phrase.instead}`,
        severity(lesson, phrase),
      );
  const blocks = [...lesson.blocks, ...lesson.questions.flatMap(({ texts }) => texts)];
  const words = blocks.map(({ text }) => text).join(' ');
  const there = banned.filter(({ pattern }) => mayHold(words, pattern));
  for (const block of blocks)
    for (const { phrase, pattern, except } of there) {
      const fine = except.flatMap(each => matchesIn(block.text, each));
      for (const { from, to, text } of matchesIn(block.text, pattern))
        if (!fine.some(each => each.from <= from && to <= each.to))
          report(
            spotAt(block, from, to - from),
            `"${text}" is a banned phrase; ${phrase.instead}`,
            severity(lesson, phrase),
          );
    }
}

const severity = (lesson: LessonView, { level }: Phrases['banned'][number]) =>
  level === 'error' || lesson.draft.front.sensitive ? 'error' : 'warning';
