import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { zip } from '../../src/packaging/zip.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = new Map([
  ['index.html', bytes('<p>')],
  ['média/ü.svg', bytes('<svg/>')],
]);

test('a zip gives back its files', () => {
  const out = unzipSync(zip(files));
  assert.deepEqual(Object.keys(out).sort(), [...files.keys()].sort());
  assert.deepEqual(out['média/ü.svg'], bytes('<svg/>'));
});

test('the same files give the same bytes in any order', () => {
  assert.deepEqual(zip(files), zip(new Map([...files].reverse())));
});

test('the bytes do not depend on the time zone', () => {
  const program = `import('${new URL('../../src/packaging/zip.ts', import.meta.url)}').then(({ zip }) =>
    console.log(Buffer.from(zip(new Map([['a', new Uint8Array([1])]]))).toString('hex')))`;
  const run = (zone: string): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  assert.equal(run('Pacific/Kiritimati'), run('America/Los_Angeles'));
});

test('a name outside ASCII carries the UTF-8 flag', () => {
  const archive = Buffer.from(zip(new Map([['ü', new Uint8Array()]])));
  const central = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  assert.equal(archive.readUInt16LE(central + 8) & 0x0800, 0x0800);
});
