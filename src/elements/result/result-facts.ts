import type { Lesson, LessonOutline, ModuleOutline, QuestionBase } from '../../content/model.js';
import { plainText, type Tree } from '../../content/tree.js';
import { objectiveStandings } from '../../engine/completion.js';
import type { Standing } from '../../engine/facts.js';
import { answerTo } from '../../engine/outline.js';
import type { Progress } from '../../engine/progress.js';
import { allSteps } from '../../engine/steps.js';

/** What a result shows: of one lesson's quiz, or of the whole module. */
export interface ResultFacts {
  readonly scope: 'quiz' | 'module';
  readonly outline: ModuleOutline;
  readonly progress: Progress;
  /** The lesson of the quiz. */
  readonly lesson?: Lesson | undefined;
  /** All lessons whose words are at hand, by id; one that could not be fetched is left out. */
  readonly lessons?: ReadonlyMap<string, Lesson> | undefined;
  readonly standing?: Standing | undefined;
  /** Whether another attempt would be kept: not while looking back, nor while another tab writes. */
  readonly writable?: boolean;
  /** Pass mark in force, 0–1. */
  readonly mastery?: number | undefined;
}

/** One thing to go over: the question's words, and where to read again. */
export interface GoOver {
  readonly lesson: LessonOutline;
  readonly question: string;
  readonly words: string;
  readonly again?: string | undefined;
}

export interface OwnWords {
  readonly question: string;
  readonly words: string;
}

const scopeLessons = ({ outline, lesson, scope }: ResultFacts): readonly LessonOutline[] =>
  scope === 'module' ? outline.lessons : outline.lessons.filter(({ id }) => id === lesson?.id);

function wordsOf(facts: ResultFacts, lesson: string, question: string): QuestionBase | undefined {
  const loaded = facts.lesson?.id === lesson ? facts.lesson : facts.lessons?.get(lesson);
  return loaded?.questions.find(({ id }) => id === question);
}

/** Questions whose answer did not match, in the module's order. */
export function toGoOver(facts: ResultFacts): readonly GoOver[] {
  return scopeLessons(facts).flatMap(lesson =>
    allSteps(lesson).flatMap(({ question }) => {
      const result = answerTo(facts.progress, question)?.result;
      if (result !== 'mismatch' && result !== 'partial') return [];
      const full = wordsOf(facts, lesson.id, question.id);
      const words = full ? plainText(full.stem) : lesson.title;
      return [{ lesson, question: question.id, words, again: full?.again }];
    }),
  );
}

/** How many questions were passed over; ratings do not count. */
export function skippedCount(facts: ResultFacts): number {
  return scopeLessons(facts)
    .flatMap(lesson => allSteps(lesson))
    .filter(({ question }) => !answerTo(facts.progress, question)).length;
}

/** What the learner wrote where there is no key. */
export function ownWords(facts: ResultFacts): readonly OwnWords[] {
  return scopeLessons(facts).flatMap(lesson =>
    lesson.questions.flatMap(question => {
      const answer = answerTo(facts.progress, question);
      const full = wordsOf(facts, lesson.id, question.id);
      return answer?.result === 'none' &&
        typeof answer.response === 'string' &&
        answer.response.trim() &&
        full
        ? [{ question: plainText(full.stem), words: answer.response }]
        : [];
    }),
  );
}

/** The step that a lesson ends with, in words. */
export interface LessonStep {
  readonly lesson: string;
  readonly words: string;
}

/** The steps of all lessons, under the lessons' titles. */
export function stepsToTake({ outline, lessons }: ResultFacts): readonly LessonStep[] {
  return outline.lessons.flatMap(({ id, title }) => {
    const step = lessons?.get(id)?.body.find(node => isStep(node));
    return step?.type === 'element' ? [{ lesson: title, words: plainText(step.children).trim() }] : [];
  });
}

/** What a lesson is for, and whether its graded questions reached the pass mark. */
export interface ObjectiveStanding {
  readonly objective: string;
  readonly met: boolean;
}

/** How the learner stands by the objectives of the lessons that ask graded questions; none without a pass mark. */
export function objectives({
  outline,
  progress,
  lessons,
  mastery,
}: ResultFacts): readonly ObjectiveStanding[] {
  if (mastery === undefined) return [];
  return [...objectiveStandings(outline, progress, mastery)].flatMap(([lesson, { success }]) => {
    const objective = lessons?.get(lesson)?.objective;
    return objective ? [{ objective, met: success === 'passed' }] : [];
  });
}

const isStep = (node: Tree[number]): boolean =>
  node.type === 'element' && String(node.properties.class).split(' ').includes('tb-step');
