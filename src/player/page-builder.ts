import { isAllowedTree } from '../content/allowed.js';
import { ContentError } from '../content/content-error.js';
import type { Lesson } from '../content/model.js';

/** Builds what stands inside `<teach-back>`, for every page that was not built beforehand. */
export { buildDom } from '../elements/dom.js';
export { endView, moduleView, unavailableView } from '../views/module.js';
export { quizView } from '../views/quiz.js';

/** Throws `ContentError` for a text that holds what no lesson may. */
export function checkText({ id, body }: Lesson): void {
  if (!isAllowedTree(body)) throw new ContentError('invalid', `the lesson ${id}: its text is not allowed`);
}
