import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import * as check from '../../src/cli/commands/check.js';
import * as exportCommand from '../../src/cli/commands/export.js';
import * as importCommand from '../../src/cli/commands/import.js';
import { courseOf } from '../content/course.js';
import { folderOf } from './folder.js';

/** Runs a command and gives its exit code with everything that it said. */
async function run(t: TestContext, command: Pick<typeof check, 'run'>, ...args: string[]) {
  const said: string[] = [];
  const mocks = (['log', 'error'] as const).map(name =>
    t.mock.method(console, name, (line: unknown) => said.push(String(line))),
  );
  const code = await command.run(args).finally(() => mocks.forEach(({ mock }) => mock.restore()));
  return { code, said: said.join('\n') };
}

for (const [format, ending] of [
  ['gift', '.gift'],
  ['moodle-xml', '.xml'],
  ['qti3', '.zip'],
] as const)
  test(`a module's questions go out as ${format} and come back as a quiz that check reads`, async t => {
    const root = await folderOf(t, courseOf());
    const file = join(root, `out${ending}`);
    const gone = await run(t, exportCommand, 'demo', '--format', format, '--out', file, '--root', root);
    assert.equal(gone.code, 0, gone.said);
    assert.match(gone.said, /left out: the misconception|\d of \d questions/);
    const back = await run(t, importCommand, file, '--quiz', 'again-1', '--root', root);
    assert.equal(back.code, 0, back.said);
    const checked = await run(t, check, '--root', root);
    // Nothing asks the new quiz yet; where a format carries no claims, they are asked for.
    assert.doesNotMatch(
      checked.said.replaceAll(/.*(?:unused-quiz|missing-claims|duplicate-id).*\n?/g, ''),
      /again-1\.yaml/,
    );
  });

test('what is still to be written is named after an import', async t => {
  const root = await folderOf(t, courseOf());
  const file = join(root, 'bare.gift');
  await writeFile(file, 'Is ice cold? {T}\n');
  const { code, said } = await run(t, importCommand, file, '--quiz', 'bare', '--root', root);
  assert.equal(code, 0);
  assert.match(said, /quizzes\/bare\.yaml:\d+:\d+ text-mark the text is empty/);
  assert.match(await readFile(join(root, 'quizzes/bare.yaml'), 'utf8'), /stem: Is ice cold\?/);
});

test('an import never writes over a quiz, and writes nothing where it could read nothing', async t => {
  const root = await folderOf(t, courseOf());
  const file = join(root, 'x.gift');
  await writeFile(file, 'only words');
  const before = await readFile(join(root, 'quizzes/demo-1.yaml'), 'utf8');
  const over = await run(t, importCommand, file, '--quiz', 'demo-1', '--root', root);
  assert.deepEqual([over.code, /exists already/.test(over.said)], [1, true]);
  assert.equal(await readFile(join(root, 'quizzes/demo-1.yaml'), 'utf8'), before);
  const quizzes = await readdir(join(root, 'quizzes'));
  const none = await run(t, importCommand, file, '--quiz', 'none', '--root', root);
  assert.deepEqual([none.code, /nothing was written/.test(none.said)], [1, true]);
  assert.deepEqual(await readdir(join(root, 'quizzes')), quizzes);
  const out = await run(t, importCommand, file, '--quiz', '../evil', '--root', root);
  assert.equal(out.code, 2);
});
