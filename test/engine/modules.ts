import type {
  Ledger,
  Lesson,
  LessonOutline,
  ModuleOutline,
  Policy,
  QuestionBase,
  QuestionOutline,
} from '../../src/content/model.js';
import type { ModuleEvent } from '../../src/engine/events.js';
import type { Grader } from '../../src/engine/module-context.js';
import type { Answer, Progress } from '../../src/engine/progress.js';
import { newProgress } from '../../src/engine/restore.js';

/** Small modules for the engine's tests. */

export const question = (id: string, more: Partial<QuestionOutline> = {}): QuestionOutline => ({
  id,
  kind: 'single-choice',
  revision: 1,
  graded: true,
  weight: 1,
  ...more,
});

export const rating = (id: string, follows: string): QuestionOutline =>
  question(id, { kind: 'confidence', graded: false, follows });

export const lesson = (
  id: string,
  questions: readonly QuestionOutline[] = [],
  more: Partial<LessonOutline> = {},
): LessonOutline => ({
  id,
  title: id,
  minutes: 1,
  sensitive: false,
  file: `${id}.json`,
  page: `${id}.html`,
  questions,
  ...more,
});

const PATIENT: Policy = {
  complete: 'lessons-read',
  order: 'free',
  score: 'none',
  tries: 0,
  send: { answers: false, confidence: false },
};

const STAFF: Policy = {
  ...PATIENT,
  complete: 'graded-answered',
  score: 'best',
  mastery: 0.8,
  send: { answers: true, confidence: false },
};

function moduleOf(lessons: readonly LessonOutline[], policy: Policy, content: string): ModuleOutline {
  return {
    format: 1,
    id: 'm',
    title: 'Module',
    neutralTitle: 'Lesson',
    language: 'en',
    direction: 'ltr',
    track: policy.score === 'none' ? 'patient' : 'staff',
    content,
    policy,
    review: { state: 'unreviewed' },
    sources: [],
    licence: 'CC-BY-4.0',
    lessons,
    ledger: ledgerOf(lessons),
  };
}

export const patient = (lessons: readonly LessonOutline[], policy: Partial<Policy> = {}, content = 'c1') =>
  moduleOf(lessons, { ...PATIENT, ...policy }, content);

export const staff = (lessons: readonly LessonOutline[], policy: Partial<Policy> = {}, content = 'c1') =>
  moduleOf(lessons, { ...STAFF, ...policy }, content);

/** Every question has the options a–e. */
export function ledgerOf(lessons: readonly LessonOutline[]): Ledger {
  const questions = lessons.flatMap(one => one.questions);
  const options = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  return {
    lessons: Object.fromEntries(lessons.map(({ id }, i) => [id, i + 1])),
    questions: Object.fromEntries(questions.map(({ id }, i) => [id, { number: i + 1, options }])),
  };
}

export const compiled = (outline: LessonOutline): Lesson => ({
  format: 1,
  id: outline.id,
  title: outline.title,
  objective: '',
  body: [],
  questions: outline.questions.map((one): QuestionBase => ({
    ...one,
    stem: [],
    feedback: [],
    hints: [],
    claims: [],
  })),
});

/** `a` matches, `b` matches in part, all else does not; ratings and reflections have no key. */
export const grade: Grader = ({ kind }, response) => {
  if (kind === 'confidence' || kind === 'reflection') return { result: 'none', credit: 0 };
  const given = String(response);
  if (given === 'a') return { result: 'match', credit: 1 };
  return given === 'b' ? { result: 'partial', credit: 0.5 } : { result: 'mismatch', credit: 0 };
};

export const check = (id: string, option = 'a'): ModuleEvent => ({
  type: 'question.check',
  question: id,
  response: [option],
  latency: 3,
  at: 1000,
});

export const answer = (more: Partial<Answer> = {}): Answer => ({
  revision: 1,
  response: ['a'],
  result: 'match',
  credit: 1,
  first: 'match',
  tries: 1,
  ...more,
});

export const progressOf = (outline: ModuleOutline, more: Partial<Progress> = {}): Progress => ({
  ...newProgress(outline, 'attempt-01'),
  ...more,
});
