import { plainText, type Tree } from '../../content/tree.js';
import type { QuestionView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';

const ALL_OR_NONE = /^(?:all|none|both|neither) of (?:the above|these|them)\b/iu;
const NEGATIVE = /\b(?:not|except|never|least|n['’]t)\b/iu;
const ABSOLUTE = /\b(?:always|never|all|none|every|no one|nobody)\b/iu;
/** Times the mean length of the other options. */
const LONGEST = 1.25;
/** Under so many characters a longer key gives nothing away. */
const SHORT = 30;
const STOP_WORDS = new Set(
  'about after also another because been before being between both cancer could does each from have into just like main many more most much need only other over people same should some such than that their them then there these they thing this those through what when where which while will with would your'.split(
    ' ',
  ),
);

interface Option {
  readonly id: string;
  readonly text: Tree;
}

/** Slips in options that give a key away or ask for a trick (NBME, item-writing guides). */
export const itemFlaws: Measure = {
  id: 'L24',
  name: 'item-flaws',
  level: 'warning',
  limit:
    'no "all" or "none of the above"; no negative stem without emphasis; no key that its length or words give away',
  english: true,
  check({ modules }, report) {
    for (const question of modules.flatMap(({ lessons }) => lessons.flatMap(each => each.questions))) {
      const { kind } = question.question;
      if (kind !== 'single-choice' && kind !== 'multiple-choice') continue;
      const { options, key } = question.question as unknown as {
        options: readonly Option[];
        key: string | string[];
      };
      const keys = new Set([key].flat());
      flaws(question, options, keys, report);
    }
  },
};

function flaws(
  { question, at }: QuestionView,
  options: readonly Option[],
  keys: ReadonlySet<string>,
  report: Finding,
) {
  const stem = plainText(question.stem);
  const place = (index: number) => at(['options', index, 'text']);
  if (NEGATIVE.test(lastSentence(stem)) && !question.stem.some(node => node.type === 'element'))
    report(at(['stem']), 'the question is asked in the negative; ask what fits, or put the "not" in bold');
  for (const [index, { text }] of options.entries())
    if (ALL_OR_NONE.test(plainText(text).trim()))
      report(place(index), '"all" or "none of the above" is no option; write what is meant', 'error');
  const right = options.filter(({ id }) => keys.has(id)).map(({ text }) => plainText(text));
  const wrong = options.filter(({ id }) => !keys.has(id)).map(({ text }) => plainText(text));
  if (right.length === 0 || wrong.length === 0) return;
  if (!right.some(text => ABSOLUTE.test(text)))
    for (const [index, { id, text }] of options.entries())
      if (!keys.has(id) && ABSOLUTE.test(plainText(text)) && !ALL_OR_NONE.test(plainText(text).trim()))
        report(
          place(index),
          `"${ABSOLUTE.exec(plainText(text))?.[0]}" stands in wrong options only and gives them away`,
        );
  if (keys.size > 1) return;
  const first = options.findIndex(({ id }) => keys.has(id));
  const length = right[0]!.length;
  const mean = wrong.reduce((sum, text) => sum + text.length, 0) / wrong.length;
  if (length > SHORT && length > LONGEST * mean && wrong.every(text => text.length < length))
    report(
      place(first),
      `the key is the longest option, ${(length / mean).toFixed(1)} times the others; shorten it`,
    );
  const shared = [...contentWords(right[0]!)].filter(
    word => contentWords(stem).has(word) && !wrong.some(text => contentWords(text).has(word)),
  );
  if (shared.length > 0) report(place(first), `"${shared[0]}" stands in the question and only in the key`);
}

const lastSentence = (text: string) => text.split(/(?<=[.!?])\s+/).at(-1) ?? text;

const contentWords = (text: string) =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(word => !STOP_WORDS.has(word)));
