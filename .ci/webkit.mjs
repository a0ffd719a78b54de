// Runs browser tests in the WebKitGTK of the machine (Debian's webkit2gtk-driver), on a screen of its own (xvfb), by
// classic WebDriver: a page here has as much of puppeteer's as the test commands call.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const onPath = name =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(existsSync);

/** The paths of WebKit's driver and of a screen to draw on, or undefined where one of them is not on this machine. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  return driver && screen ? { driver, screen } : undefined;
}

/** WebDriver's names of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const buttons = { left: 0, middle: 1, right: 2 };

/** Sends one WebDriver command. Throws an Error with the driver's own words. */
async function command(address, method, body) {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** One window: what the test commands call of a puppeteer page. */
class Page {
  #session;

  constructor(session) {
    this.#session = session;
  }

  post(path, body) {
    return command(`${this.#session}/${path}`, 'POST', body);
  }

  run(script, ...args) {
    return this.post('execute/sync', { script, args });
  }

  evaluate(expression) {
    return this.run(`return ${expression}`);
  }

  reload() {
    return this.post('refresh', {});
  }

  #keys(...actions) {
    return this.post('actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  #pointer(...actions) {
    return this.post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  keyboard = {
    down: key => this.#keys({ type: 'keyDown', value: keys[key] ?? key }),
    up: key => this.#keys({ type: 'keyUp', value: keys[key] ?? key }),
    press: async names => {
      const values = names.split('+').map(name => keys[name] ?? name);
      const down = values.map(value => ({ type: 'keyDown', value }));
      const up = values.toReversed().map(value => ({ type: 'keyUp', value }));
      await this.#keys(...down, ...up);
    },
    type: text =>
      this.#keys(
        ...[...text].flatMap(value => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
  };

  mouse = {
    move: (x, y) => this.#pointer({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }),
    down: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerDown', button: buttons[button] }),
    up: ({ button = 'left' } = {}) => this.#pointer({ type: 'pointerUp', button: buttons[button] }),
    click: async (x, y, options) => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
  };

  /** Chooses as puppeteer does: by script, with both events. */
  select(selector, value) {
    return this.run(
      `const list = document.querySelector(arguments[0]);
       list.value = arguments[1];
       for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }));`,
      selector,
      value,
    );
  }

  /** The window has a bar above the page, and gets its size a moment later. */
  async setViewport({ width, height }) {
    const bar = await this.run('return outerHeight - innerHeight');
    await this.post('window/rect', { x: 0, y: 0, width, height: height + bar });
    for (let turns = 0; turns < 50; turns++) {
      const [w, h] = await this.run('return [innerWidth, innerHeight]');
      if (w === width && h === height) return;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`WebKit: the window did not become ${width} by ${height} pixels.`);
  }
}

/** A launcher for the test runner; its commands know `puppeteer` as a type. */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'puppeteer';
  #paths;
  #screen;
  #folder;
  #sessions = new Map();

  constructor(paths) {
    this.#paths = paths;
  }

  async stop() {
    for (const { driver } of this.#sessions.values()) driver.kill();
    // Browsers that are left end with their screen.
    (await this.#screen)?.process.kill();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A driver each: one that has ended a session does not always begin another. */
  async startSession(id, url) {
    const screen = await (this.#screen ??= this.#startScreen());
    const port = await freePort();
    const environment = { ...process.env, DISPLAY: screen.display, XDG_CONFIG_HOME: this.#folder };
    delete environment.WAYLAND_DISPLAY;
    const driver = spawn(this.#paths.driver, [`--port=${port}`], { stdio: 'ignore', env: environment });
    this.#sessions.set(id, { driver });
    const { sessionId } = await begin(`http://127.0.0.1:${port}`);
    const address = `http://127.0.0.1:${port}/session/${sessionId}`;
    const page = new Page(address);
    this.#sessions.set(id, { driver, address, page, url });
    await page.setViewport({ width: 800, height: 600 });
    await page.post('url', { url });
  }

  isActive(id) {
    return this.#sessions.has(id);
  }

  getBrowserUrl(id) {
    return this.#sessions.get(id).url;
  }

  getPage(id) {
    return this.#sessions.get(id).page;
  }

  async stopSession(id) {
    const { address, driver } = this.#sessions.get(id);
    this.#sessions.delete(id);
    if (address) await command(address, 'DELETE');
    driver.kill();
    return {};
  }

  async #startScreen() {
    this.#folder = mkdtempSync(join(tmpdir(), 'webkit-'));
    // As narrow as a phone: the window is as wide at least as the buttons above the page.
    mkdirSync(join(this.#folder, 'gtk-3.0'));
    writeFileSync(
      join(this.#folder, 'gtk-3.0/gtk.css'),
      'window * { padding: 0; margin: 0; border: 0; min-width: 0; min-height: 0; font-size: 1px; }',
    );
    // Without a window manager the window under the pointer has the focus; the pointer begins in the middle.
    const small = ['-screen', '0', '200x200x24', '-nolisten', 'tcp', '-displayfd', '1'];
    const child = spawn(this.#paths.screen, small, { stdio: ['ignore', 'pipe', 'ignore'] });
    const display = await new Promise(resolve => child.stdout.once('data', resolve));
    return { process: child, display: `:${String(display).trim()}` };
  }
}

/** Begins a session once the driver listens. */
async function begin(driver) {
  for (let turns = 0; ; turns++) {
    const status = await command(`${driver}/status`, 'GET').catch(error => {
      if (turns > 100) throw error;
    });
    if (status?.ready) return command(`${driver}/session`, 'POST', { capabilities: {} });
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
