import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deviceSalt, storageKey } from '../../src/reporting/keys.js';
import { newAttempt } from '../../src/reporting/nonce.js';
import { openStorage } from '../../src/reporting/storage.js';
import { FakeDevice, FakePage } from './fake-page.js';

describe('storage keys', () => {
  it('are the same with and without the browser’s own hash', async () => {
    const key = await storageKey(globalThis.crypto, 'salt', 'm1', 'learner');
    assert.equal(await storageKey({}, 'salt', 'm1', 'learner'), key);
    assert.match(key, /^teachback:[\w-]{22}$/);
  });

  it('differ by salt, module and learner, and do not run together', async () => {
    const keys = await Promise.all(
      [
        ['s', 'm1', 'l1'],
        ['t', 'm1', 'l1'],
        ['s', 'm2', 'l1'],
        ['s', 'm1', 'l2'],
        ['s', 'm1l', '1'],
      ].map(([salt = '', ...parts]) => storageKey({}, salt, ...parts)),
    );
    assert.equal(new Set(keys).size, keys.length);
  });

  it('rest on one salt a device', () => {
    const { window } = new FakePage(new FakeDevice());
    const storage = openStorage(window, 'localStorage');
    const first = deviceSalt(storage, () => new Uint8Array(16).fill(7));
    assert.equal(
      deviceSalt(storage, () => new Uint8Array(16)),
      first,
    );
    assert.match(first, /^[\w-]{22}$/);
  });
});

describe('a new attempt', () => {
  it('has a name of ten characters of base64url, another one each time', () => {
    const names = Array.from({ length: 1_000 }, () => newAttempt());
    for (const name of names) assert.match(name, /^[\w-]{10}$/);
    assert.equal(new Set(names).size, names.length);
  });
});
