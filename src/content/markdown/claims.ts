import { toString } from 'mdast-util-to-string';
import type { PhrasingContent } from 'mdast';
import { dropAllows } from './allow.js';
import { placeOf, type Writing } from './writing.js';

/** Ids of the claims register, and the word for our own framing, which states no clinical fact. */
const CLAIM = /^(?:[A-Z]+\d+|framing)$/;

/** Takes the `:claims[…]` mark off the end of a block: what is left, and the claims as one attribute value. */
export function takeClaims(
  children: readonly PhrasingContent[],
  writing: Writing,
): { children: PhrasingContent[]; claims: string | undefined } {
  const left = [...children];
  dropAllows(left, writing);
  dropSpace(left);
  const last = left.at(-1);
  if (last?.type !== 'textDirective' || last.name !== 'claims') return { children: left, claims: undefined };
  left.pop();
  dropAllows(left, writing);
  dropSpace(left);
  const ids = toString(last)
    .split(/[\s,]+/)
    .filter(Boolean);
  const wrong = ids.filter(id => !CLAIM.test(id));
  if (ids.length === 0 || wrong.length > 0)
    writing.report(
      'wrong-value',
      placeOf(last),
      `claims are ids such as :claims[C001 C002], or :claims[framing]${wrong.length > 0 ? `, not ${wrong.join(', ')}` : ''}`,
    );
  return { children: left, claims: ids.length > 0 ? ids.join(' ') : undefined };
}

/** Removes white space at the end of a block, which stood before the mark. */
function dropSpace(children: PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  if (value === '') children.pop();
  else children[children.length - 1] = { ...last, value };
}
