import assert from 'node:assert/strict';
import { checkCourse } from '../../src/check/check-course.js';
import type { CompiledModule, Files } from '../../src/content/compile.js';
import type { Track } from '../../src/content/model.js';
import { kinds } from '../../src/kinds/kinds.js';
import { circle, courseOf, edited } from '../content/course.js';
import { samples } from '../kinds/samples.js';

type Authored = Readonly<Record<string, unknown>>;

/** Everything around the choices that must not be in a scored page, in other words. */
const otherWords = {
  feedback: 'For another reason.',
  hints: ['Look elsewhere.'],
  otherwise: 'Picture a field.',
  again: 'more-of-it',
  misconception: 'It is another thing.',
};

/** Kinds that count for nothing even in a scored module, since they have no key and rate no answer that counts. */
export const neverScored = Object.keys(kinds).filter(
  name => samples[name]!.bad === undefined && samples[name]!.authored['follows'] === undefined,
);

/** What a question's explanation says, as no other question's does. */
export const reasonOf = (kind: string): string => `The reason is ${kind}.`;

/** Every kind of question once, the rating after the first of them. */
function questions(change: (kind: string) => Authored): readonly Authored[] {
  const first = Object.keys(kinds).find(name => name !== 'confidence')!;
  const names = [
    first,
    'confidence',
    ...Object.keys(kinds).filter(name => ![first, 'confidence'].includes(name)),
  ];
  return names.map(name => ({
    ...samples[name]!.authored,
    ...(name === 'confidence' && { follows: `${first}-q` }),
    feedback: reasonOf(name),
    otherwise: `Picture ${name}.`,
    ...change(name),
  }));
}

/**
 * A module with every kind of question, written, checked and compiled as authors' are.
 *
 * @param rekeyed changes keys and explanations of what counts, and nothing that a learner sees before the answer.
 * @param practice kinds with a key whose questions count for nothing.
 */
export function allKinds(
  track: Track,
  {
    rekeyed = false,
    practice = [],
  }: { readonly rekeyed?: boolean; readonly practice?: readonly string[] } = {},
): { compiled: CompiledModule; files: Files } {
  const asked = questions(name => ({
    ...(rekeyed && !neverScored.includes(name) && { ...otherWords, ...samples[name]!.unseen }),
    ...(practice.includes(name) && { graded: false }),
  }));
  const files = courseOf({
    ...edited('modules/demo/module.yaml', 'track: patient', `track: ${track}`),
    ...edited(
      'modules/demo/01-first.md',
      '## What it is :anchor{#what-it-is}',
      '## The passage :anchor{#the-passage}\n\nIt is small. :claims[framing]\n\n## More :anchor{#more-of-it}',
    ),
    'modules/demo/media/wash-place.svg': circle,
    'quizzes/demo-1.yaml': JSON.stringify({ id: 'demo-1', questions: asked }),
  });
  const { modules, diagnostics } = checkCourse(files, kinds);
  assert.ok(modules[0], JSON.stringify(diagnostics, null, 1));
  return { compiled: modules[0], files };
}
