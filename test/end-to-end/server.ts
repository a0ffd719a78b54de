import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** Files by path on the server. */
export type Served = Map<string, Uint8Array>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  // As Moodle has it: a module script of that name would not run.
  '.mjs': 'text/plain',
};

/** Serves files as Moodle serves a package: unknown types as binary, everything cached for ever. */
export async function serveLikeMoodle(files: Served): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const bytes = files.get(decodeURIComponent(pathname).slice(1));
    const isPackage = pathname.startsWith('/packages/');
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': types[extname(pathname)] ?? 'application/octet-stream',
      'Cache-Control': isPackage ? 'public, max-age=7776000, immutable' : 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(bytes);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
