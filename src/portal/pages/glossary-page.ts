import { h, type Tree } from '../../content/tree.js';
import { portalBody, termId, type PortalInput } from './portal-page.js';

/** The word list of the course, in the order of its letters. */
export function glossaryPage(input: PortalInput): Tree {
  const { words, facts, language } = input;
  const terms = facts.glossary
    .map((term, index) => ({ ...term, id: termId(index) }))
    .sort((a, b) => a.term.localeCompare(b.term, language));
  return portalBody(
    input,
    'glossary',
    h('h1', { class: 'tb-title' }, words.pages.glossary),
    h('p', { class: 'tb-portal-intro' }, words.glossaryIntro),
    h(
      'dl',
      { class: 'tb-terms' },
      terms.map(({ id, term, short, also, meaning }) =>
        h(
          'div',
          { id, tabindex: -1 },
          h('dt', {}, h('dfn', {}, term), short === undefined ? '' : ` (${short})`),
          h('dd', {}, meaning),
          also.length === 0 ? undefined : h('dd', { class: 'tb-also' }, words.also(also.join(', '))),
        ),
      ),
    ),
  );
}
