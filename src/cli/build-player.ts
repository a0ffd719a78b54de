import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { productRoot } from './product.js';

const outputs = [
  'dist/player/player.js',
  'dist/portal/teachback-sw.js',
  'dist/practice-lms/practice-lms.js',
  'dist/bridge-shim/scorm12.js',
  'dist/preview/preview.js',
];

/** Builds the player and the practice LMS when they are missing or older than their sources. */
export async function ensureBuilt(): Promise<void> {
  // Where the product was installed there is nothing to build from.
  if (!existsSync(join(productRoot, 'vite.config.ts'))) return;
  const oldest = Math.min(...outputs.map(path => modified(join(productRoot, path))));
  if (oldest > (await newest(join(productRoot, 'src')))) return;
  console.log('Building the player…');
  const vite = join(productRoot, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: productRoot,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The player could not be built; see above.');
}

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

async function newest(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const times = await Promise.all(names.map(async name => (await stat(join(folder, name))).mtimeMs));
  return Math.max(...times);
}
