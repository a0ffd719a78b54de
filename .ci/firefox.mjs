// Runs browser tests in a Firefox of the machine, as it is: FIREFOX_PATH, or one on the path. By WebDriver BiDi.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['firefox', 'firefox-esr'];
const fixed = ['/Applications/Firefox.app/Contents/MacOS/firefox', '/snap/bin/firefox'];

/** The path of a Firefox on this machine, or undefined. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)));
  return named ?? [...onPath, ...fixed].find(existsSync);
}

/** A launcher for the test runner; its commands know `puppeteer` as a type. */
export class FirefoxLauncher {
  name = 'Firefox';
  type = 'puppeteer';
  #path;
  #browser;
  #pages = new Map();

  constructor(path) {
    this.#path = path;
  }

  async stop() {
    await (await this.#browser)?.close();
  }

  async startSession(id, url) {
    this.#browser ??= import('puppeteer-core').then(({ default: puppeteer }) =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: this.#path,
        headless: true,
        // As on a phone, and in the headless Chromium: nothing is narrower for a scroll bar.
        extraPrefsFirefox: { 'ui.useOverlayScrollbars': 1 },
      }),
    );
    const page = await (await (await this.#browser).createBrowserContext()).newPage();
    pressByName(page.keyboard);
    this.#pages.set(id, page);
    await page.setViewport({ width: 800, height: 600 });
    await page.bringToFront();
    await page.goto(url);
  }

  isActive(id) {
    return this.#pages.has(id);
  }

  getBrowserUrl(id) {
    return this.getPage(id).url();
  }

  getPage(id) {
    return this.#pages.get(id);
  }

  async stopSession(id) {
    const page = this.#pages.get(id);
    this.#pages.delete(id);
    await page?.browserContext().close();
    return {};
  }
}

/** Tests name keys as Playwright does: `Space`, and `Shift+Tab` for two at once. */
function pressByName(keyboard) {
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async keys => {
    const names = keys.split('+').map(name => (name === 'Space' ? ' ' : name));
    const last = names.pop();
    for (const name of names) await keyboard.down(name);
    await press(last);
    for (const name of names) await keyboard.up(name);
  };
}
