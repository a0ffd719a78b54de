import type { Response } from '../../engine/progress.js';
import { asPairs } from '../common/responses.js';
import type { Scenario, Step } from './schema.js';

/**
 * Where an option leads: to the step it names; without a name, the key leads to the step after this one and every
 * other option back to the same step. `undefined` is the end, after the key of the last step.
 */
export function leadsTo(steps: readonly Step[], step: Step, option: string): Step | undefined {
  const next = step.options.find(({ id }) => id === option)?.next;
  if (next !== undefined) return steps.find(({ id }) => id === next) ?? step;
  return option === step.key ? steps[steps.indexOf(step) + 1] : step;
}

/** The steps that a walk from one of them can come to, itself and the end (`undefined`) included. */
export function reachable(
  steps: readonly Step[],
  from = steps[0],
  mayEnter: (step: Step) => boolean = () => true,
): ReadonlySet<Step | undefined> {
  const found = new Set([from]);
  // A set also hands out what is added while it is read.
  for (const step of found)
    for (const { id } of step?.options ?? []) {
      const next = leadsTo(steps, step!, id);
      if (!next || mayEnter(next)) found.add(next);
    }
  return found;
}

/** A step that was walked, and what was chosen there first: the try that counts. */
export interface Walked {
  readonly step: Step;
  readonly first: string;
}

/** The walked steps of a response (step → first choice), in authored order. */
export function walkOf({ steps }: Scenario, response: Response | undefined): readonly Walked[] {
  const choices = asPairs(response);
  return steps.flatMap(step => {
    const first = Object.hasOwn(choices, step.id) ? choices[step.id] : undefined;
    return step.options.some(({ id }) => id === first) ? [{ step, first: first as string }] : [];
  });
}

/** Whether the response is of a whole walk that can have happened: from the first step to the end, and no other steps. */
export function isWholeWalk(question: Scenario, response: Response): boolean {
  const { steps } = question;
  const walked = walkOf(question, response).map(({ step }) => step);
  if (walked[0] !== steps[0] || walked.length !== Object.keys(asPairs(response)).length) return false;
  const reached = reachable(steps, steps[0], step => walked.includes(step));
  return reached.has(undefined) && reached.size === walked.length + 1;
}
