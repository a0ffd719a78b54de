import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { productRoot } from '../product.js';
import { previewPages } from '../preview-pages.js';
import { teachback } from '../vite-plugin.js';

export const summary = 'Preview the modules while they are written: pages load again on every change';

/** `teachback dev [--port <number>] [--root <folder>]`: runs until Ctrl-C. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string', default: '4700' }, root: { type: 'string', default: process.cwd() } },
  });
  const server = await createServer({
    root: productRoot,
    configFile: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'warn',
    // Served as they are: nothing to find again when a page of another module is opened.
    optimizeDeps: { noDiscovery: true },
    server: { host: 'localhost', port: Number(values.port) },
    plugins: [previewPages(values.root), teachback({ root: values.root })],
  });
  await server.listen();
  console.log(`\nPreview of the modules: ${server.resolvedUrls?.local[0] ?? ''}\nCtrl-C ends it.`);
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  return 0;
}
