import { reportInto, type Diagnostic } from './diagnostic.js';
import {
  questionsOf,
  type CourseDraft,
  type LessonDraft,
  type ModuleDraft,
  type QuestionDraft,
} from './draft.js';
import { findPicture, type Picture } from './media.js';
import type { PictureQuestion, QuestionBase } from './model.js';

/**
 * The questions of a lesson with the pictures that they show. A quiz has no folder of its own: its pictures lie in
 * the media folder of the module that asks it. What cannot be shown is added to `found`.
 */
export function withPictures(
  course: CourseDraft,
  module: ModuleDraft,
  lesson: LessonDraft,
  found: Diagnostic[] = [],
): { readonly questions: readonly QuestionDraft[]; readonly pictures: readonly Picture[] } {
  const quiz = course.quizzes.get(lesson.front.quiz ?? '');
  const pictures: Picture[] = [];
  const questions = questionsOf(course, lesson).map(draft => {
    const { question, index } = draft;
    if (!quiz || !showsPicture(question)) return draft;
    const place = quiz.yaml.locate(['questions', index, 'picture']);
    const report = reportInto(found, quiz.file);
    const picture = findPicture(course.files, module.directory, question.picture, place, report);
    if (!picture) return draft;
    pictures.push(picture);
    const { path, width, height } = picture;
    const shown: PictureQuestion = { ...question, picture: path, width, height };
    return { ...draft, question: shown };
  });
  return { questions, pictures };
}

const showsPicture = (question: QuestionBase): question is PictureQuestion =>
  'picture' in question && typeof question.picture === 'string';
