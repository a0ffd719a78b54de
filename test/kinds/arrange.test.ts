import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText, type TreeNode } from '../../src/content/tree.js';
import { mixBy } from '../../src/engine/mix.js';
import { mixFor } from '../../src/engine/mix-for.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { questionOf, sampleOf } from './samples.js';

const context = { messages: en, prefix: 'm-', scored: true };

/** Ids of the controls in the order in which they stand. */
function controls(node: TreeNode): readonly string[] {
  if (node.type === 'text') return [];
  const { tagName, properties, children } = node;
  const own =
    properties['data-item'] ?? (['input', 'option'].includes(tagName) ? properties['value'] : undefined);
  return [...(own === undefined ? [] : [String(own)]), ...children.flatMap(controls)];
}

const orderOf = (kind: Kind, seed: string, options: boolean): readonly string[] => {
  const question = questionOf(kind);
  return controls(kind.view(kind.arrange?.(question, mixBy(seed), options) ?? question, context));
};

describe('the order in which a question is seen', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`);

  for (const [name, kind] of Object.entries(kinds)) {
    const authored = controls(kind.view(questionOf(kind), context));
    const orders = (options: boolean): number =>
      new Set(seeds.map(seed => orderOf(kind, seed, options).join())).size;
    const isAlways = ['matching', 'ordering'].includes(name);
    const isFixed = ['true-false', 'confidence', 'hotspot', 'fill-in', 'numeric', 'reflection'].includes(
      name,
    );

    it(`${isFixed ? 'never changes' : isAlways ? 'is always mixed' : 'is mixed where the policy says so'}: ${name}`, () => {
      assert.equal(orders(true) > 1, !isFixed);
      assert.equal(orders(false) > 1, isAlways);
      if (!isAlways) assert.deepEqual(orderOf(kind, 'any', false), authored);
    });

    it(`leaves grades, words and ids as they are: ${name}`, () => {
      const { good, bad = good } = sampleOf(kind);
      fc.assert(
        fc.property(fc.string(), seed => {
          const question = questionOf(kind);
          const shown = kind.arrange?.(question, mixBy(seed), true) ?? question;
          assert.deepEqual([...orderOf(kind, seed, true)].sort(), [...authored].sort());
          for (const response of [good, bad]) {
            assert.deepEqual(kind.grade(shown, response), kind.grade(question, response));
            assert.equal(kind.accepts(shown, response), true);
          }
          assert.deepEqual(kind.key(shown), kind.key(question));
          const words = (of: typeof question): string[] =>
            plainText(kind.review(of, bad, context))
              .split('')
              .sort();
          assert.deepEqual(words(shown), words(question));
        }),
        { numRuns: 20 },
      );
    });
  }

  for (const [name, kind] of Object.entries(kinds))
    it(`tells nothing of the key where it must not: ${name}`, () => {
      const order = (question: ReturnType<typeof questionOf>, seed: string): readonly string[] =>
        controls(kind.view(kind.arrange?.(question, mixBy(seed), true, true) ?? question, context));
      const [one, other] = [questionOf(kind), questionOf(kind, sampleOf(kind).unseen)];
      for (const seed of seeds) assert.deepEqual(order(one, seed), order(other, seed));
    });

  it('never stands solved, and says nothing of which belongs to which', () => {
    const { ordering, matching } = kinds as Record<string, Kind>;
    const solved = questionOf(ordering!) as ReturnType<typeof questionOf> & { key: readonly string[] };
    for (const seed of seeds) assert.notDeepEqual(orderOf(ordering!, seed, false).slice(0, 3), solved.key);
    const pairs = questionOf(matching!, {
      items: ['a', 'b', 'c'].map(id => ({ id, text: id, key: `${id}-target` })),
      targets: ['a', 'b', 'c'].map(id => ({ id: `${id}-target`, text: id })),
    });
    const ways = new Set(
      seeds.map(seed => {
        const { items, targets } = matching!.arrange!(pairs, mixBy(seed), false) as typeof pairs & {
          items: { key: string }[];
          targets: { id: string }[];
        };
        return items.map(({ key }) => targets.findIndex(({ id }) => id === key)).join();
      }),
    );
    assert.ok(ways.size > 3, `only ${[...ways].join(' and ')}`);
  });

  it('is the same at each visit of an attempt, and another one for others and for the next attempt', () => {
    const list = Array.from({ length: 8 }, (_, index) => index);
    const order = (attempt: string, attempts?: number, id = 'q'): string =>
      mixFor(
        { attempt, ...(attempts && { earlier: { attempts, passed: false, objectives: {} } }) },
        { id },
      )(list).join();
    assert.equal(order('one'), order('one'));
    const all = [order('one'), order('two'), order('one', 1), order('one', 2), order('one', 0, 'other')];
    assert.equal(new Set(all).size, all.length);
  });

  it('mixes every place with every other', () => {
    const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    for (let seed = 0; seed < 4000; seed++)
      mixBy(`attempt ${seed}`)([0, 1, 2, 3]).forEach((value, place) => counts[value]![place]!++);
    for (const count of counts.flat()) assert.ok(count > 850 && count < 1150, `${count} of 4000`);
  });
});
