import type { Lesson, LessonOutline, ModuleOutline, QuestionBase } from '../../src/content/model.js';
import type { ModuleEvent } from '../../src/engine/events.js';
import type { Response } from '../../src/engine/progress.js';
import { kinds } from '../../src/kinds/kinds.js';
import { staff } from '../engine/modules.js';
import { questionOf, sampleOf } from '../kinds/samples.js';

/** Questions in a lesson. */
const LESSON = 4;
const WAIT = { latency: 3, at: Date.UTC(2026, 10, 1, 10) };

/** What the learner does in one go. */
export interface Step {
  readonly name: string;
  readonly events: readonly ModuleEvent[];
}

const questions: readonly QuestionBase[] = Object.values(kinds).map(kind => questionOf(kind));
const private_ = questionOf(kinds['multiple-choice']!, { id: 'private-q' });

/** Lessons with a question of every kind, ratings beside what they follow, and a sensitive lesson among them. */
function lessonsOf(): readonly Lesson[] {
  const main = questions.filter(({ follows }) => follows === undefined);
  const lessons: QuestionBase[][] = [];
  for (let n = 0; n < main.length; n += LESSON) {
    const chosen = main.slice(n, n + LESSON);
    lessons.push(
      chosen.flatMap(question => [question, ...questions.filter(({ follows }) => follows === question.id)]),
    );
  }
  lessons.splice(1, 0, [private_]);
  return lessons.map((asked, n) => ({
    format: 1,
    id: `l${n + 1}`,
    title: `Lesson ${n + 1}`,
    objective: '',
    body: [],
    questions: asked,
  }));
}

export const lessons = lessonsOf();

/** A scored module that sends all it may, so that whatever is lost shows. */
export const outline: ModuleOutline = outlineThat({ answers: true, confidence: true });

/** The module with another policy of what may be sent. */
export function outlineThat(send: ModuleOutline['policy']['send']): ModuleOutline {
  const all = lessons;
  const outlines = all.map((lesson, n): LessonOutline => ({
    id: lesson.id,
    title: lesson.title,
    minutes: 1,
    sensitive: n === 1,
    file: `${lesson.id}.json`,
    page: `${lesson.id}.html`,
    questions: lesson.questions,
  }));
  const options = (question: QuestionBase): Record<string, number> =>
    Object.fromEntries((kinds[question.kind]?.optionIds(question) ?? []).map((id, n) => [id, n + 1]));
  const asked = all.flatMap(lesson => lesson.questions);
  return {
    ...staff(outlines, { send }),
    ledger: {
      lessons: Object.fromEntries(all.map(({ id }, n) => [id, n + 1])),
      questions: Object.fromEntries(
        asked.map((question, n) => [question.id, { number: n + 1, options: options(question) }]),
      ),
    },
  };
}

/** Everything that the learner does, from the first lesson to the end; some questions are tried twice. */
export const steps: readonly Step[] = lessons.flatMap(lesson => [
  { name: `read ${lesson.id}`, events: [{ type: 'lesson.seen' }, { type: 'quiz.start' }] },
  ...lesson.questions.flatMap((question, n) => stepsOf(question, n)),
  { name: `leave ${lesson.id}`, events: [{ type: 'lesson.next' }] },
]);

function stepsOf(question: QuestionBase, n: number): readonly Step[] {
  const kind = kinds[question.kind]!;
  const { good, bad, partial } = sampleOf(kind);
  const check = (response: Response): ModuleEvent => ({
    type: 'question.check',
    question: question.id,
    response,
    ...WAIT,
  });
  const first = bad ?? partial?.[0];
  const isTwice = first !== undefined && n % 2 === 1;
  const next: ModuleEvent = { type: 'quiz.next' };
  const isFollowed = questions.some(({ follows }) => follows === question.id);
  return [
    ...(isTwice ? [{ name: `try ${question.id}`, events: [check(first)] }] : []),
    {
      name: `answer ${question.id}`,
      events: isTwice ? [{ type: 'question.retry' } as const, check(good)] : [check(good)],
    },
    ...(isFollowed ? [] : [{ name: `leave ${question.id}`, events: [next] }]),
  ];
}
