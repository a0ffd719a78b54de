import { h, type Tree } from '../../content/tree.js';
import { directionOf } from '../../content/language.js';
import { languageName } from '../../messages/language-name.js';
import { portalBody, termId, translatedTermId, translatedTerms, type PortalInput } from './portal-page.js';

/** The word list of the course, in the order of its letters, and below it that of each translation. */
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
    [...translatedTerms(input.modules)].map(([language, explained]) =>
      h(
        'section',
        { lang: language, dir: directionOf(language) },
        h('h2', {}, languageName(language)),
        h(
          'dl',
          { class: 'tb-terms' },
          explained.map(each =>
            h(
              'div',
              { id: translatedTermId(language, each), tabindex: -1 },
              h('dt', {}, h('dfn', {}, each.term)),
              h('dd', {}, each.meaning),
            ),
          ),
        ),
      ),
    ),
  );
}
