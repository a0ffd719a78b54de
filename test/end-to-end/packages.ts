import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { ensureBuilt } from '../../src/cli/build-player.js';
import { run as packageModule } from '../../src/cli/commands/package.js';
import { loadCourse } from '../../src/cli/course.js';
import { productRoot } from '../../src/cli/product.js';
import type { CompiledModule } from '../../src/content/compile.js';

/** Where the authored files are. */
export const roots = { patient: productRoot, staff: join(productRoot, 'test/fixtures/staff') };

/** Builds the player when it is out of date; test files that run at the same time wait for one another. */
export async function player(): Promise<void> {
  const lock = join(productRoot, 'node_modules/.cache/teachback-building');
  mkdirSync(join(lock, '..'), { recursive: true });
  for (let tries = 0; tries < 300; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await wait(100);
    }
  }
  try {
    await ensureBuilt();
  } finally {
    rmdirSync(lock);
  }
}

/** Packages a module, or a course by its file, with the command that people use, and unpacks the zip as an LMS does. */
export async function unzippedPackage(
  root: string,
  id: string,
  standard = 'scorm12',
  ...more: string[]
): Promise<Map<string, Uint8Array>> {
  await player();
  const out = temporaryFolder();
  const code = await packageModule([
    ...(id.endsWith('.yaml') ? ['--course', id] : [id]),
    '--standard',
    standard,
    '--root',
    root,
    '--out',
    out,
    '--allow-unreviewed',
    ...more,
  ]);
  if (code !== 0) throw new Error(`packaging ${id} ended with ${code}`);
  const zip = readdirSync(out).find(name => name.endsWith('.zip'));
  return new Map(Object.entries(unzipSync(readFileSync(join(out, zip!)))));
}

/** The module as it was compiled, for knowing what to answer. */
export async function compiledModule(root: string, id: string): Promise<CompiledModule> {
  const found = (await loadCourse(root)).modules.find(({ outline }) => outline.id === id);
  if (!found) throw new Error(`there is no module ${id}`);
  return found;
}

/** A copy of one module and its questions that a test may edit. */
export async function editableCopy(root: string, id: string): Promise<string> {
  const copy = temporaryFolder();
  const folder = join('modules', id);
  await cp(join(root, folder), join(copy, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder)).filter(file => file.endsWith('.md'))) {
    const quiz = /^quiz: (\S+)$/m.exec(readFileSync(join(root, folder, name), 'utf8'))?.[1];
    const path = join('quizzes', `${quiz}.yaml`);
    if (quiz) await cp(join(root, path), join(copy, path));
  }
  return copy;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'teachback-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
