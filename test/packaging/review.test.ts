import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { kinds } from '../../src/kinds/kinds.js';
import { ar } from '../../src/messages/ar.js';
import { en } from '../../src/messages/en.js';
import { answersPage } from '../../src/packaging/answers.js';
import { reviewPage, type ReviewOptions } from '../../src/packaging/review.js';
import { courseOf, edited } from '../content/course.js';

const files = courseOf();
const [module] = checkCourse(files, kinds).modules;

const claim = { sources: 'book: page 1', flags: ['DATED'], clinicianReview: true, note: 'Look it up.' };
const options: ReviewOptions = {
  files,
  kinds,
  messages: en,
  claims: new Map([['C001', { ...claim, id: 'C001', claim: 'A demo is a show.' }]]),
  points: [
    {
      lesson: 'demo-1',
      kind: 'decide',
      text: 'It meets at 10:30.',
      reason: 'Nobody says so.',
      ask: 'Is it so?',
    },
    { lesson: 'elsewhere', kind: 'framing', text: 'Of another module.', reason: 'x' },
  ],
  level: 'SMOG grade 6.0 over 40 sentences.',
  levels: new Map([['demo-1', 'Flesch-Kincaid grade 3.0 over 9 sentences.']]),
};
const page = reviewPage(module!, options);
const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('shows a claim beside its words, in full where it is first named', () => {
  const row = /<div class="row"><p>A demo shows.*?<\/aside><\/div>/s.exec(page)?.[0] ?? '';
  assert.match(words(row), /C001 A demo is a show\. DATED REVIEW Sources: book: page 1 Look it up\./);
  assert.equal(page.split('Sources: book: page 1').length - 1, 1);
  assert.ok(page.split('<strong>C001</strong>').length > 2);
});

test('shows questions with options, key, explanations and the claims they rest on', () => {
  const text = words(page);
  for (const part of [
    '1.1 demo-1-q1, single-choice',
    'A tumor',
    'What we hoped to explain A show',
    'Yes, a show.',
  ])
    assert.ok(text.includes(part), part);
});

test('asks what is open in this module, and for the sign-off', () => {
  const text = words(page);
  assert.match(text, /To decide: It meets at 10:30\. Nobody says so\. Is it so\? Approved Change Take out/);
  assert.ok(!text.includes('Of another module.'));
  assert.match(text, /1 points? to decide/);
  for (const field of [
    'Role',
    'Date: <input type="date">',
    'Next review: <input type="date">',
    'state: reviewed',
  ])
    assert.ok(page.includes(field), field);
  assert.match(text, /SMOG grade 6\.0 over 40 sentences\..*Flesch-Kincaid grade 3\.0/s);
});

test('holds all it shows, runs nothing and allows only its own style sheet', () => {
  for (const html of [page, answersPage(module!, options)]) {
    assert.doesNotMatch(
      html,
      /<script|<link|<iframe| on\w+=|(?:src|href)="(?!data:image\/|https:\/\/example|#|demo-)/,
    );
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(html.includes(`style-src &#x27;sha256-${hash}&#x27;`));
  }
  assert.match(page, /<img src="data:image\/svg\+xml;base64,/);
});

test('writes hostile words as words', () => {
  const hostile = courseOf(
    edited('quizzes/demo-1.yaml', 'text: A tumor', 'text: "A \\\\<script>alert(1)\\\\</script>"'),
  );
  const [made] = checkCourse(hostile, kinds).modules;
  const html = reviewPage(made!, { ...options, files: hostile });
  assert.ok(words(html).includes('alert(1)'));
  assert.ok(!html.includes('<script'));
});

test('prints the answers in the language of the module, and no word of another', () => {
  const own = {
    ...module!.outline,
    language: 'ar',
    direction: 'rtl' as const,
    title: 'عرض',
    review: { state: 'unreviewed' as const },
  };
  const page = answersPage({ ...module!, outline: own, lessons: [] }, { ...options, messages: ar });
  assert.match(page, /<html lang="ar" dir="rtl">/);
  assert.match(words(page), /الإجابات: .*عرض/);
  assert.doesNotMatch(words(page.replace(own.content, '')), /[A-Za-z]{2}/);
});

test('prints the answers without claims and open points', () => {
  const text = words(answersPage(module!, options));
  assert.match(text, /A demo is a ____\. .*show/);
  assert.ok(!text.includes('C001') && !text.includes('To decide'));
});
