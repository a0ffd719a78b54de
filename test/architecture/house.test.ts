import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { read, root, sources } from './sources.js';

const forbidden =
  /\binnerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|styleMap|\beval\(|new Function|document\.write|['"](before)?unload['"]/;

test('no source writes HTML as text, evaluates code or listens to unload', () => {
  const found = sources().filter(path => forbidden.test(read(path)));
  assert.deepEqual(found, []);
});

test('no source switches types or lints off', () => {
  const off = /@ts-ignore|@ts-expect-error|@ts-nocheck|oxlint-disable|eslint-disable|\bas any\b|: any\b/;
  assert.deepEqual(
    sources().filter(path => off.test(read(path))),
    [],
  );
});

test('every module can be imported without a DOM', async () => {
  assert.equal(typeof document, 'undefined');
  // These run something when they are loaded: a page's own script, or a command.
  const entries = [
    'player/player.ts',
    'define.ts',
    'cli/teachback.ts',
    'cli/start.ts',
    'practice-lms/practice-lms.ts',
    'preview/preview.ts',
    'portal/portal.ts',
    'portal/offline/worker.ts',
    'bridge-shim/scorm12.ts',
    'bridge-shim/scorm2004.ts',
  ];
  for (const path of sources().filter(path => !entries.includes(path) && !path.endsWith('.d.ts')))
    await import(pathToFileURL(join(root, 'src', path)).href);
});

test('the top level holds what it should and nothing else', () => {
  const allowed = new Set([
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'web-test-runner.config.mjs',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'src',
    'modules',
    'quizzes',
    'test',
    'node_modules',
    'dist',
  ]);
  assert.deepEqual(
    readdirSync(root).filter(name => !name.startsWith('.') && !allowed.has(name)),
    [],
  );
});
