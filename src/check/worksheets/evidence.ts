import type { LessonView, ModuleView } from '../course-view.js';

const lessonsWith = ({ lessons }: ModuleView, has: (lesson: LessonView) => boolean, what: string) => {
  const found = lessons.filter(has).length;
  return found === 0 ? undefined : `Lessons that ${what}: ${found} of ${lessons.length}`;
};

const section = (name: string) => (lesson: LessonView) => lesson.blocks.some(each => each.section === name);

/** What a module holds that an instrument asks for, in words; undefined where there is none of it. */
export const evidence = {
  mainMessages: (module: ModuleView) => lessonsWith(module, section('main'), 'begin with a main message'),
  steps: (module: ModuleView) => lessonsWith(module, section('step'), 'end with a step to take'),
  summaries: (module: ModuleView) => lessonsWith(module, section('summary'), 'have a summary'),
  unknowns: (module: ModuleView) => lessonsWith(module, section('unknown'), 'say what nobody knows'),
  headings: (module: ModuleView) =>
    lessonsWith(module, ({ blocks }) => blocks.some(({ kind }) => kind === 'heading'), 'have headings'),
  pictures: (module: ModuleView) =>
    lessonsWith(module, ({ blocks }) => blocks.some(({ kind }) => kind === 'alt'), 'have a picture'),
  tables: (module: ModuleView) => lessonsWith(module, ({ tables }) => tables.length > 0, 'have a table'),
  lists: (module: ModuleView) => lessonsWith(module, ({ lists }) => lists.length > 0, 'have lists'),
  tools: (module: ModuleView) =>
    lessonsWith(
      module,
      ({ questions }) => questions.some(({ question }) => question.kind === 'reflection'),
      'let people write, and print or copy what they want to say',
    ),
  /** Shares and percentages, as L06 looks for them. */
  numbers: (module: ModuleView) =>
    lessonsWith(
      module,
      ({ blocks }) =>
        blocks.some(({ text }) => /\b\d[\d,.]*\s+(?:out of|in every|in|of)\s+\d|\d\s*%/iu.test(text)),
      'name shares',
    ),
};

export const has =
  (what: (module: ModuleView) => string | undefined) =>
  (module: ModuleView): boolean =>
    what(module) !== undefined;
