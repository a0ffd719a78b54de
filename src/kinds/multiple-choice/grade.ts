import type { Grade, Response } from '../../engine/progress.js';
import { gradeOf } from '../common/grades.js';
import { asIds } from '../common/responses.js';
import type { MultipleChoice } from './schema.js';

/** Credit = (right options chosen − other options chosen) ÷ right options, and never below 0. */
export function grade({ key }: MultipleChoice, response: Response): Grade {
  const chosen = asIds(response);
  const right = chosen.filter(id => key.includes(id)).length;
  return gradeOf(Math.max(0, (right - (chosen.length - right)) / key.length));
}
