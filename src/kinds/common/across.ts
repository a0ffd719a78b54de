import * as v from 'valibot';

/** Where something is wrong, as keys from the question down, and what to do about it. */
export type Finding = readonly [path: readonly (string | number)[], message: string];

/**
 * Checks fields of a question against each other, as soon as these fields are well-formed: mistakes elsewhere in
 * the question do not hide what is found here.
 */
export const across = <Q extends object>(
  fields: readonly (keyof Q & string)[],
  find: (question: Q) => readonly Finding[],
) =>
  v.rawCheck<Q>(({ dataset, addIssue }) => {
    const broken = dataset.issues?.some(
      issue => !issue.path || fields.some(field => field === issue.path?.[0]?.key),
    );
    if (broken) return;
    const question = dataset.value as Q;
    for (const [keys, message] of find(question)) addIssue({ message, path: pathOf(question, keys) });
  });

/** A question's fields together with the checks across them. */
export const checked = <Q extends object>(
  fields: v.GenericSchema<unknown, Q>,
  ...checks: readonly v.RawCheckAction<Q>[]
): v.GenericSchema<unknown, Q> => v.pipe(fields, ...checks);

function pathOf(root: object, keys: readonly (string | number)[]): [v.IssuePathItem, ...v.IssuePathItem[]] {
  let input: unknown = root;
  return keys.map(key => {
    const value: unknown = (input as Record<string | number, unknown>)[key];
    const item = { type: 'unknown', origin: 'value', input, key, value } as const;
    input = value;
    return item;
  }) as [v.IssuePathItem, ...v.IssuePathItem[]];
}

/** Entries whose id another entry before them has. */
export const duplicates = (field: string, entries: readonly { readonly id: string }[]): readonly Finding[] =>
  entries.flatMap(({ id }, index) =>
    entries.findIndex(entry => entry.id === id) < index
      ? [[[field, index, 'id'], `Another entry has the id "${id}": give each its own.`] as const]
      : [],
  );

/** A complaint about a key that names no entry, saying which there are. */
export const unknownKey = (key: string, entries: readonly { readonly id: string }[]): string =>
  `The key names "${key}", which is none of: ${entries.map(({ id }) => id).join(', ')}.`;

/** Ids of a key (one, or a list of them) that name no entry, or one that the key has already. */
export const wrongKeys = (
  key: string | readonly string[],
  entries: readonly { readonly id: string }[],
): readonly Finding[] =>
  [key].flat().flatMap((id, index, all): readonly Finding[] => {
    const path = typeof key === 'string' ? ['key'] : ['key', index];
    if (!entries.some(entry => entry.id === id)) return [[path, unknownKey(id, entries)]];
    return all.indexOf(id) < index ? [[path, `The key names "${id}" twice: name it once.`]] : [];
  });
