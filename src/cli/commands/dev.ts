import { parseArgs } from 'node:util';
import { ensureBuilt } from '../build-player.js';
import { events } from '../preview/events.js';
import { previewedCourse } from '../preview/course.js';
import { previewPages } from '../preview/pages.js';
import { readPlayer, readPreview, type FileMap } from '../product.js';
import { fromMemory, serve, type Running } from '../serve.js';
import { onAuthoredChange } from '../watch.js';

/** Milliseconds in which pages load what has changed, and another change may come, before the words are measured. */
const PAUSE = 250;

export const summary = 'Preview the modules while they are written: pages follow every change';
export const usage = 'Usage: teachback dev [--port <number>] [--root <folder>]';

/** Runs until Ctrl-C. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string', default: '4700' }, root: { type: 'string', default: process.cwd() } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port ${values.port} is not a port; give a number from 1 to 65535.`);
    return 2;
  }
  await ensureBuilt();
  console.log('Reading the modules…');
  const running = await startPreview(values.root, port);
  console.log(`\nPreview of the modules: ${running.url}\nCtrl-C ends it.`);
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await running.close();
  return 0;
}

/** Starts the preview of the course in `root`. A folder without any is watched until there is one. */
export async function startPreview(root: string, port: number): Promise<Running> {
  const course = previewedCourse(root);
  const listeners = events();
  const built: FileMap = new Map();
  for (const [name, bytes] of await readPlayer()) built.set(`player/${name}`, bytes);
  for (const [name, bytes] of await readPreview()) built.set(`preview/${name}`, bytes);
  let measuring: NodeJS.Timeout | undefined;
  const measure = () => {
    try {
      listeners.say(course.measure());
    } catch (error) {
      console.error(error);
    }
  };
  const read = async () => {
    // Measuring takes the processor, which nobody who waits for a page should wait for.
    clearTimeout(measuring);
    listeners.say(await course.read());
    measuring = setTimeout(measure, PAUSE);
  };
  await read();
  const stop = await onAuthoredChange(root, read);
  const handlers = [
    listeners.handler,
    previewPages(() => course.modules),
    fromMemory(() => course.served),
    fromMemory(() => built),
  ];
  const { url, close } = await serve(handlers, port);
  return {
    url,
    close: async () => {
      await stop();
      clearTimeout(measuring);
      await close();
    },
  };
}
