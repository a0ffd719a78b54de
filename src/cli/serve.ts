import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'mrmime';
import { contentSecurityPolicy } from '../packaging/page.js';

/** Answers a request and returns true, or leaves it to the next one. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** A running server; `url` ends with `/`. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves on this machine only, every answer under the strict content security policy.
 *
 * @param port the wanted port; where it is taken, a free one.
 */
export async function serve(handlers: readonly Handler[], port: number): Promise<Running> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const path = pathOf(request);
    if (path !== undefined && handlers.some(handle => handle(request, response, path))) return;
    response.writeHead(path === undefined ? 400 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(path === undefined ? 'Bad address.' : 'Not found.');
  });
  await listen(server, port).catch(error => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves files from memory: what is not in the map does not exist, so that no path leads anywhere else.
 * `index.html` stands for its folder.
 */
export function fromMemory(files: () => ReadonlyMap<string, Uint8Array>): Handler {
  return (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const bytes = files().get(name);
    if (!bytes) return false;
    const type = lookup(name) ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'Content-Length': bytes.length,
      'Cache-Control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  };
}

/** The path of a request without its first `/`; undefined where the address is not one. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
