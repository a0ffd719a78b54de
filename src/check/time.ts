import { mergenerMinutes, USUAL_DIFFICULTY } from '../content/mergener.js';
import { estimatedMinutes, wordsOf } from '../content/minutes.js';
import type { ModuleView } from './course-view.js';
import type { Settings } from './data/settings.js';

/** How long a module takes, by the ways that continuing education knows. */
export interface TimeFigures {
  readonly words: number;
  readonly questions: number;
  /** 1 to 5; `usual` where the course sets none. */
  readonly difficulty: number;
  readonly usual: boolean;
  /** Minutes by the Mergener formula, not rounded. */
  readonly mergener: number;
  /** Minutes by words / 130 and 45 seconds a question, not rounded. */
  readonly reading: number;
  /** The minutes that count: those of a pilot test where there was one. */
  readonly minutes: number;
  readonly by: 'pilot' | 'mergener';
}

/** Computes the time of a module from its words and questions and what `course.yaml` says of it. */
export function timeOf(
  { draft, lessons }: ModuleView,
  { difficulty: set, pilot }: Pick<Settings, 'difficulty' | 'pilot'>,
): TimeFigures {
  const { id } = draft.manifest;
  const sum = (count: (lesson: ModuleView['lessons'][number]) => number): number =>
    lessons.reduce((total, lesson) => total + count(lesson), 0);
  const words = sum(lesson => wordsOf(lesson.draft.body));
  const questions = sum(lesson => lesson.questions.length);
  const difficulty = set[id] ?? USUAL_DIFFICULTY;
  const mergener = mergenerMinutes(words, questions, difficulty);
  const tried = pilot[id];
  return {
    words,
    questions,
    difficulty,
    usual: set[id] === undefined,
    mergener,
    reading: sum(lesson => estimatedMinutes(lesson.draft.body, lesson.questions.length)),
    minutes: tried ?? mergener,
    by: tried === undefined ? 'mergener' : 'pilot',
  };
}

/** The same in one line, for authors; minutes are rounded down. */
export function timeWords(time: TimeFigures): string {
  const { words, questions, difficulty, usual, mergener, reading, minutes, by } = time;
  return [
    by === 'pilot' ? `${Math.floor(minutes)} minutes in a pilot test` : undefined,
    `${Math.floor(mergener)} minutes by the Mergener formula (${words} words, ${questions} questions, ` +
      `difficulty ${difficulty}${usual ? ', as course.yaml sets none' : ''})`,
    `${Math.floor(reading)} by words / 130 and 45 s a question`,
  ]
    .filter(Boolean)
    .join('; ');
}
