import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCourse } from '../../src/cli/course.js';
import { criteria } from '../../src/packaging/accessibility/criteria.js';
import { moduleFacts } from '../../src/packaging/accessibility/module-facts.js';
import { evidence, findings, reportPage } from '../../src/packaging/accessibility/report.js';
import { collect, gaps, parseResults, type Results } from '../../src/packaging/accessibility/results.js';
import { h, text } from '../../src/content/tree.js';

const { modules } = await loadCourse('test/fixtures/looks');
const module = modules[0]!;
const all = collect(criteria.map(({ id }) => ({ title: `looks at it [${id}]`, passed: true })));
const results: Results = { version: '1.2.3', date: '2026-11-27', criteria: all };

test('all criteria of levels A and AA are there, once each, with a way to look at them', () => {
  const of = (level: string): number => criteria.filter(each => each.level === level).length;
  assert.deepEqual([of('A'), of('AA')], [31, 24]);
  assert.equal(new Set(criteria.map(({ id }) => id)).size, criteria.length);
  for (const { id, tested, absent, person } of criteria) assert.ok(tested ?? absent ?? person, id);
});

test('tests are counted for each criterion that their titles name', () => {
  const found = collect([
    { title: 'one [1.4.3 1.4.6]', passed: true },
    { title: 'two, all of it [1.4.3]', passed: false },
    { title: 'three, of version 1.2.3 [as it is]', passed: true },
  ]);
  assert.deepEqual(found, { '1.4.3': { passed: 1, failed: 1 }, '1.4.6': { passed: 1, failed: 0 } });
});

test('a claim that no test stands behind, a failed one and an unknown number are gaps', () => {
  assert.deepEqual(gaps(all), []);
  const { '1.4.3': _, ...less } = all;
  assert.match(gaps(less).join(), /^1\.4\.3 is said to be tested: 0 passed, 0 failed$/);
  assert.equal(gaps({ ...all, '1.4.3': { passed: 3, failed: 1 } }).length, 1);
  assert.match(gaps({ ...all, '9.9.9': { passed: 1, failed: 0 } }).join(), /no criterion of the list/);
});

test('results of another version, and damaged ones, are no results', () => {
  const written = JSON.stringify(results);
  assert.deepEqual(parseResults(written, '1.2.3'), results);
  assert.equal(parseResults(written, '1.2.4'), undefined);
  for (const text of ['', '{}', '{"version":"1.2.3","date":"soon","criteria":{}}'])
    assert.equal(parseResults(text, '1.2.3'), undefined);
});

test('without recorded results nothing is claimed', () => {
  assert.deepEqual(
    findings(undefined).filter(({ result }) => result.startsWith('tests')),
    [],
  );
  assert.match(reportPage([moduleFacts(module)], undefined, '1.2.3'), /nothing below is claimed/);
  assert.equal((evidence([moduleFacts(module)], undefined, '1.2.3') as { tests: unknown }).tests, null);
});

test('the report says of each criterion what was found, and what a person still has to look at', () => {
  const page = reportPage([moduleFacts(module)], results, '1.2.3');
  for (const { id, name, person } of criteria) {
    assert.ok(page.includes(`${id} ${name}`), id);
    if (person) assert.ok(page.includes(`${id} ${name}: ${person}.`), id);
  }
  assert.match(page, /tests passed \(1\)/);
  assert.match(page, /2026-11-27/);
  const failed = findings({ ...results, criteria: { '2.1.1': { passed: 4, failed: 1 } } });
  assert.equal(failed.find(({ id }) => id === '2.1.1')?.result, 'tests failed');
});

test('the facts of a module are counted, and what is wrong with its content is named', () => {
  const facts = moduleFacts(module);
  assert.deepEqual(facts.problems, []);
  assert.deepEqual([facts.lessons, facts.pictures, facts.decorative, facts.tables], [2, 1, 0, 1]);
  assert.deepEqual(facts.questions, { 'true-false': 2, 'single-choice': 1, reflection: 1 });
  const [first] = module.lessons;
  const body = [
    h('h3', {}, 'Too deep'),
    h('img', { src: 'media/x.svg' }),
    h('table', {}, h('tr', {}, h('td', {}, 'A'))),
    h('a', { href: 'https://example.org/' }, text(' ')),
  ];
  const { problems } = moduleFacts({ ...module, lessons: [{ ...first!, body }] });
  assert.deepEqual(problems, [
    'water: "Too deep" skips a level of headings',
    'water: media/x.svg has no text',
    'water: a table has no header cells',
    'water: a link to https://example.org/ has no words',
  ]);
});
