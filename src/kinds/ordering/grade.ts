import type { Grade, Response } from '../../engine/progress.js';
import { gradeOf } from '../common/grades.js';
import { asIds } from '../common/responses.js';
import type { Ordering } from './schema.js';

/** Credit = neighbours that follow each other as in the key ÷ all neighbours (one less than the items). */
export function grade({ key }: Ordering, response: Response): Grade {
  const places = asIds(response).map(id => key.indexOf(id));
  const right = places.filter((place, index) => place > 0 && place === places[index - 1]! + 1);
  return gradeOf(Math.min(1, right.length / (key.length - 1)));
}
