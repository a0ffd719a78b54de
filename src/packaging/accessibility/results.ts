import * as v from 'valibot';
import { criteria } from './criteria.js';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const resultsSchema = v.object({
  version: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  criteria: v.record(v.string(), v.object({ passed: count, failed: count })),
});

/** What the tests of a version of the product found, criterion by criterion; `date` is a day. */
export type Results = v.InferOutput<typeof resultsSchema>;

/** One test that ran. */
export interface Ran {
  readonly title: string;
  readonly passed: boolean;
}

/** Numbers of criteria in a test's title: `[1.4.3 1.4.6]`. */
const numbers = (title: string): string[] =>
  [...title.matchAll(/\[((?:\d+\.\d+\.\d+ ?)+)\]/g)].flatMap(([, found]) => found!.trim().split(' '));

/** Counts the tests that looked at each criterion. */
export function collect(tests: readonly Ran[]): Results['criteria'] {
  const found: Record<string, { passed: number; failed: number }> = {};
  for (const { title, passed } of tests)
    for (const id of new Set(numbers(title))) {
      const entry = (found[id] ??= { passed: 0, failed: 0 });
      entry[passed ? 'passed' : 'failed']++;
    }
  return found;
}

/** What does not fit together: a criterion that tests are said to look at and none did, or an unknown number. */
export function gaps(found: Results['criteria']): string[] {
  const known = new Set(criteria.map(({ id }) => id));
  return [
    ...criteria.flatMap(({ id, tested }) => {
      if (!tested) return [];
      const { passed = 0, failed = 0 } = found[id] ?? {};
      return passed > 0 && failed === 0
        ? []
        : [`${id} is said to be tested: ${passed} passed, ${failed} failed`];
    }),
    ...Object.keys(found)
      .filter(id => !known.has(id))
      .map(id => `a test names ${id}, which is no criterion of the list`),
  ];
}

/** Reads recorded results; undefined where they are damaged or of another version. */
export function parseResults(text: string, version: string): Results | undefined {
  try {
    const found = v.safeParse(resultsSchema, JSON.parse(text));
    return found.success && found.output.version === version ? found.output : undefined;
  } catch {
    return undefined;
  }
}
