import type { Theme } from './theme.js';
import type { Tree } from './tree.js';

/** The version of the compiled format that this player reads; a higher one is refused with a clear message. */
export const FORMAT = 1;

export type Track = 'patient' | 'staff';

/** What an author may decide about a module. Defaults come from the track (`content/policy.ts`). */
export interface Policy {
  /** What completes the module. `graded-answered` means: every lesson read and every graded question answered. */
  readonly complete: 'lessons-read' | 'graded-answered';
  /** `guided` opens a lesson only when the ones before it were read. */
  readonly order: 'free' | 'guided';
  /** Which try of a question counts; `none` means that no score exists anywhere. */
  readonly score: 'none' | 'first' | 'best' | 'last';
  /** Share of the graded weight needed to pass, 0–1; absent where the module has no score. */
  readonly mastery?: number;
  /** Share needed in each objective as well, 0–1; absent where only the whole counts. */
  readonly objectiveMastery?: number;
  /** How often the graded questions may be taken as a whole; absent where once. */
  readonly attempts?: Attempts;
  /** Whether each learner sees options in an order of their own; absent where as authored. */
  readonly shuffle?: boolean;
  /** Tries a question allows; 0 means no limit. */
  readonly tries: number;
  /** What may leave the device beside completion and a neutral position. */
  readonly send: { readonly answers: boolean; readonly confidence: boolean };
}

/** Attempts at a module's graded questions as a whole; `score` and `tries` hold within each. */
export interface Attempts {
  /** How many there are; 0 means no limit. */
  readonly limit: number;
  /** Which one counts. Whoever has passed stays passed. */
  readonly counts: 'first' | 'best' | 'last';
  /** What a further one asks again: every graded question, or only those that did not match. */
  readonly asks: 'all' | 'missed';
}

/** The sign-off of a clinician, or its absence. Dates are ISO 8601 days. */
export type Review =
  | { readonly state: 'unreviewed' }
  | { readonly state: 'reviewed'; readonly role: string; readonly date: string; readonly next: string };

export interface Translation {
  readonly from: string;
  /** Nobody has read it beside its source; or the source has changed since; or somebody has signed it. */
  readonly state: 'unreviewed' | 'stale' | 'reviewed';
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** Who made a picture, and what others may do with it. */
export interface PictureCredit {
  readonly title: string;
  readonly author: string;
  readonly source: string;
  /** SPDX licence identifier. */
  readonly licence: string;
}

/** A question as far as progress, completion and score need it, without its words. */
export interface QuestionOutline {
  readonly id: string;
  readonly kind: string;
  /** Raised by the author when the meaning changes; the question is then asked again. */
  readonly revision: number;
  readonly graded: boolean;
  readonly weight: number;
  /** The question after whose answer, and before whose explanation, this one is asked (confidence ratings). */
  readonly follows?: string;
  /** Asked at a place in the lesson's text, and not at its end. */
  readonly inline?: true;
  /** Id of the lesson whose objective this question is about, where it is not the one that asks it. */
  readonly objective?: string;
}

export interface LessonOutline {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Nothing of a sensitive lesson leaves the device, not even as a position. */
  readonly sensitive: boolean;
  /** The learner is asked first whether to see the text; passing it over counts as read. */
  readonly optIn?: true;
  /** In a course of several modules with one record: the title of the module that the lesson is from. */
  readonly part?: string;
  /** How many questions of each objective an attempt draws from those at the lesson's end; absent where all are asked. */
  readonly draw?: number;
  /** URL of the compiled lesson, relative to module.json. */
  readonly file: string;
  /** URL of the lesson's own HTML page, relative to module.json. */
  readonly page: string;
  readonly questions: readonly QuestionOutline[];
}

/**
 * Numbers for ids, append-only and checked in beside the module (`ledger.yaml`): an id keeps its number for ever
 * and a number is never used again, so that a compact progress code survives every edit of the content.
 */
export interface Ledger {
  readonly lessons: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, QuestionLedger>>;
}

export interface QuestionLedger {
  readonly number: number;
  /** Option, item and target ids of the question. */
  readonly options: Readonly<Record<string, number>>;
}

/** `module.json`. */
export interface ModuleOutline {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly title: string;
  /** A title that names no diagnosis, for lists and records that others may see. */
  readonly neutralTitle: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Only where the words are a translation: the language of the source, and how far it can be trusted. */
  readonly translation?: Translation;
  /** Only where there are several: `module.json` of each language, relative to this one, the source's first. */
  readonly languages?: Readonly<Record<string, string>>;
  readonly track: Track;
  /** Short hash over the whole content, stamped on progress. */
  readonly content: string;
  readonly policy: Policy;
  readonly review: Review;
  readonly sources: readonly Source[];
  readonly licence: string;
  /** Credits of the pictures that the module shows. */
  readonly pictures?: readonly PictureCredit[];
  readonly lessons: readonly LessonOutline[];
  readonly ledger: Ledger;
  /** The course that the module is packaged in, where each of its modules has a record of its own. */
  readonly course?: CourseOutline;
}

/** A course of modules as each of them knows it. */
export interface CourseOutline {
  readonly id: string;
  readonly title: string;
  readonly modules: readonly { readonly id: string; readonly title: string }[];
}

/** What every kind of question has. */
export interface QuestionBase extends QuestionOutline {
  readonly stem: Tree;
  /** The explanation, shown for matching and other answers alike. */
  readonly feedback: Tree;
  readonly hints: readonly Tree[];
  /** The same idea in another form, shown after the explanation when the answer did not match. */
  readonly otherwise?: Tree;
  /** Anchor of the passage to read again, in the same lesson. */
  readonly again?: string;
  readonly claims: readonly string[];
  readonly misconception?: string;
  /** Rules of the check that do not hold for this question, with the reason; never in a compiled file. */
  readonly allow?: readonly { readonly rule: string; readonly reason: string }[];
}

/** A question that shows a picture of its module. */
export interface PictureQuestion extends QuestionBase {
  /** `media/…` in the module's folder; in a compiled lesson, beside `module.json`. */
  readonly picture: string;
  /** Size in pixels; the compiler fills it in, so that the page does not jump when the picture loads. */
  readonly width?: number;
  readonly height?: number;
}

/** One compiled lesson file. */
export interface Lesson<Q extends QuestionBase = QuestionBase> {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly body: Tree;
  /** What the terms mean that the text leads to, in its order; absent where there are none. */
  readonly terms?: readonly ExplainedTerm[];
  readonly questions: readonly Q[];
}

/** A term of the glossary as a lesson explains it. */
export interface ExplainedTerm {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

/** What a site configures; a module itself never holds a phone number. */
export interface Site {
  readonly careTeam?: Line;
  readonly afterHours?: Line;
  readonly crisis?: Line;
  readonly emergency?: Line;
  /** What the site of modules is called, on a phone's home screen too; without it, by words that name no diagnosis. */
  readonly name?: string;
  /** Overrides the module's neutral title where others may see it. */
  readonly neutralTitle?: string;
  /** Overrides the module's mastery, 0–1; ignored where the module has no score. */
  readonly mastery?: number;
  readonly theme?: Theme;
  readonly privacy?: string;
  /** Languages that are offered (BCP 47), the one to begin with first; all that a module has where it is left out. */
  readonly languages?: readonly string[];
  /** Origins of LMSs whose bridge packages may frame the published modules and record them. */
  readonly bridge?: readonly string[];
  /** Continuing education for staff. Without it nothing anywhere speaks of contact hours. */
  readonly contactHours?: ContactHours;
  /** The form at the end of staff modules and courses. */
  readonly evaluation?: Evaluation;
}

/** What an accredited or approved provider of continuing education must say, each in its own words. */
export interface ContactHours {
  readonly provider: string;
  /** Postal or web address of the provider. */
  readonly address: string;
  /** The approval or accreditation statement, word by word. */
  readonly statement: string;
  /** Contact hours of 60 minutes by the id of a staff module or course. */
  readonly hours: Readonly<Record<string, number>>;
  /** The last day on which hours are given, ISO 8601. */
  readonly expires: string;
  /** What counts as successful completion. */
  readonly criteria: string;
  /** Relevant financial relationships of planners and authors, or that there are none. */
  readonly relationships: string;
  readonly commercialSupport: string;
  readonly jointProviders: string;
}

/** What learners are asked about a module, apart from what it teaches. */
export interface Evaluation {
  /** `record`: the record system is told the answers; `print`: they are only printed, and told to nobody. */
  readonly answers: 'record' | 'print';
  /** Whether a certificate needs it. */
  readonly required?: boolean;
  /** The player's own questions where absent. */
  readonly items?: readonly EvaluationItem[];
}

export interface EvaluationItem {
  readonly id: string;
  /** Agreement in five steps, or a free text. */
  readonly kind: 'scale' | 'text';
  readonly words: string;
}

export interface Line {
  readonly label?: string;
  readonly phone: string;
  readonly hours?: string;
}
