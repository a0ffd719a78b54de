import { gradeOf } from '../common/grades.js';
import { idsOf } from '../common/options.js';
import type { Kind } from '../kind.js';
import { ScenarioElement } from './element.js';
import { schema, type Scenario } from './schema.js';
import { review, view } from './view.js';
import { isWholeWalk, walkOf } from './walk.js';

/**
 * A situation in steps that may branch. The response is what was chosen first in each step that was walked.
 * Credit = walked steps whose first choice was the key ÷ walked steps.
 */
export const scenario: Kind<Scenario> = {
  name: 'scenario',
  tag: 'tb-scenario',
  schema,
  key: ({ steps }) => Object.fromEntries(steps.map(({ id, key }): [string, string] => [id, key]).sort()),
  optionIds: ({ steps }) => [
    ...new Set([...idsOf(steps), ...steps.flatMap(({ options }) => idsOf(options))]),
  ],
  accepts: isWholeWalk,
  grade(question, response) {
    const walked = walkOf(question, response);
    const right = walked.filter(({ step, first }) => first === step.key);
    return gradeOf(walked.length > 0 ? right.length / walked.length : 0);
  },
  interaction: () => null,
  parts: (question, response) =>
    walkOf(question, response).map(({ step, first }) => {
      const choice = (id: string) => ({ type: 'choice', ids: [id], all: idsOf(step.options) }) as const;
      return {
        id: step.id,
        text: step.text,
        value: choice(first),
        pattern: [choice(step.key)],
        grade: gradeOf(first === step.key ? 1 : 0),
      };
    }),
  pattern: () => [],
  arrange: (question, mix, options) =>
    options
      ? { ...question, steps: question.steps.map(step => ({ ...step, options: mix(step.options) })) }
      : question,
  view,
  review,
  element: ScenarioElement,
};
