import type { LessonOutline, ModuleOutline } from '../content/model.js';
import { attemptNumber } from './attempts.js';
import { mixBy } from './mix.js';
import type { Progress } from './progress.js';
import { quizSteps, type QuizStep } from './steps.js';

type Seed = Pick<Progress, 'attempt' | 'earlier'>;

/**
 * The module as one attempt asks it: of each bank only what is drawn, so that everything counts this alone. What is
 * drawn follows from the attempt's stored nonce. A further attempt draws anew, unless it asks what was missed.
 */
export function drawn(outline: ModuleOutline, progress: Seed): ModuleOutline {
  if (!outline.lessons.some(({ draw }) => draw)) return outline;
  const attempt = outline.policy.attempts?.asks === 'missed' ? 1 : attemptNumber(progress);
  const seed = `${progress.attempt} ${attempt}`;
  return { ...outline, lessons: outline.lessons.map(lesson => drawnLesson(lesson, seed)) };
}

function drawnLesson(lesson: LessonOutline, seed: string): LessonOutline {
  const { draw, ...rest } = lesson;
  if (!draw) return lesson;
  const bank = new Map<string, QuizStep[]>();
  for (const step of quizSteps(lesson)) {
    const objective = step.question.objective ?? lesson.id;
    bank.set(objective, [...(bank.get(objective) ?? []), step]);
  }
  const left = [...bank].flatMap(([objective, steps]) =>
    mixBy(`${seed} ${lesson.id} ${objective}`)(steps).slice(draw),
  );
  const out = new Set(left.flatMap(({ question, followUp }) => [question.id, followUp?.id]));
  return { ...rest, questions: rest.questions.filter(({ id }) => !out.has(id)) };
}
