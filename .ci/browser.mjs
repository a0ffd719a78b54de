// Finds a Chromium to test with: CHROME_PATH, known system browsers, Playwright's download, and, as root on a
// Debian-like system, Debian's package. Printed ways to get one where none of these works.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** Arguments that make Chromium start alike everywhere and keep it off the network. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name);
  return fixed.find(existsSync);
}

function playwrightDownload() {
  const root =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : join(homedir(), '.cache/ms-playwright'));
  if (!existsSync(root)) return undefined;
  const tails = [
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/headless_shell',
    'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  ];
  for (const folder of readdirSync(root).sort().reverse())
    for (const tail of tails) if (existsSync(join(root, folder, tail))) return join(root, folder, tail);
  return undefined;
}

/** The path of a browser that is on this machine, or undefined. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  return onPath() ?? playwrightDownload();
}

/** Like findBrowser, but gets a browser where there is none. Throws an Error that names the ways to get one. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  console.log('No browser found; asking Playwright to download one.');
  spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 240_000,
  });
  const downloaded = playwrightDownload();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("Installing Debian's package chromium-headless-shell.");
    const run = args =>
      execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    try {
      run(['update', '-qq']);
      run(['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']);
    } catch (error) {
      console.error(String(error));
    }
    const installed = onPath();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium to test with. Do one of these: set CHROME_PATH to a Chrome or Chromium; install Chromium with your ' +
      'system\'s package manager; run "npx playwright-core install --only-shell chromium".',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
