import * as v from 'valibot';
import { idSchema } from '../../content/id.js';

/** `modules/review-points.yaml`: places where a clinician must decide, and statements beyond the sources. */
export const REVIEW_POINTS_FILE = 'modules/review-points.yaml';

export const reviewPointsSchema = v.strictObject({
  points: v.array(
    v.strictObject({
      lesson: idSchema,
      /** `decide`: a clinician must settle it. `framing`: our own words, no clinical fact, to be approved or removed. */
      kind: v.picklist(['decide', 'framing']),
      /** The words in question, or where they stand. */
      text: v.string(),
      /** Why it is open. */
      reason: v.string(),
      /** What the reviewer is asked. */
      ask: v.exactOptional(v.string()),
    }),
  ),
});

export type ReviewPoint = v.InferOutput<typeof reviewPointsSchema>['points'][number];
