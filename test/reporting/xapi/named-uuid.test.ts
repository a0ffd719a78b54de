import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { namedUuid } from '../../../src/reporting/xapi/named-uuid.js';

it('is the version 5 UUID of the name in our namespace', () => {
  const namespace = Buffer.from('teachback.module');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), name => {
      const digest = createHash('sha1').update(namespace).update(name).digest();
      digest[6] = (digest[6]! & 0x0f) | 0x50;
      digest[8] = (digest[8]! & 0x3f) | 0x80;
      assert.equal(namedUuid(name).replaceAll('-', ''), digest.subarray(0, 16).toString('hex'));
    }),
    { numRuns: 500 },
  );
  assert.match(namedUuid(''), /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});
