import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { suggestion } from '../nearest.js';
import { h, type Tree } from '../tree.js';
import { placeOf, sourceOf, type Writing } from './writing.js';

const names = ['main', 'step', 'unknown', 'summary', 'example'];

/** A block mark: a section whose class says what it is for. */
export function section(
  node: ContainerDirective,
  depth: number,
  writing: Writing,
  write: (children: RootContent[]) => Tree,
): Tree {
  const place = placeOf(node);
  if (!names.includes(node.name)) {
    const hint = suggestion(node.name, names);
    writing.report(
      'unknown-mark',
      place,
      `":::${node.name}" is not a mark.${hint} Marks: ${names.join(', ')}`,
    );
  } else if (depth > 0)
    writing.report('misplaced-mark', place, `":::${node.name}" stands by itself, not inside another block`);
  // An unclosed mark silently takes in the rest of the lesson.
  if (!/\n.*:::+[ \t]*$/.test(sourceOf(node, writing)))
    writing.report(
      'unclosed-mark',
      place,
      `":::${node.name}" is not closed; put ":::" on a line after its text`,
    );
  const [first] = node.children;
  if (Object.keys(node.attributes ?? {}).length > 0 || (first?.data && 'directiveLabel' in first.data))
    writing.report(
      'unknown-mark',
      place,
      `write only ":::${node.name}" on this line; use a heading for a title`,
    );
  const children = write(node.children);
  if (children.length === 0)
    writing.report('wrong-value', place, `":::${node.name}" is empty; write its text`);
  return [h('section', { class: `tb-${node.name}` }, children)];
}
