import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAllowedTree } from '../../src/content/allowed.js';
import { compileCourse } from '../../src/content/compile.js';
import { explainTerms, termFinder, unexplained, withoutTermLinks } from '../../src/content/explain-terms.js';
import type { TermWithId } from '../../src/content/glossary.js';
import { h, plainText, text, type Tree } from '../../src/content/tree.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf } from './course.js';

const term = (name: string, more: Partial<TermWithId> = {}): TermWithId => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  term: name,
  also: [],
  meaning: `What ${name} means.`,
  everyday: false,
  ...more,
});
const glossary = [
  term('Hormone'),
  term('Hormone therapy'),
  term('Biopsy'),
  term('Estrogen receptor', { short: 'ER', also: ['ER-positive'] }),
  term('Cell', { everyday: true }),
];
const finder = termFinder(glossary, 'en');
const p = (...children: Tree) => h('p', {}, children);
const link = (id: string, words: string) => h('a', { class: 'tb-term', href: `#term--${id}` }, words);

test('a term leads to its meaning where the text first uses it, as the longest name that stands there', () => {
  const { body, terms } = explainTerms(
    [p(text('Hormone therapy is not a hormone. Two biopsies, and a biopsy. Hormones.'))],
    finder,
    true,
  );
  assert.deepEqual(body, [
    p(
      link('hormone-therapy', 'Hormone therapy'),
      text(' is not a '),
      link('hormone', 'hormone'),
      text('. Two '),
      link('biopsy', 'biopsies'),
      text(', and a biopsy. Hormones.'),
    ),
  ]);
  assert.deepEqual(
    terms.map(({ id }) => id),
    ['hormone-therapy', 'hormone', 'biopsy'],
  );
  assert.ok(isAllowedTree(body));
});

test('titles, links, heads of tables and words of other languages stay as they are, and so do parts of words', () => {
  const untouched = [
    h('h2', {}, 'Hormone'),
    p(
      h('a', { href: '#x' }, 'hormone'),
      h('span', { lang: 'es' }, 'hormone'),
      text(' hormonelike, er, cell'),
    ),
    h('table', {}, h('caption', {}, 'Biopsy'), h('thead', {}, h('tr', {}, h('th', {}, 'Biopsy')))),
  ];
  assert.deepEqual(explainTerms(untouched, finder, true), { body: untouched, terms: [] });
});

test('what an author marks is explained each time, everyday words too, and nothing else where only marks count', () => {
  const body = [p(text('A hormone, '), h('dfn', {}, 'cells'), text(', '), h('dfn', {}, 'cell'))];
  const marked = explainTerms(body, finder, false);
  assert.deepEqual(marked.body, [
    p(
      text('A hormone, '),
      h('dfn', {}, link('cell', 'cells')),
      text(', '),
      h('dfn', {}, link('cell', 'cell')),
    ),
  ]);
  assert.deepEqual(
    marked.terms.map(({ term }) => term),
    ['Cell'],
  );
});

test('a mark whose words only hold a term is not explained by it, and is named', () => {
  const body = [p(h('dfn', {}, 'hormone signal'), h('dfn', {}, 'ER-positive'))];
  assert.deepEqual(unexplained(body, finder), ['hormone signal']);
  const [first] = explainTerms(body, finder, true).terms;
  assert.equal(first?.term, 'Estrogen receptor (ER)');
});

test('plurals of Spanish and the article of Arabic are the same words', () => {
  const spanish = termFinder([term('Ganglio linfático'), term('Receptor de estrógeno')], 'es');
  assert.equal(spanish.pieces('Los ganglios linfáticos').at(-1)?.term?.term, 'Ganglio linfático');
  const arabic = termFinder([term('خزعة', { id: 'biopsy' })], 'ar');
  assert.equal(arabic.pieces('نتيجة الخزعة واضحة')[1]?.term?.id, 'biopsy');
});

test('no word of any text is lost or changed', () => {
  const words = fc.array(
    fc.constantFrom('hormone', ' ', 'therapy', '-', 'ER', 'er', 'biopsies', '.', '(', 'ñ', '\\', 'cell'),
  );
  fc.assert(
    fc.property(words, fc.boolean(), (parts, first) => {
      const body = [p(text(parts.join(''))), p(h('dfn', {}, parts.join('')))];
      const explained = explainTerms(body, finder, first).body;
      assert.equal(plainText(explained), plainText(body));
      assert.equal(plainText(withoutTermLinks(explained)), plainText(body));
      assert.ok(isAllowedTree(explained));
    }),
  );
});

const spanish = {
  'modules/glossary.yaml': 'terms: [{ term: Demo, meaning: A show. }]\n',
  'modules/demo/es/module.yaml':
    'language: es\ntitle: Una demostración\nneutralTitle: Lección 1\nreview: { state: unreviewed }\n',
};

test('a lesson carries what its terms mean; one without a glossary, or a broken one, is whole without', () => {
  const lessonsOf = (glossary: string) =>
    compileCourse(courseOf({ 'modules/glossary.yaml': glossary }), kinds).modules[0]!.lessons;
  const [first, second] = lessonsOf(spanish['modules/glossary.yaml']);
  assert.deepEqual(first!.terms, [{ id: 'demo', term: 'Demo', meaning: 'A show.' }]);
  assert.equal(second!.terms, undefined);
  assert.equal(lessonsOf('terms: 7\n')[0]!.terms, undefined);
});

test('a mistake in the glossary of a translation is reported there', () => {
  const { diagnostics } = compileCourse(
    courseOf({ ...spanish, 'modules/demo/es/glossary.yaml': 'terms: [{ term: Demostración }]\n' }),
    kinds,
  );
  assert.ok(diagnostics.some(({ file }) => file === 'modules/demo/es/glossary.yaml'));
});
