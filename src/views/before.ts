import type { Offer } from '../content/contact-hours.js';
import type { ModuleOutline, Site } from '../content/model.js';
import { h, type Tree, type TreeNode } from '../content/tree.js';
import { checksum } from '../engine/bytes.js';
import type { LaterMessages } from '../messages/later/messages.js';
import { languagesView } from './languages.js';
import { frame } from './module.js';
import { offeredLanguages } from './offered-languages.js';
import { headingTag, type ModuleViewOptions } from './options.js';

/** What stands before the first lesson of an activity with contact hours. */
export interface BeforeFacts {
  readonly offer: Offer;
  readonly expired: boolean;
  /** What each lesson is for, in order. */
  readonly outcomes: readonly string[];
  readonly words: LaterMessages;
}

/** Tells a page that was built with exactly this from another one. */
export const beforeKey = (
  outline: ModuleOutline,
  site: Site | undefined,
  { offer, expired }: Pick<BeforeFacts, 'offer' | 'expired'>,
): string => checksum(JSON.stringify([outline.content, offer, expired, offeredLanguages(outline, site)]));

/** What the site wrote, in whichever language. */
const given = (words: string): TreeNode => h('span', { dir: 'auto' }, words);

/**
 * Disclosures and learning outcomes, which come before the first lesson (standards of accredited providers). The way on is
 * a real link to it; with a script, following it is what acknowledges them.
 */
export function beforeView(outline: ModuleOutline, options: ModuleViewOptions, facts: BeforeFacts): TreeNode {
  const { offer, expired, outcomes, words } = facts;
  const { before } = words;
  const { content } = options.messages;
  const heading = `${options.prefix}__title`;
  const said: readonly (readonly [string, Tree])[] = [
    [before.provider, [given(offer.provider), h('br'), given(offer.address)]],
    [before.statement, [given(offer.statement)]],
    [before.hours, [h('span', {}, words.contactHours(offer.hours))]],
    [before.expires, [h('span', {}, words.day(offer.expires))]],
    [before.criteria, [given(offer.criteria)]],
    [before.relationships, [given(offer.relationships)]],
    [before.commercialSupport, [given(offer.commercialSupport)]],
    [before.jointProviders, [given(offer.jointProviders)]],
  ];
  return frame(
    outline,
    options,
    h(
      'header',
      { class: 'tb-header' },
      languagesView(outline, 'index.html', options),
      h('p', { class: 'tb-module-title', ...content }, outline.title),
    ),
    h(
      'article',
      {
        class: 'tb-article tb-before',
        'aria-labelledby': heading,
        'data-key': beforeKey(outline, options.site, facts),
      },
      h(headingTag(options.headingLevel), { id: heading, class: 'tb-title', tabindex: -1 }, before.title),
      expired ? h('p', {}, h('strong', {}, words.expired(words.day(offer.expires)))) : undefined,
      h('p', {}, before.lead),
      h(
        'dl',
        {},
        said.flatMap(([term, details]) => [h('dt', {}, term), h('dd', {}, details)]),
      ),
      h(headingTag(options.headingLevel + 1), {}, before.outcomes),
      h(
        'ul',
        {},
        outcomes.map(outcome => h('li', {}, h('span', { ...content }, outcome))),
      ),
      h(
        'p',
        { class: 'tb-before-go' },
        h('a', { href: options.links(outline.lessons[0]?.page ?? ''), 'data-before': 'go' }, before.go),
      ),
    ),
    h('div', { class: 'tb-status' }, h('tb-progress'), h('tb-sync')),
  );
}
