import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Draft, Rule } from '../../content/draft.js';
import type { Path } from '../../content/yaml.js';

/** An id with the place where its author gave it. */
type Given = readonly [id: string, draft: Draft, path: Path];

/** Progress is keyed by ids: modules, lessons and questions each have one that nothing else of their sort has. */
export const duplicateIds: Rule = course => {
  const lessons = course.heads.flatMap(module => module.lessons);
  const quizzes = [...course.quizzes.values()];
  const found: Diagnostic[] = [];
  const check = (sort: string, ids: readonly Given[]) => {
    const seen = new Map<string, string>();
    for (const [id, draft, path] of ids) {
      const place = draft.yaml.locate(path);
      const first = seen.get(id);
      if (first !== undefined)
        reportInto(found, draft.file)(
          'duplicate-id',
          place,
          `the ${sort} "${id}" stands in ${first} already; give this one an id of its own`,
        );
      else seen.set(id, `${draft.file}:${place.line}`);
    }
  };
  check(
    'module id',
    course.heads.map(module => [module.manifest.id, module, ['id']]),
  );
  check(
    'lesson id',
    lessons.map(lesson => [lesson.front.id, lesson, ['id']]),
  );
  check(
    'quiz',
    lessons.flatMap(lesson => (lesson.front.quiz ? [[lesson.front.quiz, lesson, ['quiz']] as const] : [])),
  );
  check(
    'question id',
    quizzes.flatMap(quiz =>
      quiz.questions.map(({ question, index }) => [question.id, quiz, ['questions', index, 'id']] as const),
    ),
  );
  return found;
};
