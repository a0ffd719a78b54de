import { h, type Tree } from '../../content/tree.js';
import { page } from '../../packaging/page.js';
import type { Handler } from '../serve.js';

/** A module on the list. */
export interface Listed {
  readonly id: string;
  readonly title: string;
}

/** `/` lists the modules of a course, `/preview/<id>` shows one. A module that is still to come has a page as well. */
export function previewPages(modules: () => readonly Listed[]): Handler {
  return (request, response, path) => {
    if (request.method !== 'GET') return false;
    const id = /^preview\/([a-z0-9-]{1,64})$/.exec(path)?.[1];
    if (path !== '' && id === undefined) return false;
    const known = modules();
    const html =
      id === undefined
        ? preview('Modules', list(known))
        : preview(known.find(each => each.id === id)?.title ?? id, [module(id)], id);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(html);
    return true;
  };
}

function list(modules: readonly Listed[]): Tree {
  const links = modules.map(({ id, title }) => h('li', {}, h('a', { href: `/preview/${id}` }, title)));
  const none =
    'There is no module without mistakes yet. "teachback new module <id>" writes one to begin with.';
  return [h('h1', {}, 'Modules'), links.length > 0 ? h('ul', {}, links) : h('p', {}, none)];
}

const module = (id: string) =>
  h('teach-back', { src: `/modules/${id}/module.json`, site: '/site.json', 'heading-level': 1 });

function preview(title: string, body: Tree, id?: string): string {
  return page({
    language: 'en',
    direction: 'ltr',
    title,
    stylesheets: ['/preview/preview.css'],
    scripts: ['/preview/preview.js', ...(id === undefined ? [] : ['/player/player.js'])],
    body: [
      h('main', { 'data-module': id }, body),
      h('aside', { id: 'findings', role: 'status', 'aria-label': 'What the check says' }),
    ],
  });
}
