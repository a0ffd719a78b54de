import type { QuestionBase } from '../../content/model.js';
import { attemptNumber } from '../../engine/attempts.js';
import { mixFor } from '../../engine/mix-for.js';
import type { Kind } from '../../kinds/kind.js';
import type { QuizFacts } from './quiz-facts.js';

/** What was arranged last of each question: an element that is handed the same object again has nothing to redraw. */
const last = new WeakMap<QuestionBase, { readonly attempt: string; readonly shown: QuestionBase }>();

/** The question in the order in which this learner sees it in this attempt. */
export function arranged(question: QuestionBase, kind: Kind, { outline, progress }: QuizFacts): QuestionBase {
  if (!kind.arrange) return question;
  const attempt = `${progress.attempt} ${attemptNumber(progress)}`;
  const before = last.get(question);
  if (before?.attempt === attempt) return before.shown;
  const shown = kind.arrange(question, mixFor(progress, question), outline.policy.shuffle ?? false);
  last.set(question, { attempt, shown });
  return shown;
}
