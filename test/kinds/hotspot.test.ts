import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ElementNode, Tree } from '../../src/content/tree.js';
import { layout } from '../../src/kinds/hotspot/layout.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { questionOf } from './samples.js';

const hotspot = kinds['hotspot']!;
const all = (tree: Tree): readonly ElementNode[] =>
  tree.flatMap(node => (node.type === 'element' ? [node, ...all(node.children)] : []));

test('a list as the key lets several places be chosen, with credit for each', () => {
  const question = questionOf(hotspot, { key: ['sink', 'stove'] });
  const view = hotspot.view(question, { messages: en, prefix: 'm-', scored: false });
  const types = all([view]).flatMap(({ tagName, properties }) =>
    tagName === 'input' ? properties['type'] : [],
  );
  assert.deepEqual(types, ['checkbox', 'checkbox', 'checkbox']);
  assert.deepEqual(hotspot.grade(question, ['sink']), { result: 'partial', credit: 0.5 });
  assert.deepEqual(hotspot.grade(question, ['sink', 'door']), { result: 'mismatch', credit: 0 });
  assert.deepEqual(hotspot.grade(question, ['stove', 'sink']), { result: 'match', credit: 1 });
  assert.equal(hotspot.accepts(question, []), false);
});

test('the picture is found from where the page is', () => {
  const links = (path: string) => `https://cdn.example/module/${path}`;
  const view = hotspot.view(questionOf(hotspot), { messages: en, prefix: 'm-', scored: false, links });
  const [picture] = all([view]).filter(({ tagName }) => tagName === 'img');
  assert.equal(picture?.properties['src'], 'https://cdn.example/module/media/wash-place.svg');
  assert.equal(picture?.properties['alt'], 'A kitchen');
});

test('marks that grow into the room they have never meet', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const box = fc.tuple(percent, percent, fc.constant(0), fc.constant(0));
  const ratio = fc.constantFrom(0.5, 1, 1.25, 3);
  fc.assert(
    fc.property(
      fc.uniqueArray(box, { minLength: 2, maxLength: 8, selector: String }),
      ratio,
      (boxes, tall) => {
        const marks = layout(boxes, tall);
        for (const a of marks)
          for (const b of marks) {
            if (a === b) continue;
            const apartX = Math.abs(a.x - b.x) + 1e-6 >= (a['room-x'] + b['room-x']) / 2;
            const apartY = Math.abs(a.y - b.y) + 1e-6 >= (a['room-y'] + b['room-y']) / 2;
            assert.ok(apartX || apartY);
          }
      },
    ),
  );
});
