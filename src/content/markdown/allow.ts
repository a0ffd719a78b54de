import { toString } from 'mdast-util-to-string';
import type { PhrasingContent } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { RULE_ID } from '../id.js';
import { placeOf, type Writing } from './writing.js';

/**
 * The rules that a mark `:allow[L11 L12]{reason="…"}` sets aside. Whoever sets a rule aside says why, so a mark without
 * a reason is a mistake and sets nothing aside.
 */
export function allowedRules(node: TextDirective | LeafDirective): readonly string[] {
  const ids = toString(node)
    .split(/[\s,]+/)
    .filter(Boolean);
  const { reason, ...others } = node.attributes ?? {};
  const valid = ids.every(id => RULE_ID.test(id)) && reason?.trim() && Object.keys(others).length === 0;
  return valid ? ids : [];
}

/** Reports a mark that names no rule or gives no reason. */
export function readAllow(node: TextDirective | LeafDirective, writing: Writing): void {
  if (allowedRules(node).length > 0) return;
  const message = 'a rule is set aside with its reason: :allow[L11]{reason="why it does not hold here"}';
  writing.report('wrong-value', placeOf(node), message);
}

/** Takes the `:allow[…]` marks off the end of a block. */
export function dropAllows(children: PhrasingContent[], writing: Writing): void {
  for (;;) {
    const space = children.at(-1);
    const at = space?.type === 'text' && space.value.trim() === '' ? -2 : -1;
    const last = children.at(at);
    if (last?.type !== 'textDirective' || last.name !== 'allow') return;
    readAllow(last, writing);
    children.splice(at);
  }
}
