import type { CompiledModule } from '../../src/content/compile.js';
import { h, type ElementNode, type TreeNode } from '../../src/content/tree.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { page } from '../../src/packaging/page.js';
import { idPrefix, moduleView } from '../../src/views/module.js';

/**
 * What somebody would write by hand in place of a module's first page: the same words under the same style sheet,
 * native inputs, a button below each question, the explanation hidden until it is pressed, and the few lines of
 * script that this takes. Nothing is graded, kept or told to anybody.
 */
export function referenceFiles(
  { outline, lessons }: CompiledModule,
  css: Uint8Array,
): ReadonlyMap<string, Uint8Array> {
  // Pages of scored modules hold no explanation before an answer; somebody's own page would have to.
  const unscored = { ...outline, policy: { ...outline.policy, score: 'none' as const } };
  const view = moduleView(unscored, lessons[0]!, {
    kinds,
    messages: en,
    headingLevel: 1,
    links: path => path,
    prefix: idPrefix(outline.id),
  });
  const html = page({
    language: outline.language,
    direction: outline.direction,
    title: lessons[0]!.title,
    csp: true,
    stylesheets: ['style.css'],
    own: {},
    body: [h('main', {}, byHand(view))],
    // A classic script would block the text; a module is the least that waits for its page.
    scripts: ['check.js'],
  });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([
    ['index.html', bytes(html)],
    ['style.css', css],
    ['check.js', bytes(script)],
  ]);
}

/** Plain elements in place of ours, without what only our script reads. */
function byHand(node: TreeNode): TreeNode {
  if (node.type === 'text') return node;
  const { tagName, properties, children } = node;
  const { class: classes = '', slot: _slot, ...others } = properties;
  const names = String(classes).split(' ');
  if (names.includes('tb-feedback')) return h('div');
  if (names.includes('tb-early')) return h('button', { type: 'button' }, en.check);
  if (names.includes('tb-without-script'))
    return h('div', { hidden: true }, withoutSummary(node).map(byHand));
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith('data-')));
  return h(
    tagName.startsWith('tb-') ? 'div' : tagName,
    { class: names.filter(name => name !== 'tb-later').join(' ') || undefined, ...kept },
    children.map(byHand),
  );
}

const withoutSummary = ({ children }: ElementNode): readonly TreeNode[] =>
  children.filter(child => child.type === 'text' || child.tagName !== 'summary');

const script = `for (const button of document.querySelectorAll('.tb-question > button'))
  button.addEventListener('click', () => {
    button.parentElement.querySelector('div[hidden]')?.removeAttribute('hidden');
  });
`;
