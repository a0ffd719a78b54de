import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test, type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import * as check from '../../src/cli/commands/check.js';
import * as build from '../../src/cli/commands/build.js';
import * as pack from '../../src/cli/commands/package.js';
import * as snippet from '../../src/cli/commands/snippet.js';
import { courseOf, edited, type Texts } from '../content/course.js';
import { COURSE, courseText, twoModules } from '../content/two-modules.js';
import { player } from '../end-to-end/packages.js';
import { folderOf } from './folder.js';

before(player);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(t: TestContext, command: Pick<typeof pack, 'run'>, ...args: string[]): Promise<Ended> {
  const out = t.mock.method(console, 'log', () => {});
  const err = t.mock.method(console, 'error', () => {});
  try {
    const code = await command.run(args);
    const lines = (method: typeof out): string =>
      method.mock.calls.map(call => `${String(call.arguments[0])}\n`).join('');
    return { code, out: lines(out), err: lines(err) };
  } finally {
    out.mock.restore();
    err.mock.restore();
  }
}

const course = (t: TestContext, changes: Texts = {}): Promise<string> => folderOf(t, courseOf(changes));
const unreviewed = edited(
  'modules/demo/module.yaml',
  'review: { state: reviewed, role: Oncology nurse, date: 2026-01-02, next: 2027-01-02 }',
  'review: { state: unreviewed }',
);

test('unreviewed content is packaged only when that is allowed in so many words', async t => {
  const root = await course(t, unreviewed);
  const out = join(root, 'out');
  const refused = await run(t, pack, 'demo', '--root', root, '--out', out);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /No clinician has reviewed "A demo module".*--allow-unreviewed/);
  assert.equal(existsSync(out), false);
});

test('a package comes with what is known of its accessibility, as a page and as data', async t => {
  const root = await course(t);
  const { code, out } = await run(t, pack, 'demo', '--root', root, '--out', join(root, 'out'));
  assert.equal(code, 0);
  assert.match(out, /evidence .*demo-scorm12\.accessibility\.html and .*\.json/);
  const read = (ending: string): string =>
    readFileSync(join(root, 'out', `demo-scorm12.accessibility.${ending}`), 'utf8');
  const data = JSON.parse(read('json')) as {
    modules: { id: string; problems: unknown[] }[];
    criteria: unknown[];
  };
  assert.deepEqual([data.modules[0]!.id, data.modules[0]!.problems], ['demo', []]);
  assert.ok(data.criteria.length >= 55);
  assert.match(read('html'), /<h1>Accessibility of "A demo module"<\/h1>/);
  assert.ok(!/<script/.test(read('html')));
});

test('a course with a mistake is not packaged, and the mistake is named', async t => {
  const root = await course(t, edited('quizzes/demo-1.yaml', 'key: a', 'key: z'));
  const { code, err } = await run(t, pack, 'demo', '--root', root, '--out', join(root, 'out'));
  assert.equal(code, 1);
  assert.match(err, /^quizzes\/demo-1\.yaml:\d+:\d+ wrong-key /m);
  assert.equal(existsSync(join(root, 'out')), false);
});

test('a mistake in the site’s configuration stops packaging as well', async t => {
  const root = await course(t, { 'teachback.yaml': 'theme: blue\n' });
  const { code, err } = await run(t, pack, 'demo', '--root', root, '--out', join(root, 'out'));
  assert.equal(code, 1);
  assert.match(err, /^teachback\.yaml:1:8 wrong-value /m);
});

const hours = (of: string): string => `contactHours:
  { provider: A, address: B, statement: C, hours: { ${of} }, expires: "2027-12-31", criteria: D,
    relationships: None, commercialSupport: None, jointProviders: None }
`;

test('contact hours for patients stop packaging; too many, and those of nothing, are pointed out', async t => {
  const root = await course(t, { 'teachback.yaml': hours('demo: 1') });
  const packed = await run(t, pack, 'demo', '--root', root, '--out', join(root, 'out'));
  assert.equal(packed.code, 1);
  assert.match(packed.err, /^teachback\.yaml:2:59 L30-contact-hours "demo" is for patients/m);

  const staff = edited('modules/demo/module.yaml', 'track: patient', 'track: staff');
  const other = await course(t, { ...staff, 'teachback.yaml': hours('demo: 9, nowhere: 1') });
  const { out } = await run(t, check, '--root', other);
  assert.match(out, /teachback\.yaml:2:59 warning: L30-contact-hours 9 hours are more than the time carries/);
  assert.match(out, /L30-contact-hours there is no module or course "nowhere" here/);
  assert.match(out, /demo: \d+ minutes by the Mergener formula/);
});

test('a mistake in another module does not stand in the way', async t => {
  const root = await course(t, { 'modules/other/module.yaml': 'id: [\n' });
  const { code } = await run(t, snippet, 'demo', '--root', root, '--base', '/');
  assert.equal(code, 0);
});

test('an unknown module is named together with those that exist', async t => {
  const root = await course(t);
  const packed = await run(t, pack, 'other', '--root', root, '--out', root);
  const printed = await run(t, snippet, 'other', '--root', root, '--base', '/');
  for (const { code, err } of [packed, printed]) {
    assert.equal(code, 1);
    assert.match(err, /There is no module "other" without mistakes\. Modules: demo\./);
  }
});

test('--all packages a module in every standard, and every module in one; one mistake writes nothing', async t => {
  const root = await folderOf(t, twoModules());
  const out = join(root, 'out');
  const zips = (): string[] => readdirSync(out).filter(name => name.endsWith('.zip'));
  const standards = ['cmi5', 'scorm12', 'scorm2004-3', 'scorm2004-4', 'web'];
  const each = await run(t, pack, 'demo', '--all', '--root', root, '--out', out);
  assert.equal(each.code, 0, each.err);
  assert.deepEqual(
    zips(),
    standards.map(name => `demo-${name}.zip`),
  );
  assert.match(each.out, /demo-scorm12\.zip[\s\S]*contacts {2}no other origin/);
  assert.match(each.out, /demo-cmi5\.zip[\s\S]*contacts {2}the record store/);

  const every = await run(t, pack, '--all', '--standard', 'web', '--root', root, '--out', out);
  assert.equal(every.code, 0, every.err);
  assert.ok(zips().includes('more-web.zip'));

  const broken = await folderOf(t, twoModules(edited('quizzes/demo-1.yaml', 'key: a', 'key: z')));
  const none = await run(t, pack, '--all', '--root', broken, '--out', join(broken, 'out'));
  assert.deepEqual([none.code, existsSync(join(broken, 'out'))], [1, false]);
});

test('a web package holds its page at the root, and no manifest', async t => {
  const root = await course(t);
  await run(t, pack, 'demo', '--standard', 'web', '--root', root, '--out', root);
  const files = Object.keys(unzipSync(readFileSync(join(root, 'demo-web.zip'))));
  for (const name of ['index.html', 'module.json', 'site.json', 'player/player.js'])
    assert.ok(files.includes(name), name);
  assert.ok(!files.some(name => /imsmanifest|cmi5\.xml|\.xsd$/.test(name)), files.join());
});

test('a course file with a mistake is not packaged, and neither is one that is not there', async t => {
  const root = await folderOf(t, twoModules({}, courseText.replace('id: more', 'id: mroe')));
  const file = join(root, COURSE);
  const wrong = await run(t, pack, '--course', file, '--root', root, '--out', join(root, 'out'));
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /both\.course\.yaml:7:11 missing-file there is no module "mroe"/);
  const none = await run(
    t,
    pack,
    '--course',
    join(root, 'x.yaml'),
    '--root',
    root,
    '--out',
    join(root, 'out'),
  );
  assert.equal(none.code, 1);
  assert.match(none.err, /There is no file/);
  assert.equal(existsSync(join(root, 'out')), false);
  const { out } = await run(t, check, '--root', root);
  assert.match(out, /modules\/both\.course\.yaml:7:11 missing-file/);
});

for (const [name, command, args] of [
  ['a module and a course', pack, ['demo', '--course', 'x.yaml', '--out', 'x']],
  [
    'a course in a bridge',
    pack,
    ['--course', 'x.yaml', '--out', 'x', '--standard', 'bridge', '--content', 'https://x.example/'],
  ],
  ['no module', pack, ['--out', 'x']],
  ['no folder', pack, ['demo']],
  ['an unknown standard', pack, ['demo', '--out', 'x', '--standard', 'scorm13']],
  ['a bridge without the address of the content', pack, ['demo', '--out', 'x', '--standard', 'bridge']],
  [
    'an address of content in a whole package',
    pack,
    ['demo', '--out', 'x', '--content', 'https://x.example/'],
  ],
  ['an unknown title', pack, ['demo', '--out', 'x', '--title', 'short']],
  ['no base', snippet, ['demo']],
  ['no folder for a website', build, []],
] as const)
  test(`${name} is wrong use`, async t => {
    const { code, err } = await run(t, command, ...args);
    assert.equal(code, 2);
    assert.match(err, /^Usage: teachback /);
  });

test('the snippet is printed, whatever the base ends with', async t => {
  const root = await course(t);
  const one = await run(t, snippet, 'demo', '--root', root, '--base', '/learn');
  const other = await run(t, snippet, 'demo', '--root', root, '--base', '/learn/');
  assert.equal(one.code, 0);
  assert.equal(one.out, other.out);
  assert.match(one.out, /<teach-back src="\/learn\/modules\/demo\/module\.json" site="\/learn\/site\.json"/);
});

test('nothing is left behind in the folder when a course cannot be built', async t => {
  const root = await course(t, edited('quizzes/demo-1.yaml', 'key: a', 'key: z'));
  const { code } = await run(t, build, '--root', root, '--out', join(root, 'out'));
  assert.equal(code, 1);
  assert.ok(!readdirSync(root).includes('out'));
});
