import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainText, text, type ElementNode, type Tree } from '../../src/content/tree.js';
import { kinds } from '../../src/kinds/kinds.js';
import type { Result } from '../../src/engine/progress.js';
import type { Kind, ViewContext } from '../../src/kinds/kind.js';
import { en } from '../../src/messages/en.js';
import { explanationView } from '../../src/views/explanation.js';
import { questionView } from '../../src/views/question.js';
import { questionOf, sampleOf } from '../kinds/samples.js';

const context: ViewContext = { messages: en, prefix: 'module-', scored: false };
const scored: ViewContext = { ...context, scored: true };

const all = (tree: Tree): readonly ElementNode[] =>
  tree.flatMap(node => (node.type === 'element' ? [node, ...all(node.children)] : []));
const withTag = (tree: Tree, ...tags: readonly string[]) =>
  all(tree).filter(node => tags.includes(node.tagName));

for (const [name, kind] of Object.entries(kinds)) {
  const question = questionOf(kind);
  const sample = sampleOf(kind);
  const view = questionView(question, kind, context) as ElementNode;

  describe(`the form of ${name}`, () => {
    test('is a group named by the question, inside its own element', () => {
      assert.equal(view.tagName, kind.tag);
      assert.equal(view.properties['id'], `module-${question.id}`);
      assert.equal(view.properties['data-question'], question.id);
      const [group] = withTag([view], 'fieldset');
      const [legend] = withTag(group?.children ?? [], 'legend');
      assert.equal(group?.children[0], legend);
      assert.equal(plainText(legend?.children ?? []), plainText(question.stem).replace('____', en.blank));
    });

    test('labels every control and gives no control an answer beforehand', () => {
      const controls = withTag([view], 'input', 'select', 'textarea');
      const labels = withTag([view], 'label');
      for (const control of controls) {
        const label = labels.find(
          each => each.properties['for'] === control.properties['id'] || each.children.includes(control),
        );
        assert.ok(plainText(label?.children ?? []).trim(), `no label for ${control.tagName}`);
      }
      for (const button of withTag([view], 'button')) assert.equal(button.properties['type'], 'button');
      for (const node of all([view])) {
        assert.equal(node.properties['checked'], undefined);
        assert.equal(node.properties['selected'], undefined);
      }
    });

    test('uses every id once, below the prefix, and points only at ids that exist', () => {
      const ids = all([view]).flatMap(node => node.properties['id'] ?? []);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.ok(String(id).startsWith('module-'));
      for (const node of all([view])) {
        const targets = [node.properties['aria-describedby'], node.properties['for']];
        for (const target of targets.flatMap(each => (each ? String(each).split(' ') : [])))
          assert.ok(ids.includes(target), `${target} is nowhere`);
      }
    });

    test('is no form that a page could submit, and runs nothing', () => {
      assert.deepEqual(withTag([view], 'form', 'script', 'style'), []);
      for (const node of all([view]))
        for (const property of Object.keys(node.properties)) assert.doesNotMatch(property, /^(on|style)/);
    });

    test('carries the explanation for people without scripts, unless the module is scored', () => {
      const words = plainText(question.feedback);
      const [details] = withTag([view], 'details');
      assert.ok(plainText(details?.children ?? []).includes(words));
      const closed = [questionView(question, kind, scored)];
      assert.deepEqual(withTag(closed, 'details'), []);
      assert.ok(!JSON.stringify(closed).includes(words));
    });
  });

  describe(`the explanation of ${name}`, () => {
    const explain = (response: typeof sample.good | undefined) => {
      const grade = kind.grade(question, response ?? '');
      const answer = { ...grade, first: grade.result, revision: 1, tries: 1 };
      return explanationView(
        question,
        kind,
        context,
        response === undefined ? answer : { ...answer, response },
        grade.result === 'none' ? '' : en[grade.result].patient,
      );
    };

    test('gives the verdict, the reasons, the explanation and the way back to the passage', () => {
      const tree = explain(sample.good);
      const words = plainText(tree);
      assert.ok(words.includes(sample.explains), words);
      assert.ok(words.includes(plainText(question.feedback)));
      assert.equal(withTag(tree, 'a')[0]?.properties['href'], '#module-the-passage');
      assert.equal(words.startsWith(en.match.patient), sample.bad !== undefined);
    });

    test('says what we hoped to explain only where the answer differs', () => {
      assert.ok(!plainText(explain(sample.good)).includes(en.hoped));
      if (sample.bad === undefined) return;
      const words = plainText(explain(sample.bad));
      assert.ok(words.includes(en.yourAnswer));
      assert.ok(words.includes(en.hoped));
    });

    test('still explains when the answer itself was cut to save space', () => {
      const words = plainText(explain(undefined));
      assert.ok(!words.includes(en.yourAnswer));
      assert.equal(words.includes(en.hoped), sample.bad !== undefined);
    });
  });
}

describe('the same idea in another form', () => {
  const kind = kinds['true-false'] as Kind;
  const otherwise: Tree = [text('Picture a garden.')];
  const question = { ...questionOf(kind), otherwise };
  const words = (result?: Result) =>
    plainText(
      explanationView(
        question,
        kind,
        context,
        result && { revision: 1, result, credit: 0, first: result, tries: 1 },
      ),
    );

  test('follows the explanation of an answer that did not match', () => {
    const shown = words('mismatch');
    assert.ok(
      shown.indexOf(`${en.otherwise}: Picture a garden.`) > shown.indexOf(plainText(question.feedback)),
    );
  });

  test('is there for readers without a script, and not for an answer that matched', () => {
    assert.match(words(), /Picture a garden/);
    assert.doesNotMatch(words('match'), /Picture a garden/);
  });
});
