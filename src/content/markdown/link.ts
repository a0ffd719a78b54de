import type { Link } from 'mdast';
import { ID } from '../id.js';
import { h, plainText, type Tree } from '../tree.js';
import { placeOf, type Writing } from './writing.js';

/** A link to the web, to an anchor of this lesson or to another lesson of the module by its id. */
export function link(node: Link, children: Tree, writing: Writing): Tree {
  const place = placeOf(node);
  const { url } = node;
  if (plainText(children).trim() === '') {
    writing.report('unsupported-markdown', place, 'a link needs words: [words](address)');
    return [];
  }
  if (/^https?:\/\/[^\s/]/.test(url)) {
    writing.addresses.push({ url, place });
    return [h('a', { href: encoded(url), rel: 'noreferrer' }, children)];
  }
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    writing.report('unsafe-link', place, `a link begins with https:// or http://, not as in "${url}"`);
    return [];
  }
  const [lesson = '', anchor, ...rest] = url.split('#');
  const isId = (part: string | undefined) => part === undefined || ID.test(part);
  if (url === '' || rest.length > 0 || !isId(lesson || undefined) || !isId(anchor)) {
    writing.report(
      'link-to-nowhere',
      place,
      `"${url}" leads nowhere; a link is https://…, #anchor, a lesson's id such as p1-2, or p1-2#anchor`,
    );
    return [];
  }
  writing.links.push({ ...(lesson && { lesson }), ...(anchor !== undefined && { anchor }), place });
  const hash = anchor === undefined ? '' : `#${anchor}`;
  return lesson === ''
    ? [h('a', { href: hash }, children)]
    : [h('a', { href: `${lesson}.html${hash}`, 'data-lesson': lesson }, children)];
}

/** Spaces and controls of an address in their coded form. */
function encoded(url: string): string {
  return url.replace(/[\s\p{Cc}]/gu, encodeURIComponent);
}
