import type { QuestionBase } from '../../content/model.js';
import type { ViewContext } from '../kind.js';

type Prefixed = Pick<ViewContext, 'prefix'>;

/** Id of a question's element. Authored ids hold single hyphens only, so `--` and `__` never clash with one. */
export const questionId = (question: QuestionBase, { prefix }: Prefixed): string => prefix + question.id;

/** Id of one control of a question, by the option or item it stands for. */
export const controlId = (question: QuestionBase, option: string, context: Prefixed): string =>
  `${questionId(question, context)}--${option}`;

/** Id of the line where the element says what is missing. */
export const errorId = (question: QuestionBase, context: Prefixed): string =>
  `${questionId(question, context)}__error`;
