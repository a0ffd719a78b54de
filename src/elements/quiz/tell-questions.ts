import type { Kind } from '../../kinds/kind.js';
import type { Messages } from '../../messages/messages.js';
import type { QuestionElement } from '../question/question-element.js';
import { arranged } from './arranged.js';
import type { QuestionFacts } from './question-facts.js';
import type { QuizFacts } from './quiz-facts.js';

/** Tells each question's element what it shows. The light DOM was rendered before; no node of it ever moves. */
export function tellQuestions(
  host: Element,
  facts: QuizFacts,
  each: readonly QuestionFacts[],
  messages: Messages,
  kinds: Readonly<Record<string, Kind>>,
): void {
  const elements = [...host.querySelectorAll<QuestionElement>('[data-question]')];
  for (const { id, phase, answer, canRetry, triesLeft, reveals = false } of each) {
    const element = elements.find(({ dataset }) => dataset['question'] === id);
    const question = facts.lesson.questions.find(one => one.id === id);
    const kind = question && kinds[question.kind];
    if (!element || !kind) continue;
    const isRating = question.follows !== undefined;
    element.classList.remove('tb-later');
    element.hidden = isRating && phase !== 'asking' && !answer;
    const shown = arranged(question, kind, facts);
    Object.assign(element, { question: shown, kind, messages, track: facts.outline.track });
    Object.assign(element, { answer, phase, canRetry, triesLeft, reveals });
  }
}
