import { parseLesson, parseOutline } from '../content/compiled.js';
import { define } from '../elements/define.js';
import { InlineElement } from '../elements/inline/inline.js';
import { QuizElement } from '../elements/quiz/quiz.js';
import { kinds } from '../kinds/kinds.js';

export { interactionsOf } from './interactions.js';
export { moveFocus } from './focus.js';
export { rehearse } from './rehearse.js';
export { shownStep } from '../elements/quiz/quiz-facts.js';
export { kinds, parseLesson, parseOutline };

/** Registers the elements of questions and quizzes. */
export function defineQuestions(): void {
  for (const { tag, element } of Object.values(kinds)) define(tag, element);
  define(QuizElement.tag, QuizElement);
  define(InlineElement.tag, InlineElement);
}
