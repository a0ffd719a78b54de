import assert from 'node:assert/strict';
import { it } from 'node:test';
import { recordStoreOf } from '../../src/player/record-store.js';

const access = {
  actor: { account: { homePage: 'https://portal.example', name: '7' } },
  authorization: () => 'Bearer 1',
};
const host = (attributes: Record<string, string>): HTMLElement =>
  ({
    baseURI: 'https://portal.example/course/',
    getAttribute: (name: string) => attributes[name] ?? null,
  }) as unknown as HTMLElement;

it('puts together what the attributes and the script of a page say', () => {
  const found = recordStoreOf(
    host({ endpoint: '/xapi', registration: 'r1', activity: 'urn:module:1', src: 'module.json' }),
    access,
  );
  assert.equal(found?.endpoint, 'https://portal.example/xapi');
  assert.equal(found?.registration, 'r1');
  assert.equal(found?.activity, 'urn:module:1');
  assert.equal(found?.actor, access.actor);
  assert.equal(found?.authorization(), 'Bearer 1');
});

it('names the module by its address where the page has no other name for it', () => {
  const found = recordStoreOf(host({ endpoint: '/xapi', src: 'm/module.json' }), access);
  assert.equal(found?.activity, 'https://portal.example/course/m/module.json');
  assert.ok(found && !('registration' in found));
});

it('names no store without access, without an endpoint, and none that could run', () => {
  assert.equal(recordStoreOf(host({ endpoint: '/xapi', src: 'module.json' }), null), undefined);
  for (const endpoint of ['', 'javascript:alert(1)', 'https://['])
    assert.equal(recordStoreOf(host({ endpoint, src: 'module.json' }), access), undefined, endpoint);
});
