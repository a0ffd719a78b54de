import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScorm12Schemas } from '../../../src/cli/product.js';
import { packageScorm12 } from '../../../src/packaging/scorm12.js';
import { zip } from '../../../src/packaging/zip.js';
import { compiled, shared } from '../../packaging/compiled.js';

const none = new Uint8Array();
const packaged = async (...player: readonly string[]) =>
  packageScorm12({
    ...shared,
    ...compiled({}),
    site: {},
    player: new Map(['player.js', 'player.css', ...player].map(name => [name, none])),
    playerVersion: '1.0.0',
    schemas: await readScorm12Schemas(),
    title: 'full',
  });

describe('in Moodle: serving', () => {
  it('sends `.mjs` as plain text: a package with such a script is not written', async () => {
    assert.deepEqual((await packaged('chunk.js')).problems, []);
    assert.match((await packaged('chunk.mjs')).problems.join(), /chunk\.mjs would be served as plain text/);
  });

  it('unpacks names outside ASCII only with the UTF-8 flag: each zip has it', () => {
    const archive = Buffer.from(zip(new Map([['ü.svg', none]])));
    const central = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    assert.equal(archive.readUInt16LE(central + 8) & 0x0800, 0x0800);
  });
});
