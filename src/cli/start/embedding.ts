import { h, type ElementNode, type Tree } from '../../content/tree.js';
import { html } from '../../packaging/html.js';
import { page } from '../../packaging/page.js';
import { reference, type Manifest } from './reference.js';

/** One way to put a module on a page: what it is called, what stands in the page, and the page's own script. */
interface Example {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly body: Tree;
  readonly script?: string;
  /** A copy of the player under another address, as a page that loads two versions has it. */
  readonly second?: true;
}

/**
 * Running examples of every way to embed a module, by path, for two modules of the site, and what may be set and heard. Each
 * page has the strict policy that the server sends: no inline code, Trusted Types.
 */
export function embeddingPages(
  modules: readonly { readonly id: string }[],
  manifest: Manifest | undefined,
): ReadonlyMap<string, string> {
  const [one, two = one] = modules.map(({ id }) => tag(id));
  if (!one || !two) return new Map();
  const all = examples(one, two);
  return new Map([
    ['embedding/index.html', listOf(all, manifest)],
    ...all.flatMap(example => [
      [`embedding/${example.name}.html`, pageOf(example)] as const,
      ...(example.script ? [[`embedding/${example.name}.js`, example.script] as const] : []),
    ]),
  ]);
}

const tag = (id: string): ElementNode =>
  h('teach-back', { src: `../modules/${id}/module.json`, site: '../site.json', 'heading-level': 2 });

const examples = (one: ElementNode, two: ElementNode): readonly Example[] => [
  {
    name: 'plain',
    title: 'On a plain page',
    note: 'One script and one tag, under the strict policy: no inline code, Trusted Types, only this origin.',
    body: [one],
  },
  {
    name: 'shadow-root',
    title: 'Inside a shadow root',
    note: 'The style sheet is added to the root where the tag stands, and the page around it stays as it was.',
    body: [h('div', { id: 'host' })],
    script: `const root = document.querySelector('#host').attachShadow({ mode: 'open' });
const module = document.createElement('teach-back');
module.setAttribute('src', '${String(one.properties['src'])}');
module.setAttribute('site', '../site.json');
root.append(module);
`,
  },
  {
    name: 'two-modules',
    title: 'Two modules on one page',
    note: 'Each keeps a record and a place of its own.',
    body: [one, two],
  },
  {
    name: 'moved',
    title: 'Removed and attached again',
    note: 'A module that is taken out closes its record; put back, it goes on where the learner was.',
    body: [
      h('p', {}, h('button', { type: 'button', id: 'toggle' }, 'Take out or put back')),
      h('p', {}, h('button', { type: 'button', id: 'move' }, 'Move to the other place')),
      h('div', { id: 'here' }, one),
      h('div', { id: 'there' }),
    ],
    script: `const module = document.querySelector('teach-back');
const [here, there] = ['#here', '#there'].map(id => document.querySelector(id));
document.querySelector('#toggle').addEventListener('click', () => {
  if (module.isConnected) module.remove();
  else here.append(module);
});
document.querySelector('#move').addEventListener('click', () => {
  (here.contains(module) ? there : here).append(module);
});
`,
  },
  {
    name: 'two-versions',
    title: 'The tag defined twice',
    note: 'The script that came first serves every tag; the second one leaves them alone.',
    body: [one],
    second: true,
  },
];

const scriptsOf = ({ name, script, second }: Example): string[] => [
  '../player/player.js',
  ...(second ? ['../player-of-another-version/player.js'] : []),
  ...(script ? [`${name}.js`] : []),
];

/** What a page has to hold for it, as it is written. */
const sourceOf = (example: Example): string =>
  [
    ...scriptsOf(example).map(src => `<script type="module" src="${src}"></script>`),
    ...example.body.map(node => html([node])),
    ...(example.script ? ['', `// ${example.name}.js`, example.script.trimEnd()] : []),
  ].join('\n');

const pageOf = (example: Example): string => {
  const { title, note, body } = example;
  return page({
    language: 'en',
    direction: 'ltr',
    title: `${title} – Embedding`,
    csp: true,
    stylesheets: ['../start.css'],
    scripts: scriptsOf(example),
    body: [
      h(
        'main',
        {},
        h('p', {}, h('a', { href: './' }, 'All examples')),
        h('h1', {}, title),
        h('p', {}, note),
        h('details', {}, h('summary', {}, 'How it is written'), h('pre', {}, sourceOf(example))),
        body,
      ),
    ],
  });
};

const jsx = `import type {} from 'teachback/jsx';
import 'teachback/define';

export const Learning = () => (
  <teach-back
    src="/learning/modules/understanding/module.json"
    heading-level={2}
    oncompleted={event => console.log(event.standing)}
  />
);`;

const listOf = (all: readonly Example[], manifest: Manifest | undefined): string =>
  page({
    language: 'en',
    direction: 'ltr',
    title: 'Embedding',
    csp: true,
    stylesheets: ['../start.css'],
    body: [
      h(
        'main',
        {},
        h('h1', {}, 'Embedding'),
        h(
          'ul',
          {},
          all.map(({ name, title, note }) =>
            h('li', {}, h('a', { href: `${name}.html` }, title), h('br'), note),
          ),
        ),
        h('h2', {}, 'In JSX'),
        h('p', {}, 'Types come with the package; attributes are written as in HTML.'),
        h('pre', {}, jsx),
        h('h2', {}, 'What may be set, and what is heard'),
        h(
          'p',
          {},
          manifest ? 'From the custom-elements manifest.' : 'Run "npm run build": it is written then.',
        ),
        manifest && reference(manifest),
      ),
    ],
  });
