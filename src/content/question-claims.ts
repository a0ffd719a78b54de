import type { QuestionBase } from './model.js';
import { rememberAll } from './remember.js';
import type { Path } from './yaml.js';

/** A list of claims in a question, with its path below the question. */
type ClaimList = readonly [path: Path, claims: readonly string[]];

function listsIn(value: unknown, path: Path = []): readonly ClaimList[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]): readonly ClaimList[] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'claims' && Array.isArray(each) ? [[at, each.map(String)]] : listsIn(each, at);
  });
}

const listsOf = rememberAll<readonly ClaimList[]>();

/** Several rules ask for those of the same question. */
const claimLists = (question: QuestionBase): readonly ClaimList[] =>
  listsOf([question], () => listsIn(question));

/**
 * The claims that the texts of a question rest on, each with its path below the question. Those at the question itself
 * hold for every text of it; an option, an item or a step may name others for its own words.
 */
export const questionClaims = (question: QuestionBase): readonly (readonly [path: Path, claim: string])[] =>
  claimLists(question).flatMap(([path, claims]) =>
    claims.map((id, index) => [[...path, index], id] as const),
  );

/** Paths of the lists that name nothing. */
export const emptyClaims = (question: QuestionBase): readonly Path[] =>
  claimLists(question).flatMap(([path, claims]) => (claims.length === 0 ? [path] : []));
