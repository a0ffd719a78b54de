import type { Lesson, LessonOutline, ModuleOutline, QuestionBase } from '../../src/content/model.js';
import { h, type Tree } from '../../src/content/tree.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { questionOf } from '../kinds/samples.js';

/** A compiled module, as its files hold it. */
export interface SampleModule {
  readonly outline: ModuleOutline;
  readonly lessons: readonly Lesson[];
}

const patientPolicy: ModuleOutline['policy'] = {
  complete: 'lessons-read',
  order: 'free',
  score: 'none',
  tries: 0,
  send: { answers: false, confidence: false },
};

const staffPolicy: ModuleOutline['policy'] = {
  complete: 'graded-answered',
  order: 'free',
  score: 'best',
  mastery: 0.8,
  tries: 0,
  send: { answers: true, confidence: false },
};

/** Every kind once, in one quiz; the confidence rating follows the first question. */
export function questionsOfAllKinds(graded = false): readonly QuestionBase[] {
  const rest = Object.values(kinds).filter(({ name }) => name !== 'confidence');
  const questions = rest.map(kind => questionOf(kind, kind.name === 'reflection' ? {} : { graded }));
  const rating = questionOf(kinds['confidence'] as Kind, { follows: questions[0]?.id });
  return [questions[0] as QuestionBase, rating, ...questions.slice(1)];
}

/** How many steps the quiz of all kinds has: the rating belongs to the step before. */
export const stepsOfAllKinds = Object.keys(kinds).length - 1;

const body = (id: string): Tree => [
  h('section', { class: 'tb-main' }, h('p', {}, `The main message of ${id}.`)),
  h('h2', { id: 'the-passage' }, 'The passage'),
  h('p', {}, `What ${id} says at length.`),
  h('section', { class: 'tb-step' }, h('p', {}, `Ask your care team about ${id}.`)),
];

/** A module of three lessons: with every kind of question, with one question, with none. */
export function sampleModule(
  change: Partial<ModuleOutline> = {},
  questions: readonly (readonly QuestionBase[])[] = [
    questionsOfAllKinds(change.track === 'staff'),
    [questionOf(kinds['true-false'] as Kind, { id: 'second-q', graded: change.track === 'staff' })],
    [],
  ],
): SampleModule {
  const lessons = questions.map((each, index): Lesson => ({
    format: 1,
    id: `l${index + 1}`,
    title: `Lesson title ${index + 1}`,
    objective: 'Say what it is.',
    body: body(`lesson ${index + 1}`),
    questions: each,
  }));
  const number = <T>(ids: readonly string[], entry: (index: number, id: string) => T): Record<string, T> =>
    Object.fromEntries(ids.map((id, index) => [id, entry(index, id)]));
  const all = questions.flat();
  const outline: ModuleOutline = {
    format: 1,
    id: 'sample',
    title: 'Sample module',
    neutralTitle: 'Health lesson 1',
    language: 'en',
    direction: 'ltr',
    track: 'patient',
    content: 'c0ffee01',
    policy: change.track === 'staff' ? staffPolicy : patientPolicy,
    review: { state: 'unreviewed' },
    sources: [{ id: 's', title: 'A source', publisher: 'A publisher' }],
    licence: 'CC-BY-4.0',
    lessons: lessons.map((lesson): LessonOutline => ({
      id: lesson.id,
      title: lesson.title,
      minutes: 2,
      sensitive: false,
      file: `${lesson.id}.json`,
      page: `${lesson.id}.html`,
      questions: lesson.questions.map(({ id, kind, revision, graded, weight, follows }) => ({
        id,
        kind,
        revision,
        graded,
        weight,
        ...(follows === undefined ? {} : { follows }),
      })),
    })),
    ledger: {
      lessons: number(
        lessons.map(({ id }) => id),
        index => index,
      ),
      questions: number(
        all.map(({ id }) => id),
        (index, id) => {
          const question = all.find(each => each.id === id) as QuestionBase;
          const options = kinds[question.kind]?.optionIds(question) ?? [];
          return { number: index, options: number(options, option => option) };
        },
      ),
    },
    ...change,
  };
  return { outline, lessons };
}

/** The files of a module by their path, as JSON text. */
export function filesOf({ outline, lessons }: SampleModule): Record<string, string> {
  return {
    'module.json': JSON.stringify(outline),
    ...Object.fromEntries(lessons.map(lesson => [`${lesson.id}.json`, JSON.stringify(lesson)])),
  };
}
