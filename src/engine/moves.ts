import type { LessonOutline, QuestionOutline } from '../content/model.js';
import { beginAttempt, mayRetake } from './attempts.js';
import type { Change } from './change.js';
import { roundCredit } from './credit.js';
import type { ModuleEvent } from './events.js';
import { drawn } from './draw.js';
import { currentLesson, currentStep, mayOpen, type Loaded } from './module-context.js';
import { answerTo, mayTry } from './outline.js';
import type { Position } from './progress.js';
import { inlineSteps, quizSteps, type QuizStep } from './steps.js';

/** The moves of a learner: each says what changes, and nothing when the move leads nowhere. */

export const STAY: Change = {};

/** An answer as it was checked. */
export type Check = Extract<ModuleEvent, { type: 'question.check' }>;

const reading = (lesson: LessonOutline): Position => ({ at: 'reading', lesson: lesson.id });

const asking = (lesson: LessonOutline, question: QuestionOutline): Position => ({
  at: 'question',
  lesson: lesson.id,
  question: question.id,
});

/**
 * On to the next lesson, which makes this one read. A guided module leads to the first lesson that is not read
 * where a new one was put in before.
 */
export function toNextLesson(context: Loaded): Change {
  const { outline, progress, mode } = context;
  const lesson = currentLesson(context);
  if (!lesson) return STAY;
  const until = outline.lessons.slice(0, outline.lessons.indexOf(lesson));
  const guided = mode === 'normal' && outline.policy.order === 'guided';
  const missed = guided ? until.find(({ id }) => !progress.read.includes(id)) : undefined;
  const next = missed ?? outline.lessons[until.length + 1];
  return { read: lesson.id, position: next ? reading(next) : { at: 'end' } };
}

/** To the start of a lesson by its id, if it may be opened. */
export function toLesson(context: Loaded, lesson: string): Change {
  return mayOpen(context, lesson) ? { position: { at: 'reading', lesson } } : STAY;
}

/** Back by a lesson; from the end to the last one. */
export function toPreviousLesson(context: Loaded): Change {
  const { lessons } = context.outline;
  const lesson = currentLesson(context);
  const previous = lesson ? lessons[lessons.indexOf(lesson) - 1] : lessons.at(-1);
  return previous ? { position: reading(previous) } : STAY;
}

/** To the first question without an answer, or to the result where all have one. */
export function toQuiz(context: Loaded): Change {
  const lesson = currentLesson(context);
  const steps = lesson ? quizSteps(lesson) : [];
  if (!lesson || steps.length === 0) return STAY;
  const open = steps.find(({ question }) => !answerTo(context.progress, question));
  return { position: open ? asking(lesson, open.question) : { at: 'result', lesson: lesson.id } };
}

/** From a rating to the explanation, else to the next question or the result. */
export function toNextStep(context: Loaded): Change {
  const lesson = currentLesson(context);
  const step = currentStep(context);
  if (!lesson || !step) return STAY;
  const rating = context.position.at === 'question' && context.position.question === step.followUp?.id;
  const next = rating ? step : quizSteps(lesson)[step.index + 1];
  return { position: next ? asking(lesson, next.question) : { at: 'result', lesson: lesson.id } };
}

/** Back by a question; from the result to the last one. */
export function toPreviousStep(context: Loaded): Change {
  const lesson = currentLesson(context);
  if (!lesson) return STAY;
  const steps = quizSteps(lesson);
  const step = currentStep(context);
  const previous = step ? steps[step.index - 1] : steps.at(-1);
  return previous ? { position: asking(lesson, previous.question) } : STAY;
}

/** Begins another attempt and goes to the first question that it asks. */
export function retake(context: Loaded): Change {
  const { outline, progress, mode, mastery } = context;
  if (mode !== 'normal' || !mayRetake(outline, progress)) return STAY;
  const next = beginAttempt(outline, progress, mastery);
  const { lessons } = drawn(context.whole, next);
  const isAsked = (question: QuestionOutline): boolean =>
    question.graded && question.follows === undefined && !answerTo(next, question);
  const lesson = lessons.find(({ questions }) => questions.some(isAsked));
  if (!lesson) return STAY;
  const first = lesson.questions.find(isAsked);
  const position = first && !first.inline ? asking(lesson, first) : reading(lesson);
  return { retake: true, position };
}

export function toText(context: Loaded): Change {
  const lesson = currentLesson(context);
  return lesson ? { position: reading(lesson) } : STAY;
}

/**
 * Takes an answer to a question of the lesson that is open, if another try is allowed. After the first try of a
 * question with a rating that was not given yet comes the rating, else the explanation.
 *
 * @param step the step that is asked; `undefined` takes any of the lesson's.
 */
export function answer(context: Loaded, check: Check, step?: QuizStep): Change {
  const { outline, progress } = context;
  const lesson = currentLesson(context);
  const steps = step ? [step] : lesson ? quizSteps(lesson) : [];
  const found = steps.find(({ question }) => question.id === check.question);
  const before = found && answerTo(progress, found.question);
  if (!lesson || !found || !mayTry(outline, before)) return STAY;
  const answered = grade(context, check, lesson, found.question);
  const rate = found.followUp && !before && !answerTo(progress, found.followUp);
  const next = rate && found.followUp ? found.followUp : found.question;
  return answered ? { answered, position: asking(lesson, next) } : STAY;
}

/** Takes the rating that follows the current question. */
export function rate(context: Loaded, check: Check): Change {
  const lesson = currentLesson(context);
  const step = currentStep(context);
  if (!lesson || step?.followUp?.id !== check.question) return STAY;
  const answered = grade(context, check, lesson, step.followUp);
  return answered ? { answered, position: asking(lesson, step.question) } : STAY;
}

/**
 * Takes an answer to a question in the text, or its rating. The learner stays where they are; a rating that was not
 * given yet is asked for before the explanation shows.
 */
export function answerInText(context: Loaded, check: Check): Change {
  const { outline, progress, inline } = context;
  const lesson = currentLesson(context);
  for (const { question, followUp } of lesson ? inlineSteps(lesson) : []) {
    const before = answerTo(progress, question);
    if (lesson && question.id === check.question && mayTry(outline, before)) {
      const answered = grade(context, check, lesson, question);
      const rates = followUp && !before && !answerTo(progress, followUp);
      return answered
        ? { answered, inline: rates ? { question: question.id, phase: 'rating' } : null }
        : STAY;
    }
    const isRated = inline?.question === question.id && inline.phase === 'rating';
    if (lesson && isRated && followUp?.id === check.question) {
      const answered = grade(context, check, lesson, followUp);
      return answered ? { answered, inline: null } : STAY;
    }
  }
  return STAY;
}

/** Opens a question in the text for another try, where one is allowed. */
export function retryInText(context: Loaded, id: string | undefined): Change {
  const { outline, progress, mode } = context;
  const lesson = currentLesson(context);
  const step = lesson && inlineSteps(lesson).find(({ question }) => question.id === id);
  const answer = step && answerTo(progress, step.question);
  const may = mode === 'normal' && answer && mayTry(outline, answer);
  return may ? { inline: { question: step.question.id, phase: 'asking' } } : STAY;
}

/** `undefined` in a mode that records nothing, and where the loaded lesson has no such question. */
function grade(
  context: Loaded,
  { response, latency, at }: Check,
  lesson: LessonOutline,
  of: QuestionOutline,
): Change['answered'] {
  const question = context.lesson?.questions.find(({ id }) => id === of.id);
  if (context.mode !== 'normal' || !question) return undefined;
  const { result, credit } = context.grade(question, response);
  const tries = (answerTo(context.progress, of)?.tries ?? 0) + 1;
  const graded = { result, credit: roundCredit(credit) };
  return { of, question: of.id, lesson: lesson.id, response, grade: graded, tries, latency, at };
}
