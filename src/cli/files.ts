import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { reportInto, START, type Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';

/** Largest file that is read, in bytes. */
const MAX_FILE = 20 * 1024 * 1024;

/** The files that were read last, by path: what has the same size and time is not read again. */
export type FileMemory = Map<string, { readonly stamp: string; readonly bytes: Uint8Array }>;

interface Reading {
  readonly diagnostics: Diagnostic[];
  readonly memory: FileMemory;
}

/**
 * Reads `modules/` and `quizzes/` below `root`. Files that cannot be part of a course (too large, reached by a link
 * that leaves the root) are left out and added to `diagnostics`. A missing folder is an empty one.
 */
export async function readCourse(
  root: string,
  diagnostics: Diagnostic[] = [],
  memory: FileMemory = new Map(),
): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const home = await realpath(root);
  for (const folder of ['modules', 'quizzes']) await readFolder(home, folder, files, { diagnostics, memory });
  return files;
}

async function readFolder(
  root: string,
  folder: string,
  files: Map<string, Uint8Array>,
  reading: Reading,
): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await readFolder(root, path, files, reading);
    else await readOne(root, path, entry.isSymbolicLink(), files, reading);
  }
}

async function readOne(
  root: string,
  path: string,
  isLink: boolean,
  files: Map<string, Uint8Array>,
  reading: Reading,
): Promise<void> {
  const full = join(root, path);
  const report = reportInto(reading.diagnostics, path);
  if (isLink) {
    const target = await realpath(full).catch(() => undefined);
    const inside = target !== undefined && !relative(root, target).split(sep).includes('..');
    // A linked folder could lead round in a circle.
    if (!inside || !(await stat(full)).isFile()) {
      report(
        'outside-root',
        START,
        'this link leads out of the course or to a folder; put the file itself here',
      );
      return;
    }
  }
  const found = await stat(full);
  if (!found.isFile()) return;
  if (found.size > MAX_FILE) {
    report('file-too-large', START, 'the file is larger than 20 MB; make it smaller');
    return;
  }
  const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
  const known = reading.memory.get(path);
  const bytes = known?.stamp === stamp ? known.bytes : new Uint8Array(await readFile(full));
  reading.memory.set(path, { stamp, bytes });
  files.set(path, bytes);
}

/** Writes a file whole or not at all, with the folders above it. */
export const writeAtomically = (path: string, bytes: Uint8Array): Promise<void> =>
  writeAllAtomically(new Map([[path, bytes]]));

/**
 * Writes several files, each whole or not at all, with the folders above them. All are written out in full beside their
 * places first: only then does any take its place, so that a full disk or a missing right changes nothing.
 */
export async function writeAllAtomically(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const drafts: (readonly [draft: string, path: string])[] = [];
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      drafts.push([draft, path]);
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    for (const [draft, path] of drafts) await rename(draft, path);
  } catch (error) {
    for (const [draft] of drafts) await rm(draft, { force: true });
    throw error;
  }
}
