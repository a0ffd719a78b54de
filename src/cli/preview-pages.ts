import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Plugin } from 'vite';
import { h, type TreeNode } from '../content/tree.js';

/** Vite plugin: `/` lists the modules of a course, `/preview/<id>` shows one with the player from its sources. */
export function previewPages(root: string): Plugin {
  return {
    name: 'teachback-preview-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '');
        const id = /^\/preview\/([a-z0-9-]+)$/.exec(path)?.[1];
        if (path !== '/' && id === undefined) return next();
        const html = id === undefined ? list(root) : Promise.resolve(preview(id));
        html
          .then(body => server.transformIndexHtml(path, page(id ?? 'Modules', body)))
          .then(text => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(text), next);
      });
    },
  };
}

async function list(root: string): Promise<TreeNode> {
  const entries = await readdir(join(root, 'modules'), { withFileTypes: true });
  const ids = entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
  const links = ids.map(id => h('li', {}, h('a', { href: `/preview/${id}` }, id)));
  return h('main', {}, h('h1', {}, 'Modules'), h('ul', {}, links));
}

function preview(id: string): TreeNode {
  return h(
    'main',
    {},
    h('teach-back', { src: `/modules/${id}/module.json`, 'heading-level': 1 }),
    h('script', { type: 'module', src: '/src/player/player.ts' }),
  );
}

function page(title: string, body: TreeNode): string {
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
  );
  const tree = h('html', { lang: 'en' }, head, h('body', {}, body));
  return `<!doctype html>${toHtml(tree as Parameters<typeof toHtml>[0])}`;
}
