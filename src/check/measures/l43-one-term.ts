import type { Term } from '../../content/glossary.js';
import type { Finding, Measure } from '../measure.js';
import { spotAt, type Block } from '../prose/block.js';
import { matchesIn, mayHold, phraseOf, type Match, type Phrase } from './words-in.js';

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
    const entries = (data.glossary?.value.terms ?? []).flatMap(namesOf);
    for (const { blocks } of modules.flatMap(module => module.lessons)) {
      const running = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'cell');
      const words = running.map(({ text }) => text).join(' ');
      for (const entry of entries)
        if (mayHold(words, entry.own) && mayHold(words, entry.other)) check(running, entry, report);
    }
  },
};

/** A term with one of its other names. */
interface Entry {
  readonly term: string;
  readonly own: Phrase;
  readonly other: Phrase;
}

/** Word forms of one name, such as a plural or an adjective, share their beginning. */
const isForm = (a: string, b: string) => {
  const [first, second] = [a, b].map(each => each.toLowerCase().replace(/\s*\([^)]*\)/, ''));
  return first!.includes(second!.slice(0, -2)) || second!.includes(first!.slice(0, -2));
};

function namesOf({ term, also, short }: Term): Entry[] {
  const own = phraseOf(term);
  return also
    .filter(
      (name, index) =>
        !name.startsWith(short ?? '\0') && ![term, ...also.slice(0, index)].some(each => isForm(each, name)),
    )
    .map(name => ({ term, own, other: phraseOf(name) }));
}

function check(running: readonly Block[], { term, own, other }: Entry, report: Finding): void {
  const first = running.find(({ text }) => alone(text, other, own).length > 0);
  if (!first || !running.some(({ text }) => alone(text, own, other).length > 0)) return;
  const both = (text: string) => alone(text, own, other).length > 0 && alone(text, other, own).length > 0;
  const same = running.some(
    ({ text, sentences }) =>
      alone(text, other, own).length > 0 && (SAME.test(text) || sentences.some(each => both(each.text))),
  );
  if (same) return;
  const [match] = alone(first.text, other, own);
  report(
    spotAt(first, match!.from, match!.text.length),
    `"${match!.text}" and "${term}" are one thing; use one name, or say in a sentence that they are the same`,
  );
}

/** Where a name stands, but not as a part of the longer name. */
function alone(text: string, name: Phrase, longer: Phrase): Match[] {
  const found = matchesIn(text, name);
  if (found.length === 0) return found;
  const inside = matchesIn(text, longer);
  return found.filter(each => !inside.some(({ from, to }) => from <= each.from && each.to <= to));
}
