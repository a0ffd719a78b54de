import { isAllowedTree } from '../content/allowed.js';
import { ContentError } from '../content/content-error.js';
import type { Lesson, ModuleOutline } from '../content/model.js';
import type { TreeNode } from '../content/tree.js';
import { inlineView } from '../views/inline.js';
import type { ModuleViewOptions } from '../views/options.js';
import { quizView } from '../views/quiz.js';

/** Builds what stands inside `<teach-back>`, for every page that was not built beforehand. */
export { buildDom } from '../elements/dom.js';
export { helpLines, privacyLine } from '../views/footer.js';
export { endView, moduleView, unavailableView } from '../views/module.js';

/** Throws `ContentError` for a text that holds what no lesson may. */
export function checkText({ id, body }: Lesson): void {
  if (!isAllowedTree(body)) throw new ContentError('invalid', `the lesson ${id}: its text is not allowed`);
}

/** The question with this id in the text, or (without an id) the questions at the end. */
export const askView = (
  outline: ModuleOutline,
  lesson: Lesson,
  id: string | undefined,
  options: ModuleViewOptions,
): TreeNode | undefined =>
  id === undefined ? quizView(outline, lesson, options) : inlineView(outline, lesson, id, options);
