import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Files } from '../../src/content/files.js';

/** A folder with these files that goes away with the test. */
export async function folderOf(t: TestContext, files: Files): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'teachback-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  for (const [path, bytes] of files) await write(root, path, bytes);
  return root;
}

export async function write(root: string, path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}
