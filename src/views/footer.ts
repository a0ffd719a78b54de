import { offerFor } from '../content/contact-hours.js';
import { directionOf } from '../content/language.js';
import type { Line, ModuleOutline, Site, Source } from '../content/model.js';
import { h, type Tree, type TreeNode } from '../content/tree.js';
import type { LanguageMark, Messages } from '../messages/messages.js';
import type { ModuleViewOptions } from './options.js';

/** The foot of every page: the safety line, who to call, the review state, and where the content comes from. */
export function footerView(outline: ModuleOutline, { messages, site, links }: ModuleViewOptions): TreeNode {
  return h(
    'footer',
    { class: 'tb-footer' },
    h('p', { class: 'tb-safety' }, messages.safety),
    helpLines(messages, site),
    h('p', { class: 'tb-review' }, reviewLine(outline, messages)),
    translationLine(outline, messages),
    offerFor(site, outline)
      ? h('p', {}, h('a', { href: links('index.html'), 'data-before': 'show' }, messages.aboutHours))
      : undefined,
    h(
      'details',
      { class: 'tb-about' },
      h('summary', {}, messages.aboutModule),
      outline.sources.length > 0 ? h('p', { class: 'tb-about-title' }, messages.sources) : undefined,
      outline.sources.length > 0 ? h('ul', {}, sourceItems(outline, messages)) : undefined,
      h('p', {}, messages.licence(outline.licence), ' ', messages.version(outline.content)),
      messages.wordsNote ? h('p', {}, messages.wordsNote) : undefined,
    ),
    // The element is filled once this is opened: what it does needs a script, and nobody waits for it.
    h(
      'details',
      { class: 'tb-privacy' },
      h('summary', {}, messages.privacy),
      privacyLine(site),
      h('tb-privacy', { 'data-whole': '' }),
    ),
  );
}

/** The clinician's sign-off in one sentence, or the plain word that there is none. */
export function reviewLine({ review }: ModuleOutline, messages: Messages): string {
  return review.state === 'reviewed'
    ? messages.reviewed(review.role, review.date, review.next)
    : messages.unreviewed;
}

/** How far a translation can be trusted; nothing where the words are not one, or somebody has signed it. */
export function translationLine({ translation }: ModuleOutline, messages: Messages): TreeNode | undefined {
  if (!translation || translation.state === 'reviewed') return undefined;
  const words = translation.state === 'stale' ? messages.translationStale : messages.translationUnreviewed;
  return h('p', { class: 'tb-review' }, words);
}

/** The sources as a list's items, in the language of the module that they were written down for. */
export function sourceItems({ translation, sources }: ModuleOutline, { content }: Messages): TreeNode[] {
  const mark = translation ? { lang: translation.from, dir: directionOf(translation.from) } : content;
  return sources.map(source => sourceItem(source, mark));
}

/** Phone lines that the site configured; a module itself never holds a number. */
export function helpLines(messages: Messages, site: Site | undefined): TreeNode | undefined {
  const lines = [
    [messages.careTeam, site?.careTeam],
    [messages.afterHours, site?.afterHours],
    [messages.crisis, site?.crisis],
    [messages.emergency, site?.emergency],
  ].filter((pair): pair is [string, Line] => pair[1] !== undefined);
  if (lines.length === 0) return undefined;
  return h(
    'section',
    { class: 'tb-help', 'aria-label': messages.helpLines },
    h(
      'ul',
      {},
      lines.map(([label, line]) =>
        h(
          'li',
          {},
          h('span', { class: 'tb-help-label' }, line.label ?? label),
          ' ',
          // Right-to-left text would turn the groups of a number around.
          h('a', { href: `tel:${line.phone.replace(/[^\d+*#,;]/g, '')}`, dir: 'ltr' }, line.phone),
          line.hours ? h('span', { class: 'tb-help-hours' }, ` ${line.hours}`) : undefined,
        ),
      ),
    ),
  );
}

/** What the site says of who can see what. */
export const privacyLine = (site: Site | undefined): TreeNode | undefined =>
  site?.privacy ? h('p', {}, site.privacy) : undefined;

/** One source in a list. */
export function sourceItem(source: Source, mark?: LanguageMark): TreeNode {
  const title: Tree = source.url
    ? [h('a', { href: source.url, rel: 'noopener' }, source.title)]
    : [h('cite', {}, source.title)];
  const rest = [source.publisher, source.date].filter(Boolean).join(', ');
  return h('li', { ...mark }, title, rest ? ` – ${rest}` : undefined);
}
