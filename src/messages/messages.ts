import type { Track } from '../content/model.js';

/** What says on an element which language and direction its words have (WCAG 2.2, 3.1.2). */
export interface LanguageMark extends Record<string, string> {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * The player's own words, one file a language. Functions take what they name. A language file that misses a key
 * does not compile.
 */
export interface Messages {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Only where the content is in another language: marks for these words among the content, and for the content. */
  readonly own?: LanguageMark;
  readonly content?: LanguageMark;
  /** Stands in the part about the module while no native reader has reviewed the words of this file. */
  readonly wordsNote?: string;
  /** Names the choice of a language. */
  readonly languageChoice: string;
  /** Said once after a change, in the new language; `name` is the language's own. */
  readonly languageChanged: (name: string) => string;
  readonly languageFailed: string;
  readonly translationUnreviewed: string;
  /** The source was changed after it was translated. */
  readonly translationStale: string;

  /** Shown on the first page and at the foot of every page (curriculum: the stance shown to every learner). */
  readonly safety: string;
  readonly unreviewed: string;
  /** Days as ISO 8601 dates. */
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
  /** The introduction where a question allows so many tries. */
  readonly quizIntroTries: (tries: number) => string;
  /** In place of the learner's answer, where an attempt is looked at after its end. */
  readonly notAnswered: string;
  readonly triesLeft: (tries: number) => string;
  /** Names the same idea in another form, after the explanation. */
  readonly otherwise: string;
  /** Asks before a text that not everybody wants to read now. */
  readonly optIn: Readonly<Record<'ask' | 'why' | 'show' | 'hide' | 'notNow', string>>;
  /** Names a question that stands in the text. */
  readonly inlineQuestion: Readonly<Record<Track, string>>;
  readonly questionOf: (n: number, total: number) => string;
  readonly check: string;
  /** Shown to whoever pressed a button before the page was ready. */
  readonly oneMoment: string;
  readonly tryAgain: string;
  readonly hint: string;
  readonly nextQuestion: string;
  readonly skip: string;
  /** Skips the last question of a lesson. */
  readonly skipLast: string;
  readonly toResult: string;
  readonly showExplanation: string;
  readonly answerFirst: string;
  readonly match: Readonly<Record<Track, string>>;
  readonly partial: Readonly<Record<Track, string>>;
  readonly mismatch: Readonly<Record<Track, string>>;
  readonly yourAnswer: string;
  readonly hoped: string;
  readonly readAgain: string;

  /** Heading of the list of all lessons, and the words that mark the one shown. */
  readonly allLessons: string;
  readonly here: string;
  readonly lessonsRead: (n: number, total: number) => string;
  readonly lessonSteps: string;
  /** Ends the module after the last lesson. */
  readonly finish: string;
  /** In a guided module: a lesson that opens when the ones before it were read. */
  readonly opensLater: string;
  readonly previousQuestion: string;
  /** Names of the marked blocks of a lesson. */
  readonly blocks: Readonly<Record<'step' | 'unknown' | 'summary' | 'example', string>>;
  /** Names the list of terms and what they mean. */
  readonly terms: string;
  readonly backToLesson: string;
  readonly loading: string;

  readonly helpLines: string;
  readonly careTeam: string;
  readonly afterHours: string;
  readonly crisis: string;
  readonly emergency: string;
  readonly aboutModule: string;
  /** Leads back to what was said before the first lesson. */
  readonly aboutHours: string;
  readonly sources: string;
  readonly pictures: string;
  readonly licence: (name: string) => string;
  readonly version: (content: string) => string;
  readonly privacy: string;

  /** End of one lesson's questions, and end of the module. */
  readonly quizEnd: Readonly<Record<Track, string>>;
  readonly moduleEnd: Readonly<Record<Track, string>>;
  readonly nothingToGoOver: Readonly<Record<Track, string>>;
  readonly goOver: Readonly<Record<Track, string>>;
  readonly goOverWhy: Readonly<Record<Track, string>>;
  readonly skipped: Readonly<Record<Track, (n: number) => string>>;
  readonly yourWords: string;
  readonly steps: string;
  readonly print: string;
  readonly copy: string;
  readonly copied: string;
  /** Stands over the text where the page may not copy it itself. */
  readonly copyByHand: string;
  readonly sheetStays: string;
  /** Whether the lessons' objectives were met, for staff. */
  readonly objectives: Readonly<Record<'title' | 'met' | 'notYet', string>>;
  /** Points out of 100. */
  readonly score: (points: number) => string;
  readonly passMark: (points: number) => string;
  readonly passed: string;
  readonly notYetPassed: string;
  readonly notAllAnswered: string;
  /** Attempts at the graded questions as a whole. */
  readonly attempts: {
    /** Which one this is, of how many; without a limit only which. */
    readonly now: (attempt: number, limit: number | undefined) => string;
    readonly counts: Readonly<Record<'first' | 'best' | 'last', string>>;
    readonly noneLeft: string;
    readonly again: string;
  };

  readonly startAgain: string;
  readonly startAgainAsk: string;
  readonly startAgainYes: string;
  readonly startAgainNo: string;
  readonly unclear: string;
  readonly unclearYes: string;
  readonly unclearNo: string;
  readonly elsewhere: string;
  readonly continueHere: string;
  /** Puts a notice away. */
  readonly understood: string;
  readonly questionsChanged: (n: number) => string;
  readonly lookingBack: string;
  /** Closing a module that an LMS opened: when the learner may go, the control itself, and where saving failed. */
  readonly mayLeave: string;
  readonly leave: string;
  readonly saving: string;
  readonly leaveAnyway: string;
  /** In place of the module, once it was closed. */
  readonly mayClose: string;
  readonly sentLater: string;
  readonly notSaved: string;

  /** One line on where the progress stands, by the reporter's state. */
  readonly sync: Readonly<
    Record<'sent' | 'unkept' | 'kept' | 'unrecorded' | 'local' | 'lost' | 'elsewhere', string>
  >;
  /** Nothing can be shown, or only the text that already stands in the page. */
  readonly failed: string;
  /** Instead of a module that the LMS's page should show and that does not come. */
  readonly contentMissing: string;
  readonly failedButReadable: string;
  readonly lessonFailed: string;

  /** Words inside the questions. */
  readonly true: string;
  readonly false: string;
  /** Names the box of a question that is answered in writing. */
  readonly answerHere: string;
  /** How the gap in a sentence is read aloud. */
  readonly blank: string;
  /** First entry of a list where nothing is chosen yet. */
  readonly choose: string;
  readonly chooseAllFirst: string;
  readonly numberFirst: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moved: (item: string, place: number, total: number) => string;
  readonly comparePoints: string;
  readonly pointsTitle: string;
  readonly whyTitle: string;
  /** The check button once the answer was checked. */
  readonly checked: string;
  readonly noMoreHints: string;
  readonly number: (value: number) => string;
  readonly numberRange: (min: string, max: string) => string;
  /** In a scenario: names what a choice brings about, and offers the same step once more. */
  readonly whatFollows: string;
  readonly chooseAgain: string;
}

/** What may have to be said before the page is built or a question shows; the rest comes with what says it. */
export type FirstMessages = Pick<
  Messages,
  | 'own'
  | 'content'
  | 'language'
  | 'direction'
  | 'languageFailed'
  | 'tryAgain'
  | 'read'
  | 'notYetRead'
  | 'here'
  | 'lessonsRead'
  | 'finish'
  | 'opensLater'
  | 'loading'
  | 'unclear'
  | 'unclearYes'
  | 'unclearNo'
  | 'elsewhere'
  | 'continueHere'
  | 'understood'
  | 'questionsChanged'
  | 'lookingBack'
  | 'sync'
  | 'failed'
  | 'failedButReadable'
  | 'lessonFailed'
>;
