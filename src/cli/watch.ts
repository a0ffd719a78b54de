import { join, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

/** Editors write a file in several steps; milliseconds to wait for the last one. */
const SETTLE = 30;

/**
 * Calls back once after each burst of changes to authored files, and never while the last call still runs. The folders
 * need not exist yet. Returns once it is watching, with the function that ends it.
 */
export async function onAuthoredChange(
  root: string,
  changed: () => Promise<void>,
): Promise<() => Promise<void>> {
  const home = resolve(root);
  const paths = ['modules', 'quizzes', 'teachback.yaml'].map(name => join(home, name));
  const isOurs = (path: string) =>
    path === home || paths.some(each => path === each || path.startsWith(each + sep));
  // The folder itself is watched, since what does not exist yet cannot be.
  const watcher = watch(home, {
    ignoreInitial: true,
    atomic: SETTLE,
    ignored: path => !isOurs(resolve(path)),
  });
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(changed).catch((error: unknown) => console.error(error));
    }, SETTLE);
  });
  await new Promise<void>(resolve => watcher.once('ready', resolve));
  return async () => {
    clearTimeout(waiting);
    await watcher.close();
    await last;
  };
}
