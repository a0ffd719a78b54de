import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import { questionsOf, type Rule } from '../../content/draft.js';
import { suggestion } from '../../content/nearest.js';

/** A question that names an objective names a lesson of its own module, and a bank holds more than is drawn from it. */
export const objectives: Rule = course => {
  const found: Diagnostic[] = [];
  for (const module of course.modules) {
    const ids = module.lessons.map(({ front }) => front.id);
    const sensitive = new Set(module.lessons.flatMap(({ front }) => (front.sensitive ? [front.id] : [])));
    for (const lesson of module.lessons) {
      const quiz = course.quizzes.get(lesson.front.quiz ?? '');
      if (!quiz) continue;
      const report = reportInto(found, quiz.file);
      const sizes = new Map<string, number>();
      for (const { question, index } of questionsOf(course, lesson)) {
        const { objective = lesson.front.id } = question;
        const isAsked = lesson.asked.some(asked => asked.question === question.id);
        if (question.follows === undefined && !isAsked) sizes.set(objective, (sizes.get(objective) ?? 0) + 1);
        if (module.whole && !ids.includes(objective))
          report(
            'objective-to-nowhere',
            quiz.yaml.locate(['questions', index, 'objective']),
            `no lesson of this module is called "${objective}".${suggestion(objective, ids)} Lessons: ${ids.join(', ')}`,
          );
        else if (sensitive.has(objective) && !lesson.front.sensitive)
          report(
            'objective-to-nowhere',
            quiz.yaml.locate(['questions', index, 'objective']),
            `"${objective}" is sensitive, and nothing of it may be told; ask this question there`,
          );
      }
      const { draw } = quiz;
      if (draw === undefined) continue;
      for (const [objective, size] of sizes)
        if (size <= draw)
          report(
            'draw-too-large',
            quiz.yaml.locate(['draw']),
            `there are ${size} questions for the objective of ${objective}, and ${draw} are drawn; write more questions, or draw fewer`,
          );
    }
  }
  return found;
};
