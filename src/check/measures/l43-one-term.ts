import type { LessonView } from '../course-view.js';
import type { Term } from '../data/glossary.js';
import type { Finding, Measure } from '../measure.js';
import { spotAt } from '../prose/block.js';
import { matchesIn, phraseOf } from './words-in.js';

/** Words that tell of another name. */
const SAME = /\b(?:(?:an)?other name|also (?:called|known as)|means? the same|calls? it)\b/iu;

/** A thing has one name through a lesson, unless the lesson says that two are the same (Federal plain language). */
export const oneTerm: Measure = {
  id: 'L43',
  name: 'one-term',
  level: 'warning',
  limit: 'no two names for one term of the glossary, unless a sentence holds both',
  english: true,
  needs: 'glossary',
  check({ modules, data }, report) {
    const terms = (data.glossary?.value.terms ?? []).filter(({ also }) => also.length > 0);
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const term of terms) names(lesson, term, report);
  },
};

/** Word forms of one name, such as a plural or an adjective, share their beginning. */
const isForm = (a: string, b: string) => {
  const [first, second] = [a, b].map(each => each.toLowerCase().replace(/\s*\([^)]*\)/, ''));
  return first!.includes(second!.slice(0, -2)) || second!.includes(first!.slice(0, -2));
};

function names({ blocks }: LessonView, { term, also, short }: Term, report: Finding): void {
  const others = also.filter(
    (name, index) =>
      !name.startsWith(short ?? '\0') && ![term, ...also.slice(0, index)].some(each => isForm(each, name)),
  );
  const running = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'cell');
  for (const other of others) {
    const [own, pattern] = [phraseOf(term), phraseOf(other)];
    const alone = (text: string, phrase: typeof own, longer: typeof own) => {
      const inside = matchesIn(text, longer);
      return matchesIn(text, phrase).filter(
        each => !inside.some(({ from, to }) => from <= each.from && each.to <= to),
      );
    };
    const uses = running.flatMap(block => alone(block.text, pattern, own).map(match => ({ block, match })));
    const first = uses[0];
    if (!first || !running.some(({ text }) => alone(text, own, pattern).length > 0)) continue;
    const same = running.some(
      ({ text, sentences }) =>
        (alone(text, pattern, own).length > 0 && SAME.test(text)) ||
        sentences.some(
          each => alone(each.text, own, pattern).length > 0 && alone(each.text, pattern, own).length > 0,
        ),
    );
    if (!same)
      report(
        spotAt(first.block, first.match.from, first.match.text.length),
        `"${first.match.text}" and "${term}" are one thing; use one name, or say in a sentence that they are the same`,
      );
  }
}
