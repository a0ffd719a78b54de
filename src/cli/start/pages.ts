import { h, type ElementNode, type Tree } from '../../content/tree.js';
import { page } from '../../packaging/page.js';

/** A module on the local site. */
export interface Shown {
  readonly id: string;
  readonly title: string;
}

/** Where the catalog is on the local site. */
export const catalogFolder = 'catalog/';

/** Where a module can be seen on the local site, with what each address is for. */
export const addresses = ({ id }: Shown): readonly (readonly [path: string, what: string])[] => [
  [`portal/${id}/one-tag.html`, 'a portal page with the module embedded by one tag'],
  [`portal/${id}/prerendered.html`, 'the same page by the prerendered embed snippet'],
  [`practice-lms/?course=${id}`, 'the practice LMS, launching the module as a package'],
  [`portal/${id}/commit-url.html`, 'the portal page with a commit address'],
  ['commits', 'the completions that this address has received'],
];

/** The portal's pages around one module, by path. `snippet` is its embed snippet with addresses from `../../`. */
export function portalPages({ id, title }: Shown, snippet: string): ReadonlyMap<string, string> {
  const tag = (attributes: Record<string, string>): ElementNode =>
    h('teach-back', {
      src: `../../modules/${id}/module.json`,
      site: '../../site.json',
      'heading-level': 2,
      ...attributes,
    });
  const script = ['../../player/player.js'];
  const place = '<div class="embed"></div>';
  return new Map([
    [`portal/${id}/one-tag.html`, portalPage(title, [tag({ learner: 'learner-1' })], script)],
    [
      `portal/${id}/prerendered.html`,
      // The snippet goes in as the text that a portal's author would paste.
      portalPage(title, [h('div', { class: 'embed' })], []).replace(place, () => snippet),
    ],
    [
      `portal/${id}/commit-url.html`,
      portalPage(title, [tag({ learner: 'learner-2', 'commit-url': '../../commits' })], script),
    ],
  ]);
}

/** The pages around the modules, by path: the list of addresses and the practice LMS. */
export function framePages(modules: readonly Shown[]): ReadonlyMap<string, string> {
  return new Map([
    ['index.html', addressesPage(modules)],
    ['start.css', css],
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

function addressesPage(modules: readonly Shown[]): string {
  const section = (module: Shown): Tree => [
    h('h2', {}, module.title),
    h(
      'ul',
      {},
      addresses(module).map(([path, what]) => h('li', {}, h('a', { href: path }, path), h('br'), what)),
    ),
  ];
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
        h('h2', {}, 'All modules'),
        h(
          'ul',
          {},
          h(
            'li',
            {},
            h('a', { href: catalogFolder }, catalogFolder),
            h('br'),
            'the catalog, as "teachback build" writes it for learners who come by themselves',
          ),
        ),
        h('p', {}, h('a', { href: 'embedding/' }, 'Ways to embed a module'), ', each as a running page'),
        ...modules.map(section),
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
    stylesheets: ['../../start.css'],
    scripts,
    body: [
      h('header', { class: 'portal' }, h('a', { href: '../../' }, 'Example portal')),
      h('main', {}, h('h1', {}, 'Your learning'), module),
    ],
  });
}

const css = `:root { color-scheme: light dark; font: 100%/1.6 system-ui, sans-serif; }
body { margin: 0; color: #1c2526; background: #f7f5f0; }
main { max-inline-size: 46rem; margin-inline: auto; padding: 1rem; }
h1, h2 { line-height: 1.25; }
a { color: #0b5a63; }
button { min-block-size: 2.75rem; padding-inline: 1rem; border: 1px solid; border-radius: 0.5rem; background: none; color: #0b5a63; font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
li { margin-block: 0.75rem; }
pre { overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { min-block-size: 2.75rem; align-content: center; cursor: pointer; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-block-end: 1px solid; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-inline-size: 7rem; }
.portal { padding: 0.75rem 1rem; background: #0b5a63; }
.portal a { color: #fff; }
ol h2 { margin: 0; font-size: 1rem; }
@media (prefers-color-scheme: dark) {
  body { color: #ece9e2; background: #14191a; }
  a, button { color: #8fd3da; }
}
`;
