import { plainText, type Tree } from '../content/tree.js';
import { letter } from './ids.js';
import type { ItemOption, PairsBody } from './item.js';

/**
 * Pairs of words as a question: equal targets are one, an empty item is a target that nothing belongs to. Where
 * the file does not say, items are taken for members of groups when several have one target.
 */
export function pairsBody(
  halves: readonly { item: Tree; target: Tree; feedback?: Tree }[],
  saysGroups?: boolean,
): PairsBody {
  const targets = new Map<string, ItemOption>();
  for (const { target } of halves) {
    const words = plainText(target);
    if (!targets.has(words)) targets.set(words, { id: `t${targets.size + 1}`, text: target });
  }
  const items = halves
    .filter(({ item }) => plainText(item).trim() !== '')
    .map(({ item, target, feedback }, index) => ({
      id: letter(index),
      text: item,
      key: targets.get(plainText(target))!.id,
      ...(feedback && { feedback }),
    }));
  const groups = saysGroups ?? new Set(items.map(({ key }) => key)).size < items.length;
  return { shape: 'pairs', groups, items, targets: [...targets.values()] };
}
