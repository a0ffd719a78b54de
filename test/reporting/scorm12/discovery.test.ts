import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findApi } from '../../../src/reporting/scorm12/discovery.js';

interface FakeWindow {
  API?: unknown;
  parent?: FakeWindow;
  opener?: FakeWindow | null;
}
const api = { LMSInitialize: () => 'true' };
/** A window as browsers make them: the topmost one is its own parent. */
function frame(own: FakeWindow = {}): FakeWindow {
  const window: FakeWindow = { opener: null, ...own };
  window.parent ??= window;
  return window;
}
/** A window of another origin, where any property but these throws. */
function foreign(parent?: FakeWindow): FakeWindow {
  const window: FakeWindow = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'parent') return parent ?? window;
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    },
  );
  return window;
}
const find = (window: FakeWindow) => findApi(window as unknown as Window);

describe('the search for an LMS', () => {
  it('finds the API in the own window, in a parent, and in the opener and its parents', () => {
    assert.equal(find(frame({ API: api })), api);
    assert.equal(find(frame({ parent: frame({ parent: frame({ API: api }) }) })), api);
    assert.equal(find(frame({ opener: frame({ API: api }) })), api);
    assert.equal(find(frame({ opener: frame({ parent: frame({ API: api }) }) })), api);
  });

  it('takes the nearest of two', () => {
    const far = { LMSInitialize: () => 'far' };
    assert.equal(find(frame({ parent: frame({ API: api, parent: frame({ API: far }) }) })), api);
  });

  it('goes on to the opener where a parent is of another origin', () => {
    assert.equal(find(frame({ parent: foreign(), opener: frame({ API: api }) })), api);
  });

  it('ends quietly where nothing is, where the opener is foreign, and where something else is called API', () => {
    assert.equal(find(frame()), undefined);
    assert.equal(find(frame({ parent: foreign(), opener: foreign() })), undefined);
    assert.equal(find(frame({ API: { other: true } })), undefined);
    assert.equal(find(frame({ API: null })), undefined);
  });

  it('ends in a ring of windows', () => {
    const one = frame();
    const two = frame({ parent: one });
    one.parent = two;
    assert.equal(find(one), undefined);
  });
});
