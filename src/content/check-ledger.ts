import { reportInto, type Diagnostic } from './diagnostic.js';
import { ledgerPath, questionsOf } from './draft.js';
import type { CourseDraft, ModuleDraft, QuestionDraft, QuizDraft } from './draft.js';
import { ledgerQuestion } from './ledger.js';
import { valueAt } from './validate.js';

const RUN = 'run: npm run teachback -- ledger';

/** Whether the ledger of a module holds what its lessons and questions are now. */
export function checkLedger(course: CourseDraft, module: ModuleDraft): Diagnostic[] {
  const found: Diagnostic[] = [];
  checkNumbers(module, found);
  for (const { file, yaml, front } of module.lessons)
    if (!Object.hasOwn(module.ledger.lessons, front.id))
      reportInto(found, file)(
        'ledger-missing',
        yaml.locate(['id']),
        `the lesson "${front.id}" has no number in the ledger yet; ${RUN} ${module.manifest.id}`,
      );
  for (const lesson of module.lessons) {
    const quiz = course.quizzes.get(lesson.front.quiz ?? '');
    if (quiz) checkQuestions(module, quiz, questionsOf(course, lesson), found);
  }
  return found;
}

function checkQuestions(
  module: ModuleDraft,
  quiz: QuizDraft,
  questions: readonly QuestionDraft[],
  found: Diagnostic[],
): void {
  const report = reportInto(found, quiz.file);
  for (const { question, kind, index } of questions) {
    const { id, revision, key, options } = ledgerQuestion(question, kind);
    const at = (name: string) => quiz.yaml.locate(['questions', index, name]);
    const run = `${RUN} ${module.manifest.id}`;
    if (!Object.hasOwn(module.ledger.questions, id)) {
      report('ledger-missing', at('id'), `the question "${id}" has no number in the ledger yet; ${run}`);
      continue;
    }
    const known = module.ledger.questions[id]!;
    const missing = options.filter(option => !Object.hasOwn(known.options, option));
    if (missing.length > 0)
      report(
        'ledger-missing',
        at('id'),
        `${missing.join(', ')} of "${id}" have no number in the ledger yet; ${run}`,
      );
    if (revision < known.revision)
      report(
        'revision-lowered',
        at('revision'),
        `the revision was ${known.revision} already; it can only rise, so write ${known.revision} or more`,
      );
    else if (revision > known.revision)
      report('ledger-outdated', at('revision'), `the ledger holds revision ${known.revision} still; ${run}`);
    else if (key !== known.key)
      report(
        'key-changed',
        valueAt(quiz.yaml.value, ['questions', index, 'key']) === undefined ? at('id') : at('key'),
        `the key of "${id}" changed: raise its revision to ${revision + 1}, so that it is asked again; then ${run}`,
      );
  }
}

/** A number that stands twice, or that would be given again, makes two questions one in a learner's progress. */
function checkNumbers(module: ModuleDraft, found: Diagnostic[]): void {
  const { ledger, ledgerYaml: yaml } = module;
  if (!yaml) return;
  const report = reportInto(found, ledgerPath(module.directory));
  const check = (
    numbers: readonly (readonly [string, number])[],
    path: string[],
    end: string[],
    next = Infinity,
  ) => {
    const seen = new Map<number, string>();
    for (const [id, number] of numbers) {
      const place = yaml.locate([...path, id, ...end]);
      const first = seen.get(number);
      if (first !== undefined)
        report(
          'ledger-number',
          place,
          `"${id}" and "${first}" have the number ${number}; delete the newer entry and ${RUN}`,
        );
      else if (number >= next)
        report('ledger-number', place, `the number ${number} would be given again; raise "next" above it`);
      seen.set(number, id);
    }
  };
  check(Object.entries(ledger.lessons), ['lessons'], [], ledger.next.lessons);
  const questions = Object.entries(ledger.questions);
  check(
    questions.map(([id, entry]) => [id, entry.number] as const),
    ['questions'],
    ['number'],
    ledger.next.questions,
  );
  for (const [id, entry] of questions) check(Object.entries(entry.options), ['questions', id, 'options'], []);
}
