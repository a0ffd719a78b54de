import type { Track } from '../content/model.js';

/**
 * The player's own words, one file a language. Functions take what they name. A language file that misses a key
 * does not compile.
 */
export interface Messages {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  /** Shown on the first page and at the foot of every page (curriculum: the stance shown to every learner). */
  readonly safety: string;
  readonly unreviewed: string;
  readonly reviewed: (role: string, date: string, next: string) => string;

  readonly lessonOf: (n: number, total: number) => string;
  readonly minutes: (n: number) => string;
  readonly lessons: string;
  readonly nextLesson: string;
  readonly previousLesson: string;
  readonly read: string;
  readonly notYetRead: string;

  readonly questionsTitle: string;
  readonly quizIntro: Readonly<Record<Track, string>>;
  readonly questionOf: (n: number, total: number) => string;
  readonly check: string;
  readonly tryAgain: string;
  readonly hint: string;
  readonly nextQuestion: string;
  readonly skip: string;
  readonly toResult: string;
  readonly showExplanation: string;
  readonly answerFirst: string;
  readonly match: Readonly<Record<Track, string>>;
  readonly partial: Readonly<Record<Track, string>>;
  readonly mismatch: Readonly<Record<Track, string>>;
  readonly yourAnswer: string;
  readonly hoped: string;
  readonly readAgain: string;
}
