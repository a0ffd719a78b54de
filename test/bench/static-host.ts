import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves files as a static host does: text as gzip, `index.html` for a folder. `url` ends with `/`. */
export async function serveStatic(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const packed = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) packed.set(name, extname(name) in types ? gzipSync(bytes) : bytes);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const bytes = packed.get(name);
    const type = types[extname(name)];
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': type ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
      ...(bytes && { 'Content-Length': bytes.length }),
      ...(bytes && type && { 'Content-Encoding': 'gzip' }),
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
