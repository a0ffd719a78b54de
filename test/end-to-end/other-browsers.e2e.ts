import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox, FirefoxLauncher } from '../../.ci/firefox.mjs';
import { findWebKit, WebKitLauncher } from '../../.ci/webkit.mjs';
import { startLms, type Lms } from './lms.js';
import { roots, unzippedPackage } from './packages.js';
import { serveLikeMoodle } from './server.js';

/** What the launchers' pages have in common. */
interface Page {
  readonly keyboard: { press(keys: string): Promise<void> };
  evaluate(expression: string): Promise<unknown>;
  reload(): Promise<unknown>;
}

interface Launcher {
  startSession(id: string, url: string): Promise<void>;
  getPage(id: string): Page;
  stopSession(id: string): Promise<unknown>;
  stop(): Promise<void>;
}

const firefox = findFirefox();
const webkit = findWebKit();
const browsers: Readonly<Record<string, Launcher | undefined>> = {
  Firefox: firefox === undefined ? undefined : new FirefoxLauncher(firefox),
  WebKit: webkit === undefined ? undefined : new WebKitLauncher(webkit),
};

const module = 'understanding';
let site: Awaited<ReturnType<typeof serveLikeMoodle>>;
let lms: Lms;

before(async () => {
  const built = await unzippedPackage(roots.patient, module, 'web');
  [site, lms] = await Promise.all([serveLikeMoodle(new Map(built)), startLms()]);
  lms.upload('1', await unzippedPackage(roots.patient, module));
});
after(() => Promise.all([site.close(), lms.close()]));

/** The module's document, alone or in the LMS's frame; and where the focus is in it, through shadow roots. */
const course = `(document.querySelector('iframe')?.contentDocument ?? document)`;
const focus = `(() => {
  let at = ${course}.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at && { tag: at.localName, part: at.getAttribute('part'), isShown: at.checkVisibility() };
})()`;
/** What a learner who comes back has to find again. */
const place = `(() => {
  const shown = [...${course}.querySelectorAll('.tb-quiz-step')].find(step => step.checkVisibility());
  const chosen = [...${course}.querySelectorAll(':checked')].map(({ id }) => id);
  const explained = [...${course}.querySelectorAll('.tb-verdict')].map(({ textContent }) => textContent);
  return JSON.stringify([shown?.querySelector('legend')?.textContent, chosen, explained]);
})()`;

async function until(page: Page, expression: string): Promise<void> {
  for (let turns = 0; turns < 300; turns++) {
    if (await page.evaluate(`Boolean(${expression})`)) return;
    await wait(50);
  }
  assert.fail(`never so: ${expression}`);
}

async function tabTo(page: Page, tag: string, part: string | null = null): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const at = (await page.evaluate(focus)) as { tag: string; part: string | null } | null;
    if (at?.tag === tag && at.part === part) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the focus never comes to ${tag} ${part ?? ''}`);
}

/** Answers the first question by keyboard, goes on to the second, and comes back to it after a reload. */
async function answerAndComeBack(page: Page, saved: string): Promise<void> {
  await until(page, `${course}.querySelector('[data-question][phase="asking"]')`);
  await tabTo(page, 'input');
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'check');
  await page.keyboard.press('Enter');
  await until(page, `${course}.querySelector('.tb-verdict')`);
  await tabTo(page, 'button', 'next');
  await page.keyboard.press('Enter');
  await until(page, `${focus}?.tag === 'legend'`);
  assert.deepEqual(await page.evaluate(focus), { tag: 'legend', part: null, isShown: true });
  const before = await page.evaluate(place);
  assert.match(String(before), /"[^"]+",\["[^"]+"\],\["[^"]+"\]/, 'a question, a choice and a verdict');
  await until(page, saved);
  await page.reload();
  await until(page, `${course}.querySelector('.tb-verdict')`);
  assert.equal(await page.evaluate(place), before);
}

for (const [name, launcher] of Object.entries(browsers))
  test(
    `${name}: a question of a built page and of a package is answered, and found again`,
    {
      skip: launcher ? false : `no ${name} on this machine`,
    },
    async () => {
      assert.ok(launcher);
      try {
        await launcher.startSession('page', `${site.url}index.html`);
        await answerAndComeBack(launcher.getPage('page'), 'true');
        await launcher.stopSession('page');

        await launcher.startSession('package', lms.launch('1'));
        const page = launcher.getPage('package');
        await answerAndComeBack(page, `window.lms.stored()['cmi.suspend_data']`);
        assert.deepEqual(await page.evaluate('window.lms.violations()'), []);
        await launcher.stopSession('package');
      } finally {
        await launcher.stop();
      }
    },
  );
