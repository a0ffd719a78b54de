import { h, type Tree } from '../../content/tree.js';
import { privacyMessagesFor } from '../../messages/privacy/languages.js';
import { keptKinds } from '../../messages/privacy/privacy-messages.js';
import { portalBody, type PortalInput } from './portal-page.js';

/** What is kept where and for how long, and the button that erases it, on one page. */
export function privacySitePage(input: PortalInput): Tree {
  const { words, site, language } = input;
  const privacy = privacyMessagesFor(language);
  return portalBody(
    input,
    'privacy',
    h('h1', { class: 'tb-title' }, words.pages.privacy),
    site.privacy === undefined ? undefined : h('p', {}, site.privacy),
    privacy.promise.map(sentence => h('p', {}, sentence)),
    h('h2', {}, privacy.keptTitle),
    h(
      'dl',
      { class: 'tb-terms' },
      keptKinds.map(kind =>
        h('div', {}, h('dt', {}, privacy.kinds[kind]), h('dd', {}, privacy.howLong[kind])),
      ),
    ),
    h('p', {}, privacy.sharedDevice),
    h('tb-privacy', { class: 'tb-scripted' }),
  );
}
