import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { isAllowedTree } from '../../src/content/allowed.js';
import { parseLesson, parseOutline } from '../../src/content/compiled.js';
import { parseJson } from '../../src/content/plausible.js';
import { h, text } from '../../src/content/tree.js';
import { readCourse } from '../../src/cli/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf, edited, type Texts } from './course.js';

const M = 'modules/demo/module.yaml';
const L1 = 'modules/demo/01-first.md';
const Q = 'quizzes/demo-1.yaml';

function compiled(changes: Texts = {}) {
  const { modules, diagnostics } = checkCourse(courseOf(changes), kinds);
  assert.deepEqual(diagnostics, []);
  return modules[0]!;
}

test('compiles every mark of a lesson to its part of the tree', () => {
  const { lessons, media } = compiled();
  const picture = media[0]!.path;
  assert.match(picture, /^media\/circle\.[0-9a-f]{6}\.svg$/);
  assert.deepEqual(lessons[0]!.body, [
    h(
      'section',
      { class: 'tb-main' },
      h('p', { 'data-claims': 'C001 C002' }, 'A demo shows ', h('em', {}, 'how'), ' it works.'),
    ),
    h('h2', { id: 'what-it-is' }, 'What it is'),
    h(
      'p',
      { 'data-claims': 'framing' },
      'It meets at 10',
      ':30',
      '. A ',
      h('dfn', {}, 'demo'),
      ' is ',
      h('strong', {}, 'small'),
      '. See ',
      h('a', { href: 'demo-2.html#more', 'data-lesson': 'demo-2' }, 'the second'),
      ' and ',
      h('a', { href: 'https://example.org/a?b=c', rel: 'noreferrer' }, 'the web'),
      '.',
    ),
    h('ul', {}, h('li', { 'data-claims': 'C003' }, 'One point.'), h('li', {}, 'Another one.')),
    h(
      'figure',
      { 'data-claims': 'C004' },
      h('img', { src: picture, alt: 'A circle', width: 64, height: 48 }),
      h('figcaption', {}, 'The caption'),
    ),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Word'), h('th', { scope: 'col' }, 'Meaning'))),
      h('tbody', {}, h('tr', {}, h('td', {}, 'demo'), h('td', { 'data-claims': 'C005' }, 'a show'))),
    ),
    h('section', { class: 'tb-step' }, h('p', {}, 'Ask your care team one thing.')),
  ]);
});

test('keeps paragraphs in loose lists and takes them out of tight ones', () => {
  const list = compiled().lessons[1]!.body[2];
  assert.deepEqual(
    list,
    h(
      'ol',
      {},
      h(
        'li',
        {},
        h('p', {}, 'Go back to ', h('a', { href: '#more' }, 'the heading'), '.'),
        h('p', {}, 'Loose items keep their paragraphs.'),
      ),
      h('li', {}, h('p', {}, 'Done.')),
    ),
  );
});

test('fills the outline from manifest, lessons and questions', () => {
  const { outline } = compiled();
  assert.deepEqual(
    { ...outline, content: '', ledger: undefined },
    {
      format: 1,
      id: 'demo',
      title: 'A demo module',
      neutralTitle: 'Lesson set 1',
      language: 'en',
      direction: 'ltr',
      track: 'patient',
      content: '',
      policy: {
        complete: 'lessons-read',
        order: 'free',
        score: 'none',
        tries: 0,
        send: { answers: false, confidence: false },
      },
      review: { state: 'reviewed', role: 'Oncology nurse', date: '2026-01-02', next: '2027-01-02' },
      sources: [{ id: 'own', title: 'Our own words' }],
      licence: 'CC-BY-4.0',
      lessons: [
        {
          id: 'demo-1',
          title: 'The first lesson',
          minutes: 3,
          sensitive: false,
          file: 'demo-1.json',
          page: 'demo-1.html',
          questions: [
            { id: 'demo-1-q1', kind: 'single-choice', revision: 1, graded: false, weight: 1 },
            {
              id: 'demo-1-q2',
              kind: 'confidence',
              revision: 1,
              graded: false,
              weight: 1,
              follows: 'demo-1-q1',
            },
            { id: 'demo-1-q3', kind: 'fill-in', revision: 1, graded: false, weight: 1 },
          ],
        },
        {
          id: 'demo-2',
          title: 'The second lesson',
          minutes: 1,
          sensitive: true,
          file: 'demo-2.json',
          page: 'demo-2.html',
          questions: [],
        },
      ],
      ledger: undefined,
    },
  );
  assert.deepEqual(outline.ledger, {
    lessons: { 'demo-1': 1, 'demo-2': 2 },
    questions: {
      'demo-1-q1': { number: 1, options: { a: 1, b: 2, c: 3 } },
      'demo-1-q2': { number: 2, options: { low: 1, high: 2 } },
      'demo-1-q3': { number: 3, options: {} },
    },
  });
});

test('grades what has a key where the module has a score, and nothing else', () => {
  const graded = (changes: Texts) =>
    compiled(changes)
      .lessons.flatMap(({ questions }) => questions)
      .filter(question => question.graded)
      .map(({ id }) => id);
  assert.deepEqual(graded({}), []);
  assert.deepEqual(graded(edited(M, 'track: patient', 'track: staff')), ['demo-1-q1', 'demo-1-q3']);
  const ungraded = edited(Q, 'key: a', 'key: a\n    graded: false');
  assert.deepEqual(graded({ ...edited(M, 'track: patient', 'track: staff'), ...ungraded }), ['demo-1-q3']);
});

test('takes the policy of the track and over it what the author chose', () => {
  const policy = (track: string, own: string) =>
    compiled(edited(M, 'track: patient', `track: ${track}\npolicy: ${own}`)).outline.policy;
  assert.equal(policy('staff', '{ tries: 2 }').mastery, 0.8);
  assert.equal(policy('staff', '{ mastery: 0.6, send: { confidence: true } }').mastery, 0.6);
  assert.deepEqual(policy('staff', '{ send: { confidence: true } }').send, {
    answers: true,
    confidence: true,
  });
  assert.equal('mastery' in policy('staff', '{ score: none }'), false);
});

test('writes languages of right-to-left scripts from right to left', () => {
  const direction = (language: string) =>
    compiled(edited(M, 'language: en', `language: ${language}`)).outline.direction;
  assert.deepEqual(['ar', 'he', 'fa', 'ur', 'es', 'zh-Hant', 'az-Arab'].map(direction), [
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'rtl',
  ]);
});

test('changes the content hash with any word, and only then', () => {
  const hash = (changes: Texts = {}) => compiled(changes).outline.content;
  assert.match(hash(), /^[0-9a-f]{8}$/);
  assert.equal(hash(), hash());
  const hashes = [
    hash(),
    hash(edited(L1, 'Another one.', 'Another two.')),
    hash(edited(Q, 'A tumor', 'A rumor')),
    hash(edited(M, 'A demo module', 'One demo module')),
    hash({ 'modules/demo/media/circle.svg': '<svg viewBox="0 0 64 48"><circle r="8"/></svg>' }),
  ];
  assert.equal(new Set(hashes).size, hashes.length);
});

test('keeps marks of Markdown that are words in a short text', () => {
  const stem = (words: string) => {
    const question = compiled(edited(Q, 'What is a *demo*?', words)).lessons[0]!.questions[0]!;
    return question.stem;
  };
  assert.deepEqual(stem("'1. What is it?'"), [text('1. What is it?')]);
  assert.deepEqual(stem("'- 5 < 7 & 8'"), [text('- 5 < 7 & 8')]);
  assert.deepEqual(stem("'# **Two** words'"), [text('# '), h('strong', {}, text('Two')), text(' words')]);
  assert.deepEqual(stem("'2 \\* 3'"), [text('2 * 3')]);
});

for (const root of ['.', 'test/fixtures/staff'])
  test(`what compiles from ${root} is what the player reads`, async () => {
    const { modules } = checkCourse(await readCourse(root), kinds);
    assert.ok(modules.length > 0);
    for (const { outline, lessons } of modules) {
      assert.deepEqual(parseOutline(parseJson(JSON.stringify(outline))), outline);
      for (const lesson of lessons) {
        assert.ok(isAllowedTree(lesson.body));
        assert.deepEqual(parseLesson(parseJson(JSON.stringify(lesson)), kinds), lesson);
      }
    }
  });
