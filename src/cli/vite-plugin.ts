import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Diagnostic } from '../content/diagnostic.js';
import { compileForDev, type DevContent } from './dev-content.js';

export interface TeachbackOptions {
  /** Folder that holds `modules/` and `quizzes/`; the folder of the Vite project where it is left out. */
  readonly root?: string;
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Editors write a file in several steps; milliseconds to wait for the last one. */
const SETTLE = 50;

/**
 * Vite plugin that serves the modules of a course, compiled in memory, at `<base>modules/<id>/module.json`. When an
 * authored file changes the page is loaded again and resumes where the learner was; mistakes show in Vite's overlay
 * while the last good version is served.
 */
export function teachback(options: TeachbackOptions = {}): Plugin {
  return {
    name: 'teachback',
    apply: 'serve',
    async configureServer(server) {
      const root = resolve(options.root ?? server.config.root);
      let content = await compileForDev(root);
      onAuthoredChange(server, root, async () => {
        content = await compileForDev(root, content.served);
        announce(server, root, content);
      });
      // A page that is opened while there are mistakes hears of them as well.
      server.ws.on('connection', () => {
        if (firstError(content.diagnostics)) announce(server, root, content);
      });
      server.middlewares.use((request, response, next) => {
        const path = pathBelow(server.config.base, request.url ?? '');
        const bytes = path === undefined ? undefined : content.served.get(path);
        if (path === undefined || !bytes) return next();
        response.setHeader(
          'Content-Type',
          types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
        );
        response.setHeader('Cache-Control', 'no-store');
        response.end(bytes);
      });
    },
  };
}

/** The decoded path below the base, without its query; undefined where it is not below it or cannot be decoded. */
function pathBelow(base: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/, '');
  // Vite takes the base off before it hands a request on, and not before every kind of it.
  const below = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  try {
    return decodeURIComponent(below);
  } catch {
    return undefined;
  }
}

function onAuthoredChange(server: ViteDevServer, root: string, changed: () => Promise<void>): void {
  const folders = ['modules', 'quizzes'].map(name => resolve(root, name));
  server.watcher.add(folders);
  let waiting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  server.watcher.on('all', (_event, file) => {
    if (!folders.some(folder => resolve(file).startsWith(folder + sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = last.then(changed).catch((error: unknown) => server.config.logger.error(String(error)));
    }, SETTLE);
  });
  server.httpServer?.once('close', () => clearTimeout(waiting));
}

function announce(server: ViteDevServer, root: string, { diagnostics }: DevContent): void {
  const first = firstError(diagnostics);
  if (!first) {
    server.ws.send({ type: 'full-reload', path: '*' });
    return;
  }
  const lines = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
  server.ws.send({
    type: 'error',
    err: {
      plugin: 'teachback',
      message: lines.join('\n'),
      stack: '',
      id: resolve(root, first.file),
      loc: { file: resolve(root, first.file), line: first.line, column: first.column },
    },
  });
}

function firstError(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find(({ severity }) => severity === 'error');
}
