import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { read, root, sources } from './sources.js';

/** What a folder of src may import: our folders, and packages. Types count as imports too. */
const rules: Record<string, { ours: string[]; packages: RegExp }> = {
  content: {
    ours: [],
    packages:
      /^(valibot|yaml|unified|remark-|unist-|mdast|hast|vfile|@noble\/hashes|image-size|fastest-levenshtein)/,
  },
  messages: { ours: ['content'], packages: /^$/ },
  engine: { ours: ['content'], packages: /^xstate$/ },
  kinds: { ours: ['content', 'engine', 'messages', 'elements'], packages: /^(valibot|lit)/ },
  views: { ours: ['content', 'engine', 'messages', 'kinds'], packages: /^$/ },
  reporting: { ours: ['engine', 'content'], packages: /^(scorm-again|@noble\/hashes)/ },
  elements: {
    ours: ['content', 'engine', 'messages', 'kinds', 'views', 'styles', 'reporting'],
    packages: /^(lit|@lit\/)/,
  },
  styles: { ours: [], packages: /^lit/ },
  player: {
    ours: ['content', 'engine', 'messages', 'kinds', 'views', 'reporting', 'elements', 'styles'],
    packages: /^(lit|xstate|valibot)/,
  },
  readability: {
    ours: [],
    packages: /^(unified|unist-|vfile|retext-|nlcst|smog-formula|flesch-kincaid|syllable)/,
  },
  check: {
    ours: ['content', 'kinds', 'engine', 'readability'],
    packages: /^(valibot|mdast)/,
  },
  portal: {
    ours: ['content', 'engine', 'messages', 'views', 'reporting', 'elements', 'styles'],
    packages: /^minisearch$/,
  },
  packaging: {
    ours: ['content', 'engine', 'views', 'messages', 'kinds', 'portal'],
    packages: /^(fflate|xmllint-wasm|hast|xast|@noble\/hashes|valibot|node:)/,
  },
  preflight: {
    ours: ['content', 'packaging'],
    packages: /^(hast|xast)/,
  },
  exchange: {
    ours: ['content', 'kinds', 'packaging'],
    packages: /^(yaml|hast|mdast|xast)/,
  },
  'bridge-shim': { ours: ['reporting', 'engine'], packages: /^$/ },
  preview: { ours: [], packages: /^$/ },
  'practice-lms': { ours: [], packages: /^(scorm-again|lit)/ },
  translate: { ours: ['content'], packages: /^(valibot|yaml|mdast|xast)/ },
  cli: {
    ours: [
      'content',
      'check',
      'engine',
      'kinds',
      'messages',
      'readability',
      'translate',
      'views',
      'packaging',
      'exchange',
      'preview',
      'preflight',
      'practice-lms',
    ],
    packages: /^(node:|@valibot|chokidar|vite|yaml|valibot|fflate|mrmime|hast-util-to-html|unified|vfile)/,
  },
};
const entryPoints = ['index.ts', 'define.ts', 'jsx.ts', 'player/player.ts'];

const imported = (path: string) =>
  ts.preProcessFile(read(path), true, true).importedFiles.map(file => file.fileName);

test('every source file is scanned', () => {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', 'src/*.ts'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const tracked = listed.split('\n').filter(Boolean);
  assert.ok(tracked.length > 20);
  assert.deepEqual(
    sources().map(path => `src/${path}`),
    tracked.sort(),
  );
  assert.ok(sources().some(path => imported(path).length > 0));
});

test('dependencies run one way', () => {
  const wrong: string[] = [];
  for (const path of sources()) {
    if (entryPoints.includes(path)) continue;
    const folder = path.split('/')[0]!;
    const rule = rules[folder];
    assert.ok(rule, `no rule for src/${folder}: say what it may import`);
    for (const specifier of imported(path)) {
      if (specifier.startsWith('.')) {
        const target = posix.join(posix.dirname(path), specifier).split('/')[0]!;
        if (target !== folder && !rule.ours.includes(target)) wrong.push(`${path} imports ${specifier}`);
      } else if (!rule.packages.test(specifier)) wrong.push(`${path} imports ${specifier}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('nothing but the practice LMS and reporting knows scorm-again', () => {
  const users = new Set(
    sources()
      .filter(path => imported(path).some(specifier => specifier.startsWith('scorm-again')))
      .map(path => path.split('/')[0]),
  );
  for (const user of users)
    assert.ok(user === 'practice-lms' || user === 'reporting', `${user} imports scorm-again`);
});
