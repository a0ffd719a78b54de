import type { ModuleHead } from '../../content/draft.js';
import type { LessonView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';
import { spotAt, spotIn, type Spot } from '../prose/block.js';

/** Scripts in which none of these languages is written, for words that must be marked. */
const FOREIGN =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]{2,}(?:\s+\p{L}{2,})*/gu;
const latin = (language: string) => new Intl.Locale(language).maximize().script === 'Latn';

/**
 * Pages can be told apart by their titles, and words of another language are marked (WCAG 2.2 §2.4.2 and §3.1.2). The
 * language of a page is the module's, and the order of headings is told by `heading-level` (§3.1.1, §2.4.6).
 */
export const titlesAndLanguage: Measure = {
  id: 'L32',
  name: 'titles-and-language',
  level: 'error',
  limit: 'no title twice; words in another script are marked with their language',
  english: false,
  check({ modules }, report) {
    for (const { lessons, draft } of modules) {
      twice(
        'lesson',
        lessons.map(lesson => [lesson.draft.front.title, lesson.at('title')]),
        report,
      );
      if (latin(draft.manifest.language)) for (const lesson of lessons) scripts(lesson, report);
    }
  },
  across({ draft: { heads }, modules }, report) {
    const spotOf = (head: ModuleHead): Spot =>
      modules.find(({ draft }) => draft.file === head.file)?.at(['title']) ??
      spotIn(head.file, head.yaml.locate(['title']));
    for (const language of new Set(heads.map(({ manifest }) => manifest.language)))
      twice(
        'module',
        heads
          .filter(({ manifest }) => manifest.language === language)
          .map(head => [head.manifest.title, spotOf(head)]),
        report,
      );
  },
};

function twice(what: string, list: readonly (readonly [title: string, spot: Spot])[], report: Finding): void {
  const seen = new Map<string, Spot>();
  for (const [title, spot] of list) {
    const first = seen.get(title.toLowerCase());
    if (first)
      report(
        spot,
        `${first.file}:${first.place.line} has the title "${title}" already; give each ${what} its own`,
      );
    else seen.set(title.toLowerCase(), spot);
  }
}

function scripts({ blocks }: LessonView, report: Finding): void {
  for (const block of blocks)
    for (const { 0: words, index } of block.text.matchAll(FOREIGN))
      if (!block.foreign.some(([from, to]) => from <= index && index + words.length <= to))
        report(spotAt(block, index, words.length), `say in which language "${words}" is: :lang[${words}]{…}`);
}
