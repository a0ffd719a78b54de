// The gate: everything that must hold on main, in order of what it costs. The last line is `N passed, N failed`.
// `npm test -- unit browser` runs only the named steps.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './ensure.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules/.cache/teachback');
const bin = name => join(root, 'node_modules/.bin', name);

const files = suffix =>
  readdirSync(join(root, 'test'), { recursive: true })
    .map(path => join('test', String(path)))
    .filter(path => path.endsWith(suffix) && !path.includes(`${join('test', 'fixtures')}`))
    .sort();

/** Runs a command, keeping what it prints; resolves with the exit code and the output. */
function run(command, args, env = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.on('error', error => resolve({ code: 1, output: String(error) }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** A step that is one check: passed when the command succeeds. */
const check =
  (command, ...args) =>
  async () => {
    const { code, output } = await run(command, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };

/** Node's test runner, one process a file; counts come from its TAP report. */
const nodeTests = (suffix, concurrency) => async () => {
  const report = join(cache, `${suffix}.tap`);
  const chosen = files(suffix);
  if (chosen.length === 0) return { passed: 0, failed: 1, output: `No test file ends with ${suffix}.` };
  const { code, output } = await run(process.execPath, [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...chosen,
  ]);
  const tap = readFileSync(report, 'utf8');
  const count = name => Number(tap.match(new RegExp(`^# ${name} (\\d+)`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed || (code === 0 ? 0 : 1), output };
};

const browserTests = async () => {
  const report = join(cache, 'browser.json');
  rmSync(report, { force: true });
  const { code, output } = await run(process.execPath, [bin('wtr')], { TEST_REPORT: report });
  try {
    const { passed, failed } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed, failed: failed || (code === 0 ? 0 : 1), output };
  } catch {
    return { passed: 0, failed: 1, output };
  }
};

const steps = {
  format: check(bin('prettier'), '--check', '--log-level=warn', '.'),
  types: check(bin('tsc'), '-p', 'tsconfig.json'),
  'engine types': check(bin('tsc'), '-p', 'src/engine/tsconfig.json'),
  lint: check(bin('oxlint'), 'src', 'test', '.ci', 'vite.config.ts', 'web-test-runner.config.mjs'),
  content: check(process.execPath, '--import', 'tsx', 'src/cli/teachback.ts', 'check'),
  unit: nodeTests('.test.ts', 2),
  browser: browserTests,
  build: check('npm', 'run', '--silent', 'build'),
  size: check(process.execPath, '.ci/size.mjs'),
  'end to end': nodeTests('.e2e.ts', 2),
  conformance: check(process.execPath, '--import', 'tsx', '.ci/conformance.mjs'),
};

ensurePackages();
const { ensureBrowser } = await import('./browser.mjs');
try {
  ensureBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
mkdirSync(cache, { recursive: true });

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  const { passed, failed, output } = await step();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
  if (failed > 0) console.log(output.replaceAll(`${root}/`, '').slice(-20_000));
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
