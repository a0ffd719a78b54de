// Installs the packages this project needs when they are missing or older than the lock file, then (with
// `--then <script> [arguments]`) runs a TypeScript file. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// npm writes what it installed into node_modules/.package-lock.json: the same list as the lock file's, less the
// root and the packages of other platforms. Comparing contents, not times, survives checkouts and copies.
function upToDate() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Runs `npm ci` unless the installed packages are those of the lock file. Throws when that fails. */
export function ensurePackages() {
  if (upToDate()) return;
  console.log('Installing packages…');
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error('npm ci failed; see above.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensurePackages();
  const then = process.argv.indexOf('--then');
  if (then > 0) {
    const [script, ...rest] = process.argv.slice(then + 1);
    const child = spawnSync(process.execPath, ['--import', 'tsx', join(root, script), ...rest], {
      stdio: 'inherit',
    });
    process.exitCode = child.status ?? 1;
  }
}
