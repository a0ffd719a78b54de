// Runs browser tests in the WebKitGTK of the machine (Debian's webkit2gtk-driver), on a screen of its own (xvfb).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { command, Page } from './webdriver.mjs';

/** How long a browser may take to begin. */
const START_MS = 8000;

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

/** A launcher for the test runner; its commands know `puppeteer` as a type. */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'puppeteer';
  #paths;
  #xvfb;
  #display;
  #folder;
  #sessions = new Map();

  constructor(paths) {
    this.#paths = paths;
  }

  async stop() {
    this.#end();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Browsers that are left end with their screen. */
  #end() {
    for (const { driver } of this.#sessions.values()) end(driver);
    this.#xvfb?.kill();
  }

  /** A driver each, since one that has ended a session may never begin another; and now and then the first is never begun. */
  async startSession(id, url) {
    const display = await (this.#display ??= this.#startScreen());
    let address;
    for (let tries = 1; !address; tries++) {
      const port = await freePort();
      const driver = this.#startDriver(port, display);
      this.#sessions.set(id, { driver });
      address = await begin(`http://127.0.0.1:${port}`).catch(error => {
        end(driver);
        if (tries === 3) throw error;
      });
    }
    const page = new Page(address);
    this.#sessions.set(id, { ...this.#sessions.get(id), address, page, url });
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
    end(driver);
    return {};
  }

  #startDriver(port, display) {
    const environment = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: this.#folder };
    delete environment.WAYLAND_DISPLAY;
    return spawn(this.#paths.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: environment,
      // A group of its own, which its browser is in.
      detached: true,
    });
  }

  /** The name of a display of its own. */
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
    const xvfb = spawn(this.#paths.screen, small, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#xvfb = xvfb;
    process.once('exit', () => this.#end());
    const display = await new Promise((resolve, reject) => {
      xvfb.stdout.once('data', resolve);
      xvfb.once('exit', () => reject(new Error('WebKit: Xvfb gives no screen to draw on.')));
    });
    return `:${String(display).trim()}`;
  }
}

/** Begins a session once the driver listens. The session's address. */
async function begin(driver) {
  for (let turns = 0; ; turns++) {
    const status = await command(`${driver}/status`, 'GET').catch(error => {
      if (turns > 100) throw error;
    });
    if (status?.ready) break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  const { sessionId } = await command(`${driver}/session`, 'POST', { capabilities: {} }, START_MS);
  return `${driver}/session/${sessionId}`;
}

/** Ends a driver with its browser, unless they have ended. */
function end({ pid, exitCode, signalCode }) {
  if (exitCode === null && signalCode === null) process.kill(-pid);
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
