import type { Grade, Response } from '../../engine/progress.js';
import { gradeOf } from '../common/grades.js';
import { asIds } from '../common/responses.js';
import type { Ordering } from './schema.js';

/** Credit = neighbours that follow each other as in the key ÷ all neighbours (one less than the items). */
export function grade({ key }: Ordering, response: Response): Grade {
  const order = asIds(response);
  const right = order.filter(
    (id, index) => index > 0 && key.indexOf(id) === key.indexOf(order[index - 1]!) + 1,
  );
  return gradeOf(right.length / (key.length - 1));
}
