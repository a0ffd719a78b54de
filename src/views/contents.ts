import type { LessonOutline, ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import type { ModuleViewOptions } from './options.js';

/** The list of all lessons as real links, closed until it is asked for. `current` is the lesson shown, if any. */
export function contentsView(
  outline: ModuleOutline,
  current: string | undefined,
  { messages, links }: ModuleViewOptions,
): TreeNode {
  const item = (lesson: LessonOutline): TreeNode =>
    h(
      'li',
      {},
      h(
        'a',
        {
          href: links(lesson.page),
          'data-lesson': lesson.id,
          'aria-current': lesson.id === current ? 'page' : undefined,
          ...messages.content,
        },
        lesson.title,
      ),
      // The navigation element fills this with words: read, not yet read, you are here.
      h('span', { class: 'tb-mark' }),
    );
  // Lessons of one part stand together under its name, and are counted on.
  const lists = partsOf(outline).flatMap(({ part, from, lessons }) => [
    ...(part === undefined ? [] : [h('p', { class: 'tb-part' }, part)]),
    h('ol', from > 0 ? { start: from + 1 } : {}, lessons.map(item)),
  ]);
  return h(
    'tb-navigation',
    {},
    h(
      'nav',
      { 'aria-label': messages.lessons },
      h('details', { class: 'tb-contents' }, h('summary', {}, messages.allLessons), lists),
    ),
  );
}

interface Part {
  readonly part: string | undefined;
  /** Place of its first lesson in the module, from 0. */
  readonly from: number;
  readonly lessons: LessonOutline[];
}

function partsOf({ lessons }: ModuleOutline): readonly Part[] {
  const parts: Part[] = [];
  for (const [from, lesson] of lessons.entries()) {
    const last = parts.at(-1);
    if (last && last.part === lesson.part) last.lessons.push(lesson);
    else parts.push({ part: lesson.part, from, lessons: [lesson] });
  }
  return parts;
}

/** The ways to the lessons before and after, as real links. */
export function stepsView(
  outline: ModuleOutline,
  current: string,
  { messages, links }: ModuleViewOptions,
): TreeNode {
  const index = outline.lessons.findIndex(lesson => lesson.id === current);
  const way = (rel: 'prev' | 'next', label: string): TreeNode | undefined => {
    const lesson = outline.lessons[index + (rel === 'prev' ? -1 : 1)];
    if (index < 0 || !lesson) return undefined;
    return h(
      'a',
      { class: `tb-${rel}`, rel, href: links(lesson.page), 'data-lesson': lesson.id },
      h('span', { class: 'tb-way' }, label),
      ' ',
      h('span', { class: 'tb-way-title', ...messages.content }, lesson.title),
    );
  };
  return h(
    'tb-navigation',
    { class: 'tb-steps-bar' },
    h(
      'nav',
      { class: 'tb-steps', 'aria-label': messages.lessonSteps },
      way('prev', messages.previousLesson),
      way('next', messages.nextLesson),
    ),
  );
}
