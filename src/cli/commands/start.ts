import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../build-player.js';
import { loadCourse, printErrors } from '../course.js';
import { productRoot } from '../product.js';
import { fromMemory, serve } from '../serve.js';
import { commitsEndpoint } from '../start/commits.js';
import { addresses, catalogFolder } from '../start/pages.js';
import { storeEndpoint } from '../start/store-endpoint.js';
import { localSite, type LocalSite } from '../start/site-files.js';

export const summary = 'Serve the modules on this machine: portal pages and the practice LMS';
export const usage = 'Usage: teachback start [--port <number>] [--root <folder>]';

/** Runs until Ctrl-C. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string', default: '4600' }, root: { type: 'string', default: process.cwd() } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port ${values.port} is not a port; give a number from 1 to 65535.`);
    return 2;
  }
  await ensureBuilt();
  let site = await compileAll(values.root);
  const server = await serve([commitsEndpoint(), storeEndpoint(), fromMemory(() => site.files)], port);
  const [first, ...others] = site.modules;
  console.log(`\nTeachback on this machine: ${server.url}\n`);
  console.log(`  ${server.url}${catalogFolder}\n      the catalog of all modules\n\n${first!.title}\n`);
  for (const [path, what] of addresses(first!)) console.log(`  ${server.url}${path}\n      ${what}`);
  if (others.length > 0) console.log(`\n${others.map(({ title }) => title).join(', ')}: see ${server.url}`);
  console.log('\nAuthored files are read again when they change: reload the page. Ctrl-C ends it.');

  const stopWatching = onChange(values.root, async () => {
    try {
      site = await compileAll(values.root);
      console.log('Content read again.');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  });
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  stopWatching();
  await server.close();
  return 0;
}

/** The modules of `root`, and the scored module of the tests so that the practice LMS shows a score as well. */
async function compileAll(root: string): Promise<LocalSite> {
  const fixture = join(productRoot, 'test/fixtures/staff');
  const courses = [await loadCourse(root)];
  if (existsSync(fixture)) courses.push(await loadCourse(fixture));
  printErrors(courses.flatMap(({ diagnostics }) => diagnostics));
  return localSite(courses);
}

/** Calls back once after a burst of changes to authored files. Returns the function that stops it. */
function onChange(root: string, then: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = ['modules', 'quizzes']
    .map(name => join(root, name))
    .filter(existsSync)
    .map(folder =>
      watch(folder, { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(then, 200);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
