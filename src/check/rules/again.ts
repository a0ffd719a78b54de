import { suggestion } from '../../content/nearest.js';
import { perQuiz } from '../per-module.js';

/** "Read this again" leads to an anchor of the lesson that the question belongs to. */
export const again = perQuiz(({ quiz, lesson, questions }, report) => {
  const anchors = [...lesson.anchors.keys()];
  for (const { question, index } of questions) {
    const { again } = question;
    if (again === undefined || lesson.anchors.has(again)) continue;
    report(
      'again-to-nowhere',
      quiz.yaml.locate(['questions', index, 'again']),
      `${lesson.file} has no anchor "${again}".${suggestion(again, anchors)} Anchors there: ${anchors.join(', ') || 'none'}`,
    );
  }
});
