import type { Lesson, LessonOutline, ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { contentsView, stepsView } from './contents.js';
import { footerView } from './footer.js';
import { languagesView } from './languages.js';
import { lessonView } from './lesson.js';
import type { ModuleViewOptions } from './options.js';
import { headingTag } from './options.js';
import { quizView } from './quiz.js';

export { idPrefix, type HeadingLevel, type ModuleViewOptions } from './options.js';

/** Fills itself once the page can be read; the header keeps its place. */
const readingHelp = h('tb-reading');

/**
 * Everything that stands inside `<teach-back>` while one lesson is shown, as one element. The same tree becomes
 * HTML when pages are built and DOM nodes in the browser, so that the player can take over a built page as it is.
 */
export function moduleView(outline: ModuleOutline, lesson: Lesson, options: ModuleViewOptions): TreeNode {
  const { messages } = options;
  const index = outline.lessons.findIndex(each => each.id === lesson.id);
  const { minutes, part } = outline.lessons[index] ?? {};
  const facts = [
    part,
    messages.lessonOf(index + 1, outline.lessons.length),
    minutes === undefined ? undefined : messages.minutes(minutes),
  ];
  return frame(
    outline,
    options,
    h(
      'header',
      { class: 'tb-header' },
      languagesView(outline, outline.lessons[index]?.page, options),
      h('p', { class: 'tb-module-title', ...messages.content }, outline.title),
      h('p', { class: 'tb-meta' }, facts.filter(Boolean).join(' · ')),
      contentsView(outline, lesson.id, options),
      readingHelp,
    ),
    lessonView(outline, lesson, options),
    quizView(outline, lesson, options),
    stepsView(outline, lesson.id, options),
    h('div', { class: 'tb-status' }, h('tb-progress'), h('tb-sync'), h('tb-exit')),
  );
}

/** What stands there when a lesson's file could not be read: its title, and the lesson element's offer to try again. */
export function unavailableView(
  outline: ModuleOutline,
  lesson: LessonOutline,
  options: ModuleViewOptions,
): TreeNode {
  const { content } = options.messages;
  const heading = { id: `${options.prefix}__title`, class: 'tb-title', tabindex: -1, ...content };
  return frame(
    outline,
    options,
    h(
      'header',
      { class: 'tb-header' },
      languagesView(outline, lesson.page, options),
      h('p', { class: 'tb-module-title', ...options.messages.content }, outline.title),
      contentsView(outline, lesson.id, options),
      readingHelp,
    ),
    h(headingTag(options.headingLevel), heading, lesson.title),
    h('tb-lesson'),
    stepsView(outline, lesson.id, options),
    h('div', { class: 'tb-status' }, h('tb-progress'), h('tb-sync'), h('tb-exit')),
  );
}

/** What stands there when the module is finished: the result element fills itself from the facts. */
export function endView(outline: ModuleOutline, options: ModuleViewOptions): TreeNode {
  const heading = `${options.prefix}__title`;
  return frame(
    outline,
    options,
    h(
      'header',
      { class: 'tb-header' },
      languagesView(outline, undefined, options),
      h('p', { class: 'tb-module-title', ...options.messages.content }, outline.title),
      contentsView(outline, undefined, options),
      readingHelp,
    ),
    h(
      'section',
      { class: 'tb-end', 'aria-labelledby': heading },
      h(
        headingTag(options.headingLevel),
        { id: heading, class: 'tb-title', tabindex: -1 },
        options.messages.moduleEnd[outline.track],
      ),
      h('tb-result'),
      h('tb-restart'),
    ),
    h('div', { class: 'tb-status' }, h('tb-progress'), h('tb-sync'), h('tb-exit')),
  );
}

/** What stands around everything that a module shows. */
export function frame(
  outline: ModuleOutline,
  options: ModuleViewOptions,
  ...parts: readonly (TreeNode | undefined)[]
): TreeNode {
  return h(
    'div',
    { class: 'tb-module', lang: outline.language, dir: outline.direction, ...options.messages.own },
    ...parts,
    footerView(outline, options),
  );
}
