import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { productRoot } from '../../src/cli/product.js';
import type { Running } from '../../src/cli/serve.js';
import { openPage, startBrowser } from './browser.js';
import { computedStyles, differences, type Styles } from './looks/computed.js';
import { looksSite, serveLooks } from './looks/site.js';

const fixture = (name: string): string =>
  readFileSync(join(productRoot, 'test/fixtures/hosts', name), 'utf8');
const bootstrap = readFileSync(
  createRequire(import.meta.url).resolve('bootstrap/dist/css/bootstrap.min.css'),
  'utf8',
);

/** Pages that people put modules on, by their style sheet and the direction of their text. */
const hosts = {
  plain: { css: '', dir: 'ltr' },
  Bootstrap: { css: bootstrap, dir: 'ltr' },
  'the theme of a blog': { css: fixture('theme.css'), dir: 'ltr' },
  'a reset': { css: fixture('reset.css'), dir: 'ltr' },
  'right-to-left text': { css: fixture('theme.css'), dir: 'rtl' },
} as const;

/** A page with elements of its own around a place for modules; the place is as wide on each. */
const hostPage = (name: string, dir: string): string => `<!doctype html>
<html lang="en" dir="${dir}"><head><title>A page</title><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${name}.css"><link rel="stylesheet" href="place.css">
<script type="module" src="../player/player.js"></script></head>
<body class="container"><div id="content"><div class="entry-content"><div id="own">
<h1>A page</h1><h2>With its own words</h2><p class="lead">A paragraph with <a href="#x">a link</a> and <em>more</em>.</p>
<ul><li>One</li><li>Two</li></ul><table class="table"><tr><th>A</th><td>B</td></tr></table>
<form><fieldset><legend>Own</legend><label class="form-label">Name <input class="form-control" name="n"></label>
<label><input type="checkbox" class="form-check-input"> Yes</label><button class="btn btn-primary">Send</button></fieldset></form>
</div><div class="place"></div></div></div></body></html>`;

let browser: Browser;
let site: Running;
before(async () => {
  const { files } = await looksSite();
  const write = (path: string, text: string): void => void files.set(path, new TextEncoder().encode(text));
  for (const [name, { css, dir }] of Object.entries(hosts)) {
    write(`hosts/${name}.css`, css);
    write(`hosts/${name}.html`, hostPage(name, dir));
  }
  write('hosts/place.css', '.place { width: 700px !important; margin: 0 !important; padding: 0 !important }');
  write('hosts/reaching.css', 'legend { letter-spacing: 3px !important }');
  [browser, site] = await Promise.all([startBrowser(), serveLooks(files)]);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** How the page's own elements look before and after the modules came, and how the modules look there. */
interface Seen {
  readonly before: Styles;
  readonly after: Styles;
  readonly modules: Styles;
}

/** Puts two modules on a page, all of their questions shown, in its light DOM or in a shadow root. */
async function see(
  name: string,
  inShadow = false,
  more?: string,
  then?: (page: Page) => Promise<void>,
): Promise<Seen> {
  const { page, close } = await openPage(browser, site.url, { viewport: { width: 1000, height: 800 } });
  await page.goto(`${site.url}hosts/${name}.html`);
  if (more) await page.addStyleTag({ url: more });
  const before = await computedStyles(page, '#own');
  await page.evaluate(isShadow => {
    const place = document.querySelector('.place')!;
    const root = isShadow ? place.attachShadow({ mode: 'open' }) : place;
    for (const id of ['water', 'hand-hygiene']) {
      const module = document.createElement('teach-back');
      module.setAttribute('src', `../modules/${id}/module.json`);
      root.append(module);
    }
  }, inShadow);
  for (const which of [0, 1]) {
    const module = page.locator('teach-back').nth(which);
    await module.locator('tb-sync[state]').waitFor({ state: 'attached' });
    await module.dispatchEvent('focusin');
    await module.locator('tb-quiz button[part=check]').first().waitFor();
    await module.locator('.tb-quiz-step').evaluateAll(steps => {
      // The module hides them again whenever it is drawn.
      for (const step of steps) (step as HTMLElement).style.setProperty('display', 'block', 'important');
    });
  }
  const seen = {
    before,
    after: await computedStyles(page, '#own'),
    modules: [
      ...(await computedStyles(page, 'teach-back >> nth=0 >> .tb-module')),
      ...(await computedStyles(page, 'teach-back >> nth=1 >> .tb-module')),
    ],
  };
  assert.equal(await page.evaluate(() => document.documentElement.getAttribute('style')), null);
  await then?.(page);
  await close();
  return seen;
}

let plain: Seen;
test('a module leaves no trace on a plain page', async () => {
  plain = await see('plain');
  assert.ok(plain.before.length > 10);
  assert.deepEqual(differences(plain.before, plain.after), []);
});

for (const name of Object.keys(hosts).slice(1))
  test(`a module looks inside ${name} as on a plain page, and leaves no trace there`, async () => {
    const seen = await see(name);
    assert.deepEqual(differences(plain.modules, seen.modules), []);
    assert.deepEqual(differences(seen.before, seen.after), []);
  });

test('a module looks in a shadow root as on a plain page', async () => {
  const seen = await see('the theme of a blog', true, undefined, async page => {
    // The face made for reading is offered there too, and loaded once it is chosen.
    const loaded = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(face => face.family),
      );
    assert.deepEqual(await loaded(), []);
    await page
      .locator('teach-back')
      .first()
      .evaluate(each => each.setAttribute('data-face', 'legible'));
    await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
    assert.match((await loaded()).join(), /Teachback Legible/);
  });
  assert.deepEqual(differences(plain.modules, seen.modules), []);
});

test('the comparison notices a rule that reaches into a module', async () => {
  assert.notDeepEqual(differences(plain.modules, (await see('plain', false, 'reaching.css')).modules), []);
});
