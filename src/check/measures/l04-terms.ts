import { formsOf } from '../../content/term-forms.js';
import type { CourseView, LessonView } from '../course-view.js';
import type { Glossary, Term } from '../../content/glossary.js';
import type { Finding, Measure } from '../measure.js';
import { spotAt, spotIn, type Block } from '../prose/block.js';
import { matchesIn, mayHold, phraseOf, type Match, type Phrase } from './words-in.js';

/** A term with the patterns that find it. */
interface Entry {
  readonly term: Term;
  readonly patterns: readonly Phrase[];
}

/** Every use of any term in a text. */
type AllUses = (text: string) => readonly Match[];

const MEANING = 25;
/** Characters around a term in which the words that explain it are looked for. */
const NEAR = 40;
/** "ER and PR are …": what follows is said of both. */
const COORDINATED = String.raw`^(?:(?:,| and| or) [\p{L}\p{N}-]+){0,2}[”"]?`;
const DEFINING = [
  String.raw`\s*(?:\([^)]+\)\s*)?(?:means?|is|are|was|stands? for|says?|blocks?|treats?|uses?|helps?)\b`,
  String.raw`,?\s*(?:which|or|also|that is)\b`,
  String.raw`\s*[:(]`,
].map(words => new RegExp(COORDINATED + words, 'iu'));
const LEADING =
  /(?:\bcalled|\bknown as|\bshort for|\bname(?: for it)? is|\bword for (?:it|this) is|\(|, or)\s+[“"*]*(?:an? |the )?$/iu;
const SHORT_FORM = /(?<![\p{L}\p{N}-])[A-Z]{2,5}\d?(?![\p{L}\p{N}])/gu;
/** Roman numbers of stages. */
const ROMAN = /^[IVX]+$/;

/**
 * A term of the glossary is explained in the lesson where the running text first uses it, by `:term[…]` or by words such
 * as "means" in the same block; short forms are spelled out there. Headings, pictures and the main message may use a
 * term before (PEMAT 4, Clear Communication Index 7, WCAG 2.2 §3.1.3 and §3.1.4).
 */
export const terms: Measure = {
  id: 'L04',
  name: 'terms',
  level: 'error',
  limit:
    'no term of the glossary unexplained at its first use in a lesson; glossary entries of 25 words at most',
  english: true,
  needs: 'glossary',
  check(course, report) {
    const glossary = course.data.glossary?.value;
    if (!glossary) return;
    const entries = glossary.terms.map(term => ({ term, patterns: patternsOf(term) }));
    const all = allUses(entries);
    for (const lesson of course.modules.flatMap(module => module.lessons)) {
      const words = lesson.blocks.map(({ text }) => text).join(' ');
      for (const entry of entries)
        if (!entry.term.everyday && entry.patterns.some(pattern => mayHold(words, pattern)))
          firstUse(lesson, entry, all, report);
      shortForms(lesson, glossary, entries, report);
      marked(lesson, entries, report);
    }
  },
  across: meanings,
};

/** The names of a term, singular and plural. */
function patternsOf({ term, also, short }: Term): Phrase[] {
  const name = term.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  return [name, ...also, ...(short ? [short] : [])].flatMap(each => formsOf(each, 'en').map(phraseOf));
}

function meanings({ data }: CourseView, report: Finding): void {
  const { file, yaml, value } = data.glossary!;
  for (const [index, { term, meaning }] of value.terms.entries()) {
    const words = meaning.match(/\S+/g)?.length ?? 0;
    const spot = spotIn(file, yaml.locate(['terms', index, 'meaning']));
    if (words > MEANING) report(spot, `"${term}" is explained in ${words} words; ${MEANING} are the most`);
  }
}

/** A table sums up what is said around it. */
const isRunning = ({ kind, section }: Block) =>
  (kind === 'paragraph' || kind === 'item') && section !== 'main';

function firstUse(lesson: LessonView, entry: Entry, all: AllUses, report: Finding): void {
  const running = lesson.blocks.filter(isRunning);
  const main = lesson.blocks.filter(({ section }) => section === 'main');
  if (main.some(block => usesIn(block.text, entry, all).some(use => isDefined(block, use)))) return;
  const isMarkedIn = ({ terms }: Block) => terms.some(({ text }) => isNamed(text, entry));
  for (const [index, block] of running.entries()) {
    const use = usesIn(block.text, entry, all)[0];
    if (!use) continue;
    if (isMarkedIn(block) || isDefined(block, use)) return;
    const later = running.slice(index + 1).some(isMarkedIn);
    report(
      spotAt(block, use.from, use.text.length),
      later
        ? `"${use.text}" is explained only after its first use here; explain it here, with :term[…]`
        : `"${use.text}" is first used here and not explained; write :term[${use.text}] and say what it means`,
      // Staff know most of these words.
      later || !lesson.patient ? 'warning' : 'error',
    );
    return;
  }
}

const isNamed = (text: string, { patterns }: Entry) =>
  patterns.some(pattern => matchesIn(text, pattern).length > 0);

function allUses(entries: readonly Entry[]): AllUses {
  const known = new Map<string, readonly Match[]>();
  return text => {
    const uses =
      known.get(text) ??
      entries.flatMap(({ patterns }) => patterns.flatMap(pattern => matchesIn(text, pattern)));
    known.set(text, uses);
    return uses;
  };
}

/** Where a term is used, but not as a part of a longer term: "hormone" is no term in "hormone therapy". */
function usesIn(text: string, entry: Entry, all: AllUses): Match[] {
  const own = entry.patterns.flatMap(pattern => matchesIn(text, pattern)).sort((a, b) => a.from - b.from);
  return own.filter(
    use =>
      !all(text).some(({ from, to }) => from <= use.from && use.to <= to && to - from > use.to - use.from),
  );
}

/** Whether words right after a term say what it is, or words right before it lead up to it as a name. */
function isDefined({ kind, text, sentences }: Block, use: Match): boolean {
  // A list of terms, each with what is said about it.
  if (kind === 'item' && use.from === 0) return true;
  const sentence = sentences.find(
    each => each.offset <= use.from && use.from < each.offset + each.text.length,
  );
  const [from, to] = sentence ? [sentence.offset, sentence.offset + sentence.text.length] : [0, text.length];
  return (
    DEFINING.some(words => words.test(text.slice(use.to, Math.min(to, use.to + NEAR)))) ||
    LEADING.test(text.slice(Math.max(from, use.from - NEAR), use.from))
  );
}

function shortForms(
  lesson: LessonView,
  glossary: Glossary,
  entries: readonly Entry[],
  report: Finding,
): void {
  // What stands where a text is still to be written is told by `unwritten`.
  const seen = new Set<string>([...glossary.shortForms, 'TODO']);
  const running = lesson.blocks.filter(isRunning);
  for (const [index, block] of running.entries())
    for (const { 0: form, index: at } of block.text.matchAll(SHORT_FORM)) {
      if (seen.has(form) || ROMAN.test(form)) continue;
      const entry = entries.find(({ term }) => term.short === form);
      // "CA 15-3" and "BRCA1" are names.
      if (
        !entry &&
        entries.some(each => usesIn(block.text, each, () => []).some(({ from, to }) => from <= at && at < to))
      )
        continue;
      seen.add(form);
      if (!entry) {
        report(
          spotAt(block, at, form.length),
          `"${form}" is a short form that the glossary does not have; spell it out`,
        );
        continue;
      }
      const { term, also } = entry.term;
      const names = [term, ...also].map(phraseOf);
      const spelled = (each: Block | undefined) =>
        names.some(name => matchesIn(each?.text ?? '', name).length > 0);
      if (!spelled(block) && !spelled(running[index + 1]))
        report(spotAt(block, at, form.length), `"${form}" is first used here; spell it out as "${term}"`);
    }
}

/** A word that is marked as a term stands in the glossary, where learners look it up. */
function marked(lesson: LessonView, entries: readonly Entry[], report: Finding): void {
  for (const block of lesson.blocks)
    for (const { text, offset } of block.terms)
      if (!entries.some(entry => isNamed(text, entry)))
        report(
          spotAt(block, offset, text.length),
          `"${text}" is marked as a term and the glossary does not have it; add it there`,
          'warning',
        );
}
