import * as v from 'valibot';
import { RULE_ID } from './id.js';

/** `allow:` of a question or a module: rules of the check that do not hold there, each with its reason. */
export const exceptionsSchema = v.array(
  v.strictObject({
    rule: v.pipe(v.string(), v.regex(RULE_ID, 'Write the id of a rule, such as L24.')),
    reason: v.pipe(v.string(), v.trim(), v.nonEmpty('Write why the rule does not hold here.')),
  }),
);
