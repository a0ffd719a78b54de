import type { Lesson } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { headingTag, type ModuleViewOptions } from './options.js';
import { placeTree } from './place.js';

/** One lesson's text. The heading can take focus, for when the learner came here by a button. */
export function lessonView(lesson: Lesson, content: string, options: ModuleViewOptions): TreeNode {
  const heading = `${options.prefix}__title`;
  return h(
    'tb-lesson',
    { 'data-lesson': lesson.id, 'data-content': content },
    h(
      'article',
      { class: 'tb-article', 'aria-labelledby': heading },
      h(headingTag(options.headingLevel), { id: heading, class: 'tb-title', tabindex: -1 }, lesson.title),
      placeTree(lesson.body, options),
    ),
  );
}
