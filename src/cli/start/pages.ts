import { h, type ElementNode, type Tree } from '../../content/tree.js';
import { page } from '../../packaging/page.js';

/** The pages of the local site, by path; `module` is the id of the module on the portal's pages. */
export function startPages(module: string, title: string, snippet: string): ReadonlyMap<string, string> {
  const tag = (attributes: Record<string, string>): ElementNode =>
    h('teach-back', {
      src: `../modules/${module}/module.json`,
      site: '../site.json',
      'heading-level': 2,
      ...attributes,
    });
  const place = '<div class="embed"></div>';
  return new Map([
    ['index.html', addressesPage(title)],
    ['start.css', css],
    ['portal/one-tag.html', portalPage(title, [tag({ learner: 'learner-1' })], ['../player/player.js'])],
    [
      'portal/prerendered.html',
      // The snippet goes in as the text that a portal's author would paste.
      portalPage(title, [h('div', { class: 'embed' })], []).replace(place, () => snippet),
    ],
    [
      'portal/commit-url.html',
      portalPage(title, [tag({ learner: 'learner-2', 'commit-url': '../commits' })], ['../player/player.js']),
    ],
    [
      'practice-lms/index.html',
      page({
        language: 'en',
        direction: 'ltr',
        title: 'Practice LMS',
        scripts: ['practice-lms.js'],
        body: [h('div', { id: 'practice-lms' })],
      }),
    ],
  ]);
}

/** The addresses of the local site with what each is for. */
export const addresses: readonly (readonly [path: string, what: string])[] = [
  ['portal/one-tag.html', 'a portal page with the module embedded by one tag'],
  ['portal/prerendered.html', 'the same page by the prerendered embed snippet'],
  ['practice-lms/', 'the practice LMS, launching the module as a package'],
  ['portal/commit-url.html', 'the portal page with a commit address'],
  ['commits', 'the completions that this address has received'],
];

function addressesPage(title: string): string {
  return page({
    language: 'en',
    direction: 'ltr',
    title: 'Teachback on this machine',
    stylesheets: ['start.css'],
    body: [
      h(
        'main',
        {},
        h('h1', {}, 'Teachback on this machine'),
        h('p', {}, `The module “${title}” in every place that it can stand.`),
        h(
          'ul',
          {},
          addresses.map(([path, what]) => h('li', {}, h('a', { href: path }, path), h('br'), what)),
        ),
      ),
    ],
  });
}

/** A page as a hospital's portal may have it: words of its own around the module, and its own style. */
function portalPage(title: string, module: Tree, scripts: readonly string[]): string {
  return page({
    language: 'en',
    direction: 'ltr',
    title: `${title} – Example portal`,
    stylesheets: ['../start.css'],
    scripts,
    body: [
      h('header', { class: 'portal' }, h('a', { href: '../' }, 'Example portal')),
      h('main', {}, h('h1', {}, 'Your learning'), module),
    ],
  });
}

const css = `:root { color-scheme: light dark; font: 100%/1.6 system-ui, sans-serif; }
body { margin: 0; color: #1c2526; background: #f7f5f0; }
main { max-inline-size: 46rem; margin-inline: auto; padding: 1rem; }
a { color: #0b5a63; }
li { margin-block: 0.75rem; }
pre { overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.portal { padding: 0.75rem 1rem; background: #0b5a63; }
.portal a { color: #fff; }
ol h2 { margin: 0; font-size: 1rem; }
@media (prefers-color-scheme: dark) {
  body { color: #ece9e2; background: #14191a; }
  a { color: #8fd3da; }
}
`;
