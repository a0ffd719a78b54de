import type { Root } from 'mdast';
import type { Diagnostic, Place } from './diagnostic.js';
import type { Files } from './files.js';
import type { LedgerFile } from './ledger.js';
import type { FrontMatter, Manifest } from './manifest.js';
import type { Address, AskedHere, InnerLink } from './markdown/writing.js';
import type { Picture } from './media.js';
import type { QuestionBase } from './model.js';
import type { QuestionKind } from './question-kind.js';
import type { Tree } from './tree.js';
import type { YamlFile } from './yaml.js';

/** A file with keys and values, as far as it could be read; what could not is in the diagnostics. */
export interface Draft {
  readonly file: string;
  readonly yaml: YamlFile;
}

/** What was read of a question, with its kind and its place in the list of its quiz. */
export interface QuestionDraft {
  readonly question: QuestionBase;
  readonly kind: QuestionKind;
  readonly index: number;
}

export interface QuizDraft extends Draft {
  /** Name of the file without its ending: what lessons call the quiz. */
  readonly name: string;
  readonly id?: string;
  /** Questions of each objective that an attempt draws; all where it is absent. */
  readonly draw?: number;
  readonly questions: readonly QuestionDraft[];
}

/** What stands at the head of a lesson. */
export interface LessonHead extends Draft {
  readonly front: FrontMatter;
}

export interface LessonDraft extends LessonHead {
  readonly body: Tree;
  /** The Markdown as it was written, with the place of every part, for checks of the words. */
  readonly markdown: Root;
  readonly anchors: ReadonlyMap<string, Place>;
  readonly links: readonly InnerLink[];
  readonly addresses: readonly Address[];
  /** Questions that are asked in the text, in its order. */
  readonly asked: readonly AskedHere[];
  readonly pictures: readonly Picture[];
}

/** What has to be known of a module where only another one is looked at: its title and the ids in it. */
export interface ModuleHead extends Draft {
  /** `modules/<folder>`. */
  readonly directory: string;
  readonly manifest: Manifest;
  /** In the order of the manifest; a lesson that could not be read is left out. */
  readonly lessons: readonly LessonHead[];
  /** Whether every lesson could be read: only then is it known what does not exist. */
  readonly whole: boolean;
}

export interface ModuleDraft extends ModuleHead {
  readonly lessons: readonly LessonDraft[];
  readonly ledger: LedgerFile;
  readonly ledgerYaml?: YamlFile;
}

/** Everything that could be read of a course, before anything is decided about it. */
export interface CourseDraft {
  readonly files: Files;
  /** Those that are looked at. */
  readonly modules: readonly ModuleDraft[];
  /** Every module, those that are looked at among them, in the order of their folders. */
  readonly heads: readonly ModuleHead[];
  /** Whether every module is looked at and could be read, with all its lessons. */
  readonly whole: boolean;
  readonly quizzes: ReadonlyMap<string, QuizDraft>;
}

/** Looks at a whole course and says what is wrong with it. */
export type Rule = (course: CourseDraft) => readonly Diagnostic[];

/** The questions of a lesson, in order; none where it has no quiz or the quiz could not be read. */
export function questionsOf(course: CourseDraft, lesson: LessonDraft): readonly QuestionDraft[] {
  const quiz = lesson.front.quiz;
  return quiz === undefined ? [] : (course.quizzes.get(quiz)?.questions ?? []);
}

/** Where a module's ledger stands. */
export const ledgerPath = (directory: string): string => `${directory}/ledger.yaml`;
