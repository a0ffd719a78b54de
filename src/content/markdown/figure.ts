import type { Image } from 'mdast';
import { h, type Tree } from '../tree.js';
import { placeOf, type Writing } from './writing.js';

/** A picture with its caption. The size stands beside it so that the page does not jump when it loads. */
export function figure(node: Image, claims: string | undefined, writing: Writing): Tree {
  const place = placeOf(node);
  const alt = node.alt?.replace(/\s+/g, ' ').trim();
  if (!alt)
    writing.report(
      'picture-alt',
      place,
      'say in the brackets what the picture shows, for people who cannot see it: ![what it shows](media/…)',
    );
  const picture = writing.picture(node.url, place);
  if (!alt || !picture) return [];
  const { path, width, height } = picture;
  const caption = node.title?.trim();
  return [
    h(
      'figure',
      { 'data-claims': claims },
      h('img', { src: path, alt, width, height }),
      caption ? h('figcaption', {}, caption) : undefined,
    ),
  ];
}
