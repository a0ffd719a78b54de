import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { QuestionBase } from '../../content/model.js';
import type { Tree } from '../../content/tree.js';
import { across, checked, duplicates, wrongKeys, type Finding } from '../common/across.js';
import { commonFields, words } from '../common/fields.js';
import { entries, type Entry } from '../common/options.js';
import type { TextSchema } from '../kind.js';
import { reachable } from './walk.js';

export interface Choice extends Entry {
  /** What follows when this is chosen. */
  readonly outcome: Tree;
  /** Id of the step that it leads to. */
  readonly next?: string;
}

export interface Step extends Entry {
  readonly options: readonly Choice[];
  /** Id of the option we hope for. */
  readonly key: string;
}

export interface Scenario extends QuestionBase {
  readonly kind: 'scenario';
  /** The walk begins at the first step and ends with the key of the last one. */
  readonly steps: readonly Step[];
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, Scenario> => {
  const options = entries(text, { outcome: words(text), next: v.exactOptional(idSchema) });
  return checked<Scenario>(
    v.strictObject({
      ...commonFields('scenario', text),
      steps: entries(text, { options, key: idSchema }, 1),
    }),
    across<Scenario>(['steps'], ({ steps }) => {
      const named = [...duplicates('steps', steps), ...steps.flatMap(namesOf(steps))];
      return named.length > 0 ? named : waysOf(steps);
    }),
  );
};

/** Ids that are given twice, and keys and next steps that name nothing. */
const namesOf =
  (steps: readonly Step[]) =>
  ({ options, key }: Step, index: number): readonly Finding[] => {
    const inside = ([path, message]: Finding): Finding => [['steps', index, ...path], message];
    return [
      ...duplicates('options', options),
      ...wrongKeys(key, options),
      ...options.flatMap(({ next }, option): readonly Finding[] =>
        next === undefined || steps.some(({ id }) => id === next)
          ? []
          : [
              [
                ['options', option, 'next'],
                `No step is called "${next}": ${steps.map(({ id }) => id).join(', ')}.`,
              ],
            ],
      ),
    ].map(inside);
  };

/** Steps that nobody comes to, and steps from which nobody comes to the end. */
function waysOf(steps: readonly Step[]): readonly Finding[] {
  const reached = reachable(steps);
  return steps.flatMap((step, index): readonly Finding[] => {
    if (!reached.has(step))
      return [[['steps', index, 'id'], `Nothing leads to "${step.id}": name it as the next of an option.`]];
    return reachable(steps, step).has(undefined)
      ? []
      : [[['steps', index, 'key'], `No way leads from "${step.id}" to the end, the key of the last step.`]];
  });
}
