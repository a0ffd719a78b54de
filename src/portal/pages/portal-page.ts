import type { CatalogFacts } from '../../content/catalog.js';
import type { CompiledModule } from '../../content/compile.js';
import type { ExplainedTerm, Site } from '../../content/model.js';
import { h, type Tree, type TreeNode } from '../../content/tree.js';
import type { Messages } from '../../messages/messages.js';
import type { PortalMessages } from '../../messages/portal/portal-messages.js';
import { helpLines } from '../../views/footer.js';

/** What the pages around the modules are made from. */
export interface PortalInput {
  /** In the order in which they are shown. */
  readonly modules: readonly CompiledModule[];
  readonly facts: CatalogFacts;
  readonly site: Site;
  readonly messages: Messages;
  readonly words: PortalMessages;
  /** BCP 47. */
  readonly language: string;
  readonly productVersion: string;
  /** Packages that the built files hold. */
  readonly credits: readonly Credit[];
  /** URL of the index that the search reads. */
  readonly searchIndex: string;
  /** What the device keeps for use without internet, in bytes. */
  readonly offlineBytes: number;
}

export interface Credit {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
}

/** Pages of the portal, by their names in its navigation. */
export const portalPaths = {
  catalog: 'index.html',
  glossary: 'glossary.html',
  about: 'about.html',
  privacy: 'privacy.html',
} as const;
export type PortalPageName = keyof typeof portalPaths;

/** What the site is called where others may see it; a diagnosis is named there only where the site says so. */
export const siteName = ({ site, words }: Pick<PortalInput, 'site' | 'words'>): string =>
  site.name ?? words.siteName;

/** The body of a page of the portal: ways to the others, the page itself, and the foot that every page has. */
export function portalBody(
  input: PortalInput,
  name: PortalPageName,
  ...main: (TreeNode | readonly (TreeNode | undefined)[] | undefined)[]
): Tree {
  const { words, messages, site } = input;
  const links = (Object.keys(portalPaths) as PortalPageName[]).map(each =>
    h(
      'li',
      {},
      h(
        'a',
        { href: portalPaths[each], 'aria-current': each === name ? 'page' : undefined },
        words.pages[each],
      ),
    ),
  );
  return [
    h('a', { class: 'tb-skip', href: '#main' }, words.skip),
    h(
      'header',
      { class: 'tb-portal-head' },
      h('p', { class: 'tb-portal-name' }, siteName(input)),
      h('nav', { 'aria-label': words.pages.label }, h('ul', {}, links)),
    ),
    h(
      'main',
      { id: 'main', class: 'tb-portal', tabindex: -1 },
      // Shown where a newer version of the site waits.
      h('div', { class: 'tb-newer', hidden: true }, h('p', { role: 'status' })),
      ...main.flatMap(part => part ?? []).filter(part => part !== undefined),
    ),
    h(
      'footer',
      { class: 'tb-portal-foot' },
      h('p', { class: 'tb-safety' }, words.safety),
      helpLines(messages, site),
    ),
  ];
}

/** An address of a module's file from the pages of the portal. */
export const moduleUrl = (id: string, path = 'index.html'): string => `modules/${id}/${path}`;

/** Id of a term on the page of the word list. */
export const termId = (index: number): string => `term-${index + 1}`;

/** The terms that translated lessons explain, by language, each once and in the order of its letters. */
export function translatedTerms(
  modules: readonly CompiledModule[],
): ReadonlyMap<string, readonly ExplainedTerm[]> {
  const found = new Map<string, Map<string, ExplainedTerm>>();
  for (const { outline, lessons } of modules.flatMap(({ translations = [] }) => translations)) {
    const terms = found.get(outline.language) ?? new Map<string, ExplainedTerm>();
    found.set(outline.language, terms);
    for (const term of lessons.flatMap(lesson => lesson.terms ?? [])) terms.set(term.id, term);
  }
  return new Map(
    [...found]
      .filter(([, terms]) => terms.size > 0)
      .map(([language, terms]) => [
        language,
        [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, language)),
      ]),
  );
}

/** Id of a translated term there. */
export const translatedTermId = (language: string, { id }: ExplainedTerm): string => `term-${language}-${id}`;
