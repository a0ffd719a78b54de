import type { Lesson, ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { inlineView } from './inline.js';
import { headingTag, type ModuleViewOptions } from './options.js';
import { hasSummary, optInView } from './opt-in.js';
import { placeTree } from './place.js';
import { termsView } from './terms.js';

/** One lesson's text, with the questions that stand in it. The heading can take focus, for when the learner came here by a button. */
export function lessonView(outline: ModuleOutline, lesson: Lesson, options: ModuleViewOptions): TreeNode {
  const heading = `${options.prefix}__title`;
  const entry = outline.lessons.find(({ id }) => id === lesson.id);
  const text = lesson.body.flatMap(node => {
    const asked = node.type === 'element' ? node.properties['data-ask'] : undefined;
    if (typeof asked !== 'string') return placeTree([node], options);
    return inlineView(outline, lesson, asked, options) ?? [];
  });
  return h(
    'tb-lesson',
    { 'data-lesson': lesson.id, 'data-content': outline.content, 'data-opt-in': entry?.optIn },
    h(
      'article',
      {
        class: 'tb-article',
        'aria-labelledby': heading,
        'data-summary': !entry?.optIn && hasSummary(text),
        ...options.messages.content,
      },
      h(headingTag(options.headingLevel), { id: heading, class: 'tb-title', tabindex: -1 }, lesson.title),
      entry?.optIn ? optInView(text, options.messages) : text,
    ),
    termsView(lesson, options),
  );
}
