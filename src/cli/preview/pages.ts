import { h, type Tree } from '../../content/tree.js';
import { page } from '../../packaging/page.js';
import type { Handler } from '../serve.js';

/** A module on the list. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  /** Another one whenever anything that its page shows is. */
  readonly version: string;
}

/** `/` lists the modules of a course, `/preview/<id>` shows one. A module that is still to come has a page as well. */
export function previewPages(modules: () => readonly Listed[]): Handler {
  return (request, response, path) => {
    if (request.method !== 'GET') return false;
    const id = /^preview\/([a-z0-9-]{1,64})$/.exec(path)?.[1];
    if (path !== '' && id === undefined) return false;
    const known = modules();
    const listed = known.find(each => each.id === id);
    const html =
      id === undefined
        ? preview('Modules', list(known))
        : preview(listed?.title ?? id, [module(id)], { 'data-module': id, 'data-version': listed?.version });
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

function preview(
  title: string,
  body: Tree,
  shown: Readonly<Record<string, string | undefined>> = {},
): string {
  return page({
    language: 'en',
    direction: 'ltr',
    title,
    stylesheets: ['/preview/preview.css'],
    scripts: ['/preview/preview.js', ...(shown['data-module'] === undefined ? [] : ['/player/player.js'])],
    body: [
      h('main', shown, body),
      h('aside', { id: 'findings', role: 'status', 'aria-label': 'What the check says' }),
    ],
  });
}
