/** Builds what stands inside `<teach-back>`, for every page that was not built beforehand. */
export { buildDom } from '../elements/dom.js';
export { endView, moduleView, unavailableView } from '../views/module.js';
export { quizView } from '../views/quiz.js';
