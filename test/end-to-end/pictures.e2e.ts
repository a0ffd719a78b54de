import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { productRoot } from '../../src/cli/product.js';
import type { Running } from '../../src/cli/serve.js';
import { difference, pictures, startPictureBrowser, take } from './looks/pictures.js';
import { looksSite, serveLooks, type Shown } from './looks/site.js';

// Letters are drawn by the system elsewhere, so that no picture would match.
const skip = process.platform === 'linux' ? false : 'pictures are compared on Linux';

let browser: Browser;
let site: Running;
let shown: Shown;
before(async () => {
  shown = await looksSite();
  [browser, site] = await Promise.all([startPictureBrowser(), serveLooks(shown.files)]);
});
after(async () => {
  await browser.close();
  await site.close();
});

test('each picture that is kept is one that is compared', () => {
  const kept = readdirSync(join(productRoot, 'test/end-to-end/pictures'));
  assert.deepEqual(kept.sort(), pictures.map(({ name }) => `${name}.png`).sort());
});

for (const picture of pictures)
  test(`looks as it was left: ${picture.name}`, { skip }, async () => {
    assert.equal(difference(picture, await take(browser, site.url, shown, picture)), undefined);
  });

test('a changed colour is noticed', { skip }, async () => {
  const [picture] = pictures;
  const png = await take(browser, site.url, shown, picture!);
  for (let at = 0; at < png.data.length / 20; at += 4) png.data[at] = 255 - png.data[at]!;
  assert.match(difference(picture!, png) ?? '', /pixels differ/);
});
