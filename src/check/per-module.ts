import { reportInto, type Diagnostic, type Report } from '../content/diagnostic.js';
import { questionsOf } from '../content/draft.js';
import type {
  CourseDraft,
  LessonDraft,
  ModuleDraft,
  QuestionDraft,
  QuizDraft,
  Rule,
} from '../content/draft.js';

/** A rule about each module by itself. */
export const perModule =
  (check: (module: ModuleDraft, report: Report, course: CourseDraft) => void): Rule =>
  course => {
    const found: Diagnostic[] = [];
    for (const module of course.modules) check(module, reportInto(found, module.file), course);
    return found;
  };

/** A rule about each lesson by itself. */
export const perLesson =
  (check: (lesson: LessonDraft, report: Report, module: ModuleDraft, course: CourseDraft) => void): Rule =>
  course => {
    const found: Diagnostic[] = [];
    for (const module of course.modules)
      for (const lesson of module.lessons) check(lesson, reportInto(found, lesson.file), module, course);
    return found;
  };

/** A quiz with the lesson that uses it. */
export interface UsedQuiz {
  readonly quiz: QuizDraft;
  readonly lesson: LessonDraft;
  readonly questions: readonly QuestionDraft[];
}

/** A rule about each quiz that a lesson uses. */
export const perQuiz =
  (check: (used: UsedQuiz, report: Report) => void): Rule =>
  course => {
    const found: Diagnostic[] = [];
    for (const lesson of course.modules.flatMap(module => module.lessons)) {
      const quiz = course.quizzes.get(lesson.front.quiz ?? '');
      if (quiz) check({ quiz, lesson, questions: questionsOf(course, lesson) }, reportInto(found, quiz.file));
    }
    return found;
  };
