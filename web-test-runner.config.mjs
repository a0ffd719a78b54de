import { playwrightLauncher } from '@web/test-runner-playwright';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { browserArguments, ensureBrowser } from './.ci/browser.mjs';
import { findFirefox, FirefoxLauncher } from './.ci/firefox.mjs';
import { findWebKit, WebKitLauncher } from './.ci/webkit.mjs';

/**
 * Serves everything but the runner's own files through Vite, so that browser tests compile exactly as the
 * product does. The runner answers `/` and `/__web-…`; every other request is Vite's.
 */
let server;
const vite = {
  name: 'vite',
  async serverStart() {
    server = await createServer({
      configFile: './vite.config.ts',
      appType: 'custom',
      logLevel: 'error',
      cacheDir: 'node_modules/.vite-tests',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      plugins: [
        {
          name: 'runner-files',
          enforce: 'pre',
          resolveId: id => (id.includes('/__web-') ? { id, external: true } : undefined),
        },
      ],
    });
  },
  async serverStop() {
    await server?.close();
  },
};

// Hot replacement makes no sense in a test; Vite's client would only open a socket.
const clientStub =
  'export const createHotContext = () => ({ accept() {}, dispose() {}, prune() {}, on() {}, off() {} });' +
  'export const injectQuery = url => url; export const updateStyle = () => {}; export const removeStyle = () => {};';

function handToVite(context, next) {
  if (context.path === '/' || context.path.startsWith('/__web-')) return next();
  if (context.path === '/@vite/client') {
    context.type = 'js';
    context.body = clientStub;
    return undefined;
  }
  context.respond = false;
  context.res.statusCode = 200;
  return new Promise(resolve => {
    context.res.on('close', resolve);
    server.middlewares(context.req, context.res, () => {
      context.respond = true;
      context.res.statusCode = 404;
      resolve(next());
    });
  });
}

/** Counts for the gate, written where it asks for them. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, tests: [] };
    const count = (suite, above = '') => {
      for (const test of suite?.tests ?? []) {
        if (test.skipped) continue;
        counts[test.passed ? 'passed' : 'failed']++;
        counts.tests.push({ title: `${above} ${test.name}`, passed: test.passed });
      }
      for (const inner of suite?.suites ?? []) count(inner, `${above} ${inner.name}`);
    };
    for (const session of sessions) {
      count(session.testResults);
      if (!session.passed && session.errors.length > 0) counts.failed++;
    }
    if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(counts));
  },
};

const all = 'test/**/*.browser.ts';

const howToGet = {
  firefox:
    'No Firefox on this machine, so nothing was tested. Install it (Debian: firefox-esr) or set FIREFOX_PATH to one.',
  webkit:
    'No WebKit on this machine, so nothing was tested. It needs WebKitWebDriver and Xvfb (Debian: webkit2gtk-driver xvfb).',
};

/** The browsers that TEST_BROWSER names, each as the launcher of the one on this machine, or nothing. */
const launchers = {
  chromium: () =>
    playwrightLauncher({ launchOptions: { executablePath: ensureBrowser(), args: browserArguments } }),
  firefox: () => {
    const path = findFirefox();
    return path && new FirefoxLauncher(path);
  },
  webkit: () => {
    const paths = findWebKit();
    return paths && new WebKitLauncher(paths);
  },
};

/** Chromium, or what TEST_BROWSER names: without the tests that set what the device likes, which only Chromium's driver can. */
function browserAndFiles() {
  const wanted = process.env.TEST_BROWSER ?? 'chromium';
  const launcher = launchers[wanted]?.();
  if (!launcher) {
    const names = Object.keys(launchers).join(', ');
    process.stderr.write(`${howToGet[wanted] ?? `TEST_BROWSER is one of: ${names}.`}\n`);
    process.exit(1);
  }
  if (wanted === 'chromium') return { browsers: [launcher], files: all, concurrency: 2 };
  const others = readdirSync('test', { recursive: true })
    .map(name => join('test', name))
    .filter(name => name.endsWith('.browser.ts') && readFileSync(name, 'utf8').includes('emulateMedia'));
  for (const name of others)
    process.stdout.write(`${launcher.name}: ${name} skipped, since its driver cannot set what it needs.\n`);
  // Only the page in front has the focus there.
  return { browsers: [launcher], files: [all, ...others.map(name => `!${name}`)], concurrency: 1 };
}

export default {
  ...browserAndFiles(),
  plugins: [vite],
  middleware: [handToVite],
  testFramework: { config: { timeout: 15_000 } },
  testsFinishTimeout: 240_000,
  // A page that reports a blocked request to the favicon is no news.
  filterBrowserLogs: ({ args }) => !args.some(arg => String(arg).includes('Lit is in dev mode')),
  reporters: [
    defaultReporter({ reportTestProgress: false, reportTestResults: true }),
    ...(process.env.TEST_REPORT ? [] : [summaryReporter({})]),
    countingReporter,
  ],
};
