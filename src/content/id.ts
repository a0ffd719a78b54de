import * as v from 'valibot';

/** Ids are parts of file names, of element ids and of addresses: lower-case letters, digits and hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids of the rules that measure content: L and two digits. */
export const RULE_ID = /^L\d\d$/;

/** Would be found on every object when an id is looked up in one. */
const unsafe = 'constructor';

export const idSchema = v.pipe(
  v.string(),
  v.regex(ID, 'an id is made of lower-case letters, digits and single hyphens, such as p1-1'),
  v.maxLength(64, 'an id has 64 characters at most'),
  v.check(id => id !== unsafe, `"${unsafe}" cannot be an id; choose another`),
);
