import { mkdir, open, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Why nothing was written, for people. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite';
}

/**
 * Writes files that do not exist yet, all or none: nothing is ever overwritten, and no link leads a file out of the
 * root. Throws `CannotWrite`.
 */
export async function writeNew(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const home = await realpath(root).catch(() => {
    throw new CannotWrite(`There is no folder ${root}.`);
  });
  const there: string[] = [];
  for (const path of files.keys()) {
    await staysInside(home, path);
    if (await stat(join(home, path)).then(Boolean, () => false)) there.push(path);
  }
  if (there.length > 0)
    throw new CannotWrite(`Nothing was written, because this exists already: ${there.join(', ')}.`);
  for (const [path, text] of files) {
    const full = join(home, path);
    await mkdir(dirname(full), { recursive: true });
    const file = await open(full, 'wx');
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  }
}

/** The nearest folder above a new file that exists must be the root or lie in it. */
async function staysInside(home: string, path: string): Promise<void> {
  let folder = dirname(join(home, path));
  let real: string | undefined;
  while (real === undefined) {
    real = await realpath(folder).catch(() => undefined);
    folder = dirname(folder);
  }
  if (relative(home, real).split(sep).includes('..'))
    throw new CannotWrite(`Nothing was written, because a link leads ${path} out of the course.`);
}
