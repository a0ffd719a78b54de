import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run as answers } from '../../src/cli/commands/answers.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as courseRuns } from '../../src/cli/commands/course-runs.js';
import { run as ledger } from '../../src/cli/commands/ledger.js';
import { run as print } from '../../src/cli/commands/print.js';
import { run as review } from '../../src/cli/commands/review.js';
import { measured } from '../check/measured-course.js';

const points = `points:
  - { lesson: rain, kind: decide, text: Rain is water., reason: Two books differ., ask: Is it? }
  - { lesson: wind, kind: framing, text: Look out., reason: Our own words. }
`;

/** A folder with the measured course, and a way to run a command and hear what it says. */
async function course(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), 'teachback-review-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...measured, 'modules/review-points.yaml': points })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  let said: string[] = [];
  const hear = (line: unknown) => void said.push(String(line));
  t.mock.method(console, 'log', hear);
  t.mock.method(console, 'error', hear);
  const run = async (command: (args: string[]) => Promise<number>, ...args: string[]) => {
    said = [];
    const code = await command([...args, '--root', root]);
    return { code, said: said.join('\n') };
  };
  await run(ledger);
  return { root, run };
}

test('check counts what is left to a clinician, and lists it on request', async t => {
  const { run } = await course(t);
  assert.match(
    (await run(check)).said,
    /1 to decide and 1 statements of our own for a clinician; --review lists them/,
  );
  const { code, said } = await run(check, '--review');
  assert.equal(code, 0);
  assert.match(said, /rain decide: Rain is water\.\n\s+Two books differ\.\n\s+Is it\?/);
});

test('review and answers write one page each', async t => {
  const { root, run } = await course(t);
  const out = join(root, 'made', 'page.html');
  assert.deepEqual(await run(review, 'weather', '--out', out), { code: 0, said: out });
  const page = await readFile(out, 'utf8');
  assert.match(page, /Rain is water\..*Two books differ\..*Sign-off/s);
  assert.match(page, /too few sentences for a SMOG grade \(9\)/);
  assert.equal((await run(answers, 'weather', '--out', out)).code, 0);
  assert.match(await readFile(out, 'utf8'), /Answers: Weather/);
  assert.equal((await run(answers, 'weather', '--out', out, '--language', 'fr')).code, 2);
});

test('print writes a module as one page for paper, with nothing that runs and no key of a scored question', async t => {
  const { root, run } = await course(t);
  const out = join(root, 'made', 'handout.html');
  assert.deepEqual(await run(print, 'weather', '--out', out), { code: 0, said: out });
  const page = await readFile(out, 'utf8');
  assert.doesNotMatch(page, /<script|<input|<select|<textarea|<button/);
  assert.match(page, /It is not medical advice.*Next review: January 2, 2027\./s);
  assert.match(page, /@bottom-left \{ content: "Weather\. Reviewed by: Oncology nurse/);
  for (const lesson of ['What rain is', 'What wind is']) assert.match(page, new RegExp(`<h2>${lesson}</h2>`));
  assert.match(page, /<span class="box round"><\/span>/);
  assert.equal((await run(print, 'weather', '--out', out, '--language', 'fr')).code, 2);
});

test('review and answers say how they are used, and which modules there are', async t => {
  const { run } = await course(t);
  for (const command of [review, answers, print]) {
    assert.equal((await run(command, 'weather')).code, 2);
    const { code, said } = await run(command, 'snow', '--out', 'x.html');
    assert.equal(code, 1);
    assert.match(said, /no module "snow".*weather/);
  }
});

test('course-runs writes hashes with which shared wording is found, and no words', async t => {
  const { root, run } = await course(t);
  const source = join(root, 'book.txt');
  await writeFile(source, 'Look! The air moves past you and past me all day long.');
  assert.equal((await run(courseRuns, source)).code, 0);
  const written = await readFile(join(root, 'modules/source-runs.txt'), 'utf8');
  assert.match(written, /^salt [0-9a-f]{16}\n(?:[0-9a-f]{10}\n)+$/);
  const wind = join(root, 'modules/weather/02-wind.md');
  await writeFile(
    wind,
    (await readFile(wind, 'utf8')).replace('moves past you', 'moves past you and past me all day'),
  );
  const { code, said } = await run(check);
  assert.equal(code, 1);
  assert.match(said, /02-wind\.md:12:1 L10-copied-runs "The air moves past you and past me all day"/);
  assert.equal((await run(courseRuns)).code, 2);
  assert.match((await run(courseRuns, join(root, 'none.txt'))).said, /none\.txt cannot be read/);
});
