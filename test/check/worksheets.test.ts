import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { instruments } from '../../src/check/worksheets/worksheets.js';
import { worksheetPage } from '../../src/cli/worksheet-page.js';
import { ledgerText } from '../../src/cli/ledger-yaml.js';
import { questionsOf } from '../../src/content/draft.js';
import { draftCourse } from '../../src/content/draft-course.js';
import { emptyLedger, extendLedger, ledgerQuestion } from '../../src/content/ledger.js';
import { kinds } from '../../src/kinds/kinds.js';
import { changed, measuredFiles } from './measured-course.js';

const FOLDER = 'modules/weather';

/** The measured course with the numbers of its ids, so that it compiles. */
function numbered(changes: Readonly<Record<string, string>> = {}) {
  const { course } = draftCourse(measuredFiles(changes), kinds);
  const [module] = course.modules;
  const questions = module!.lessons.flatMap(lesson =>
    questionsOf(course, lesson).map(({ question, kind }) => ledgerQuestion(question, kind)),
  );
  const lessons = module!.lessons.map(({ front }) => front.id);
  const ledger = ledgerText(extendLedger(emptyLedger, lessons, questions));
  return measuredFiles({ ...changes, [`${FOLDER}/ledger.yaml`]: ledger });
}
const check = (changes: Readonly<Record<string, string>> = {}) =>
  checkCourse(numbered(changes), kinds, '2026-11-01');
const pematOf = (checked: ReturnType<typeof check>) => checked.worksheets[0]!.worksheets[0]!;
const content = check().worksheets[0]!.content;

/** A file in which a person rated every item that is left to people. */
function ratings(change: Readonly<Record<number, string>> = {}, version = content): Record<string, string> {
  const items = pematOf(check()).open.map(number => `  ${number}: ${change[number] ?? 'agree'}`);
  const head = `content: '${version}'\nrole: Plain-language reviewer\ndate: 2026-10-01\nitems:\n`;
  return { [`${FOLDER}/pemat.yaml`]: `${head}${items.join('\n')}\n` };
}

test('the instruments have the items that were published', () => {
  const numbers = instruments.map(({ scales }) =>
    scales.map(({ items }) => items.map(({ number }) => number)),
  );
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  assert.deepEqual(numbers, [[[...range(1, 12), ...range(15, 19)], range(20, 26)], [range(1, 20)]]);
});

test('software fills what it can decide, says what it found, and gives no score', () => {
  const { scales, open } = pematOf(check());
  const items = scales.flatMap(scale => scale.items);
  for (const { item, by, rating } of items)
    assert.equal(
      by,
      item.decides === 'auto' || rating === 'not-applicable' ? 'check' : undefined,
      String(item.number),
    );
  assert.deepEqual(
    scales.map(({ score }) => score),
    [undefined, undefined],
  );
  assert.ok(open.includes(10) && !open.includes(4));
  assert.deepEqual(items.find(({ item }) => item.number === 1)!.evidence.slice(0, 1), [
    'Lessons that begin with a main message: 2 of 2.',
  ]);
});

test('a finding speaks against its item, with its place', () => {
  const unexplained = changed(`${FOLDER}/02-wind.md`, 'The air moves past you.', 'It is windy in drizzle.');
  // A module with errors is not compiled, and has no worksheet.
  assert.deepEqual(check(unexplained).worksheets, []);
  const long = changed(`${FOLDER}/02-wind.md`, 'The air moves past you.', `Rain${' rain'.repeat(21)}.`);
  const chunks = pematOf(check(long)).scales[0]!.items.find(each => each.item.number === 8)!;
  assert.equal(chunks.rating, 'disagree');
  assert.match(chunks.evidence[0]!, /02-wind\.md:\d+:\d+ this sentence has 22 words/);
});

test('scores are computed once a person has rated the rest', () => {
  const checked = check(ratings({ 10: 'disagree' }));
  const [understandability, actionability] = pematOf(checked).scales;
  const rated = understandability!.items.filter(({ rating }) => rating !== 'not-applicable').length;
  assert.equal(understandability!.score, (100 * (rated - 1)) / rated);
  assert.equal(actionability!.score, 100);
  assert.deepEqual(checked.diagnostics, []);
});

const said = (changes: Readonly<Record<string, string>>) =>
  check(changes)
    .diagnostics.filter(({ code }) => code === 'worksheet')
    .map(({ severity, message }) => `${severity} ${message}`)
    .join('\n');

test('ratings that are old, missing, wrong or low are told', () => {
  assert.match(
    said(ratings({}, '00000000')),
    /^warning this was rated for version 00000000, and the module is now/,
  );
  assert.equal(pematOf(check(ratings({}, '00000000'))).scales[0]!.score, undefined);
  const file = ratings()[`${FOLDER}/pemat.yaml`]!;
  const without = { [`${FOLDER}/pemat.yaml`]: file.replace(/ {2}10: agree\n/, '') };
  assert.match(said(without), /^warning not rated yet: 10; there is no score/);
  assert.match(
    said({ [`${FOLDER}/pemat.yaml`]: `${file}  13: agree\n` }),
    /error PEMAT \(print\) has no item 13/,
  );
  assert.match(
    said({ [`${FOLDER}/pemat.yaml`]: `${file}  4: agree\n` }),
    /warning item 4 is filled by the check/,
  );
  assert.match(said(ratings({ 10: 'not-applicable' })), /error item 10 always applies/);
  assert.match(
    said(ratings({ 1: 'disagree', 2: 'disagree', 3: 'disagree' })),
    /warning .*understandability: 7\d %; 80 %/,
  );
  const low = { 1: 'disagree', 2: 'disagree', 3: 'disagree', 5: 'disagree', 7: 'disagree', 10: 'disagree' };
  assert.match(said(ratings(low)), /error .*understandability: \d\d %; under 70 % a module is not released/);
});

test('the page is a form for what is open, shows scores only where there are some, and runs nothing', () => {
  const open = check();
  const page = worksheetPage('Report', open.worksheets, [], open.diagnostics);
  assert.match(page, /no score, since a person has not rated it yet/);
  assert.match(page, /<input type="radio" name="[^"]+-10" value="agree">/);
  assert.match(page, new RegExp(`content: (?:'|&#x27;|&#39;)${content}`));
  assert.doesNotMatch(page, /<script|\d %\./);
  const rated = check(ratings());
  assert.match(worksheetPage('Report', rated.worksheets, []), /Understandability: <\/strong>100 %\./);
});
