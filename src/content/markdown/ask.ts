import type { LeafDirective } from 'mdast-util-directive';
import { ID } from '../id.js';
import { h, type Tree } from '../tree.js';
import { placeOf, type Writing } from './writing.js';

/** `::question{#id}`: the place in the text where a question of the lesson's quiz is asked. */
export function ask(node: LeafDirective, depth: number, writing: Writing): Tree {
  const place = placeOf(node);
  const { id, ...others } = node.attributes ?? {};
  if (!id || !ID.test(id) || Object.keys(others).length > 0 || node.children.length > 0) {
    writing.report('wrong-value', place, 'name one question of the quiz: ::question{#id-of-the-question}');
    return [];
  }
  if (depth > 0) {
    writing.report('misplaced-mark', place, '"::question" stands by itself, not inside another block');
    return [];
  }
  writing.asked.push({ question: id, place });
  return [h('div', { 'data-ask': id })];
}
