import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { productRoot } from '../../src/cli/product.js';

const run = (browser: string) =>
  spawnSync(process.execPath, [join(productRoot, 'node_modules/.bin/wtr')], {
    cwd: productRoot,
    env: { PATH: '', TEST_BROWSER: browser },
    encoding: 'utf8',
  });

for (const [browser, words] of [
  ['webkit', /^No WebKit on this machine, so nothing was tested\. It needs .*webkit2gtk-driver xvfb/],
  ['netscape', /^TEST_BROWSER is one of: chromium, firefox, webkit\./],
] as const)
  test(`the browser tests do not pass without a browser: ${browser}`, () => {
    const { status, stderr } = run(browser);
    assert.match(stderr, words);
    assert.equal(status, 1);
  });
