import { h, text, type TreeNode } from '../../content/tree.js';
import { choiceView } from '../common/choice-view.js';
import type { ViewContext } from '../kind.js';
import type { Hotspot, Place } from './schema.js';

/** The places with the numbers that mark them in the picture. */
export const numbered = (places: readonly Place[]): readonly Place[] =>
  places.map((place, index) => ({ ...place, text: [text(`${index + 1}. `), ...place.text] }));

/**
 * The picture with its places marked, and the same places as a list. The list is the whole form; the marks, which
 * only a script can put in their places, are a second way to its inputs.
 */
export function view(question: Hotspot, context: ViewContext): TreeNode {
  const { picture, width, height, alt, places, key } = question;
  const marks = places.map(({ id, x, y, width, height }, index) =>
    h(
      'span',
      {
        class: 'tb-place',
        'aria-hidden': 'true',
        'data-place': id,
        'data-box': [x, y, width, height].join(' '),
      },
      h('span', {}, String(index + 1)),
    ),
  );
  const src = context.links?.(picture) ?? picture;
  return choiceView(question, numbered(places), typeof key === 'string' ? 'radio' : 'checkbox', context, [
    h('div', { class: 'tb-picture' }, h('img', { src, alt, width, height }), marks),
  ]);
}
