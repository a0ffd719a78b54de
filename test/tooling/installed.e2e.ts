import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { productRoot } from '../../src/cli/product.js';

/** An empty folder in which the package is installed as its tarball has it, with its dependencies from here. */
const folder = mkdtempSync(join(tmpdir(), 'teachback-'));
after(() => rmSync(folder, { recursive: true, force: true }));

before(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: productRoot,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync('tar', ['-xzf', filename], { cwd: folder });
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'package/node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(productRoot, 'node_modules', name), place);
  }
  mkdirSync(join(folder, 'course'));
});

const bin = join(folder, 'package/dist/cli/teachback.js');
const teachback = (...args: string[]): string =>
  execFileSync(process.execPath, [bin, ...args], { cwd: join(folder, 'course'), encoding: 'utf8' });

/** What a command that goes on for ever prints, until it names an address. */
function address(...args: string[]): Promise<{ url: string; end: () => Promise<unknown> }> {
  const child = spawn(process.execPath, [bin, ...args, '--port', '0'], { cwd: join(folder, 'course') });
  const ended = new Promise(resolve => child.once('close', resolve));
  const end = () => (child.kill('SIGTERM'), ended);
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer) => {
      said += String(data);
      const [url] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (url !== undefined) resolve({ url, end });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(code => reject(new Error(`ended with ${String(code)}: ${said}`)));
  });
}

test('what is installed writes, checks and packages a module in an empty folder', () => {
  assert.match(teachback('new', 'module', 'walking'), /walking-1\.yaml: written/);
  assert.match(teachback('check'), /^0 errors/m);
  const wanted = ['--standard', 'scorm12', '--out', 'out', '--allow-unreviewed'];
  assert.match(teachback('package', 'walking', ...wanted), /files +\d+/);
  assert.ok(existsSync(join(folder, 'course/out/walking-scorm12.zip')));
  assert.match(teachback('preflight', 'out/walking-scorm12.zip'), /^0 errors/m);
});

test('what is installed brings its documents, and they lead to each other', () => {
  const root = join(folder, 'package');
  const documents = (readdirSync(root, { recursive: true }) as string[]).filter(
    path => path.endsWith('.md') && !path.includes('node_modules'),
  );
  assert.ok(
    ['README.md', 'modules/README.md', 'modules/TUTORIAL.md'].every(path => documents.includes(path)),
  );
  for (const path of documents)
    for (const [, link] of readFileSync(join(root, path), 'utf8').matchAll(
      /\]\((?!https?:)([^)#\s]+\.md)[^)]*\)/g,
    ))
      assert.ok(existsSync(join(root, dirname(path), link!)), `${path}: ${link}`);
});

test('what is installed serves the preview and the practice LMS', { timeout: 60_000 }, async () => {
  const preview = await address('dev');
  const page = await fetch(`${preview.url}preview/walking`);
  assert.match(await page.text(), /<teach-back src="\/modules\/walking\/module\.json"/);
  assert.equal((await fetch(`${preview.url}modules/walking/module.json`)).status, 200);
  await preview.end();

  const lms = await address('start');
  assert.equal((await fetch(`${lms.url}practice-lms/?course=walking`)).status, 200);
  await lms.end();
});
