import { ungraded } from '../common/grades.js';
import type { Kind } from '../kind.js';
import { ReflectionElement } from './element.js';
import { schema, type Reflection } from './schema.js';
import { maxReflection, review, view } from './view.js';

/** An answer in the learner's own words. It may stay empty: saying it aloud counts as well. Never sent. */
export const reflection: Kind<Reflection> = {
  name: 'reflection',
  tag: 'tb-reflection',
  schema,
  key: () => null,
  optionIds: () => [],
  accepts: (_question, response) => typeof response === 'string' && response.length <= maxReflection,
  grade: () => ungraded,
  interaction: () => null,
  pattern: () => [],
  view,
  review,
  element: ReflectionElement,
};
