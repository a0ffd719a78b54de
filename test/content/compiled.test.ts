import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCourse } from '../../src/check/check-course.js';
import { isAllowedTree } from '../../src/content/allowed.js';
import { parseLesson, parseOutline } from '../../src/content/compiled.js';
import { parseJson } from '../../src/content/plausible.js';
import { ContentError } from '../../src/content/content-error.js';
import { h } from '../../src/content/tree.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf } from './course.js';

const [module] = checkCourse(courseOf(), kinds).modules;
const outline: unknown = JSON.parse(JSON.stringify(module!.outline));
const lesson: unknown = JSON.parse(JSON.stringify(module!.lessons[0]));

const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'accepted';
  } catch (error) {
    assert.ok(error instanceof ContentError, String(error));
    assert.notEqual(error.message, '');
    return error.code;
  }
};

type Json = Record<string | number, unknown>;

/** Copies of a JSON value in which one part after the other, however deep, is replaced. */
function* replaced(value: unknown, by: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const own = (value as Json)[key];
    const put = (part: unknown) =>
      Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part };
    yield put(by);
    for (const inner of replaced(own, by)) yield put(inner);
  }
}

test('says why a file cannot be shown', () => {
  assert.equal(
    codeOf(() => parseJson(undefined)),
    'missing',
  );
  assert.equal(
    codeOf(() => parseJson('  ')),
    'missing',
  );
  assert.equal(
    codeOf(() => parseJson(JSON.stringify(outline).slice(0, -9))),
    'truncated',
  );
  assert.equal(
    codeOf(() => parseOutline(undefined)),
    'missing',
  );
  assert.equal(
    codeOf(() => parseOutline({ ...(outline as Json), format: 2 })),
    'newer-format',
  );
  assert.equal(
    codeOf(() => parseOutline({ format: 9, other: 'shape' })),
    'newer-format',
  );
  assert.equal(
    codeOf(() => parseOutline({ ...(outline as Json), format: '1' })),
    'invalid',
  );
  assert.equal(
    codeOf(() => parseLesson({ ...(lesson as Json), format: 2 }, kinds)),
    'newer-format',
  );
  assert.equal(
    codeOf(() => parseLesson(null, kinds)),
    'missing',
  );
});

test('accepts the files of a compiled module', () => {
  assert.equal(
    codeOf(() => parseOutline(outline)),
    'accepted',
  );
  assert.equal(
    codeOf(() => parseLesson(lesson, kinds)),
    'accepted',
  );
});

test('refuses values of the wrong type wherever they stand, and never throws anything else', () => {
  for (const wrong of [null, 7.5, [], {}, [[]], { type: 'element' }])
    for (const hostile of replaced(outline, wrong)) codeOf(() => parseOutline(hostile));
  for (const wrong of [null, 7.5, [], {}, [[]], { type: 'element' }])
    for (const hostile of replaced(lesson, wrong)) codeOf(() => parseLesson(hostile, kinds));
  for (const key of ['id', 'lessons', 'policy', 'ledger', 'review', 'direction', 'content'])
    assert.equal(
      codeOf(() => parseOutline({ ...(outline as Json), [key]: 7.5 })),
      'invalid',
      key,
    );
});

test('lets script through as words at most, wherever it stands', () => {
  const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const url = 'javascript:alert(1)';
  for (const evil of [script, url])
    for (const hostile of replaced(outline, evil)) {
      if (codeOf(() => parseOutline(hostile)) !== 'accepted') continue;
      const { lessons, sources, id, language } = parseOutline(hostile);
      const addresses = [id, language, ...lessons.flatMap(({ id, file, page }) => [id, file, page])];
      for (const address of addresses) assert.match(address, /^[\w.-]+$/);
      for (const { url = 'https://' } of sources) assert.match(url, /^https?:\/\//);
    }
  for (const evil of [script, url])
    for (const hostile of replaced(lesson, evil)) {
      if (codeOf(() => parseLesson(hostile, kinds)) !== 'accepted') continue;
      assert.ok(isAllowedTree(parseLesson(hostile, kinds).body));
    }
});

test('refuses trees with anything that is not on the list', () => {
  const bad = [
    h('script', {}, 'alert(1)'),
    h('iframe', { srcdoc: '<script>alert(1)</script>' }),
    h('style', {}, '*{}'),
    h('svg', {}),
    h('p', { onclick: 'alert(1)' }),
    h('p', { style: 'color:red' }),
    h('p', { class: 'host-page-class' }),
    h('p', { constructor: 'x' }),
    h('constructor', {}),
    h('a', { href: 'javascript:alert(1)' }, 'x'),
    h('a', { href: ' javascript:alert(1)' }, 'x'),
    h('a', { href: 'java\tscript:alert(1)' }, 'x'),
    h('a', { href: 'data:text/html,x' }, 'x'),
    h('a', { href: '//example.org' }, 'x'),
    h('a', { href: 'https://example.org/\njavascript:' }, 'x'),
    h('a', { href: '../../admin.html' }, 'x'),
    h('img', { src: 'https://example.org/x.png', alt: '' }),
    h('img', { src: 'media/../x.svg', alt: '' }),
    h('img', { src: 'data:image/svg+xml,x', alt: '' }),
    h('img', { srcset: 'x.png 2x', alt: '' }),
    h('p', { id: 'x"y' }),
    { type: 'comment', value: 'x' },
    { type: 'text', value: 7 },
    { type: 'text', value: 'x', extra: 1 },
    { type: 'element', tagName: 'p', properties: [], children: [] },
    { type: 'element', tagName: 'p', properties: {}, children: 'x' },
    { type: 'element', tagName: ['p'], properties: {}, children: [] },
    null,
    'x',
  ];
  for (const node of bad) assert.equal(isAllowedTree([node]), false, JSON.stringify(node));
  assert.equal(isAllowedTree('x'), false);
  assert.equal(isAllowedTree([h('p', { class: 'tb-main', id: 'a-1' }, 'x', h('br'))]), true);
});

test('refuses trees that are too deep or too large, without running out of stack', () => {
  let deep: unknown = [];
  for (let depth = 0; depth < 200_000; depth++)
    deep = [{ type: 'element', tagName: 'p', properties: {}, children: deep }];
  assert.equal(isAllowedTree(deep), false);
  const wide = Array.from({ length: 30_000 }, () => ({ type: 'text', value: '' }));
  assert.equal(isAllowedTree(wide), false);
  assert.equal(
    codeOf(() => parseLesson({ ...(lesson as Json), body: deep }, kinds)),
    'invalid',
  );
});

test('refuses questions of a kind that every object has, and of none', () => {
  for (const kind of ['constructor', '__proto__', 'toString', 'nothing', '', 7, null, undefined])
    assert.equal(
      codeOf(() => parseLesson({ ...(lesson as Json), questions: [{ kind }] }, kinds)),
      'invalid',
      String(kind),
    );
  assert.equal(
    codeOf(() => parseLesson({ ...(lesson as Json), questions: [null] }, kinds)),
    'invalid',
  );
});

test('refuses two lessons with one id, and ids that every object has', () => {
  const { lessons } = module!.outline;
  assert.equal(
    codeOf(() => parseOutline({ ...(outline as Json), lessons: [...lessons, lessons[0]] })),
    'invalid',
  );
  assert.equal(
    codeOf(() => parseOutline({ ...(outline as Json), id: 'constructor' })),
    'invalid',
  );
});

test('any JSON is refused with a reason or accepted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), json => {
      codeOf(() => parseOutline(json));
      codeOf(() => parseLesson(json, kinds));
    }),
    { numRuns: 300 },
  );
});
