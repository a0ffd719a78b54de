import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neededFirst, playerFilesFor } from '../../src/packaging/player-files.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const player = new Map([
  [
    'player.js',
    bytes(
      'import"./shared-1.js";const a=()=>import(`./scorm12-open-2.js`),b=()=>import("./embedded-open-3.js")',
    ),
  ],
  ['shared-1.js', bytes('export{}')],
  ['scorm12-open-2.js', bytes('import{f}from"./format-4.js"')],
  [
    'embedded-open-3.js',
    bytes('import{f}from"./format-4.js";import("./stand-in-5.js");import("./player.js")'),
  ],
  ['format-4.js', bytes('export{}')],
  ['stand-in-5.js', bytes('export{}')],
  ['player.css', bytes('')],
]);
const names = (record: string): string[] => [...playerFilesFor(record, player).keys()];

test('a package holds what its record system needs, and what all need', () => {
  assert.deepEqual(names('scorm12'), [
    'player.js',
    'shared-1.js',
    'scorm12-open-2.js',
    'format-4.js',
    'player.css',
  ]);
  assert.deepEqual(names('embedded'), [
    'player.js',
    'shared-1.js',
    'embedded-open-3.js',
    'format-4.js',
    'stand-in-5.js',
    'player.css',
  ]);
});

test('a package that keeps no record holds no part for one', () => {
  assert.deepEqual(names('none'), ['player.js', 'shared-1.js', 'player.css']);
});

test('a page names what its first question needs, for its record system and language and no other', () => {
  const built = new Map(
    ['player.js', 'questions-1.js', 'scorm12-open-2.js', 'embedded-open-3.js', 'messages-es-4.js'].map(
      name => [name, bytes('')] as const,
    ),
  );
  assert.deepEqual(neededFirst('scorm12', 'en', built), ['questions-1.js', 'scorm12-open-2.js']);
  assert.deepEqual(neededFirst('embedded', 'es-MX', built), [
    'questions-1.js',
    'embedded-open-3.js',
    'messages-es-4.js',
  ]);
});
