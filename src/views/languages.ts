import { directionOf } from '../content/language.js';
import type { ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { languageName } from '../messages/language-name.js';
import { offeredLanguages } from './offered-languages.js';
import type { ModuleViewOptions } from './options.js';

/**
 * Ways to the same page in the other languages, each under its own name, as real links; none where there is one
 * language only. A language that only the player's own words are in has no page of its own, and shows with a script only.
 */
export function languagesView(
  outline: ModuleOutline,
  page: string | undefined,
  { messages, links, site }: ModuleViewOptions,
): TreeNode | undefined {
  const all = offeredLanguages(outline, site);
  if (all.length < 2) return undefined;
  const here = page ?? outline.lessons[0]?.page ?? '';
  const current = all.includes(messages.language) ? messages.language : outline.language;
  const hasPage = (language: string): boolean =>
    language === outline.language || Object.hasOwn(outline.languages ?? {}, language);
  const folder = (language: string): string =>
    (outline.languages?.[language] ?? '').replace(/module\.json$/, '');
  const link = (language: string): TreeNode =>
    h(
      'a',
      {
        href: links(folder(language) + here),
        hreflang: language,
        lang: language,
        dir: directionOf(language),
        'data-language': language,
        'aria-current': language === current ? 'true' : undefined,
      },
      languageName(language),
    );
  return h(
    'nav',
    { class: 'tb-languages', 'aria-label': messages.languageChoice },
    h(
      'ul',
      {},
      all.map(language =>
        h('li', { class: hasPage(language) ? undefined : 'tb-words-only' }, link(language)),
      ),
    ),
  );
}
