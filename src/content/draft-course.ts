import { reportInto, START, type Diagnostic } from './diagnostic.js';
import type { CourseDraft, ModuleDraft, QuizDraft } from './draft.js';
import { otherCase, type Files } from './files.js';
import type { KindMap } from './question-kind.js';
import { readModule } from './read-module.js';
import { withPictures } from './question-pictures.js';
import { readQuiz } from './read-quiz.js';
import { rememberFor } from './remember.js';

/** Reads everything in `modules/` and `quizzes/` as far as possible, with every mistake on the way. */
export function draftCourse(
  files: Files,
  kinds: KindMap,
): { course: CourseDraft; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const quizzes = new Map<string, QuizDraft>();
  for (const [file, bytes] of files) {
    const name = /^quizzes\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (name === undefined) continue;
    const { quiz, found } = quizReader(kinds)(bytes, file);
    diagnostics.push(...found);
    if (quiz) quizzes.set(name, quiz);
  }
  const directories = new Set(
    [...files.keys()].flatMap(file => /^modules\/[^/]+(?=\/)/.exec(file)?.[0] ?? []),
  );
  const modules = [...directories].flatMap(directory => readModule(files, directory, diagnostics) ?? []);
  if (directories.size === 0)
    reportInto(diagnostics, 'modules')(
      'no-modules',
      START,
      'there is no module here; write modules/<id>/module.yaml, or name the right folder',
    );
  for (const module of modules) checkQuizFiles(files, module, quizzes, diagnostics);
  const whole = modules.length === directories.size && modules.every(module => module.whole);
  const course = { files, modules, whole, quizzes };
  for (const module of modules)
    for (const lesson of module.lessons) withPictures(course, module, lesson, diagnostics);
  return { course, diagnostics };
}

/** The readers of quizzes, by the kinds of question that they know. */
const readers = new WeakMap<KindMap, ReturnType<typeof makeReader>>();

function quizReader(kinds: KindMap): ReturnType<typeof makeReader> {
  const reader = readers.get(kinds) ?? makeReader(kinds);
  readers.set(kinds, reader);
  return reader;
}

const makeReader = (kinds: KindMap) =>
  rememberFor((bytes, file) => {
    const found: Diagnostic[] = [];
    return { quiz: readQuiz(file, bytes, kinds, reportInto(found, file)), found };
  });

/** A lesson without the quiz that it names would silently lose its questions. */
function checkQuizFiles(
  files: Files,
  module: ModuleDraft,
  quizzes: ReadonlyMap<string, QuizDraft>,
  into: Diagnostic[],
): void {
  for (const { file, yaml, front } of module.lessons) {
    if (front.quiz === undefined || quizzes.has(front.quiz)) continue;
    const path = `quizzes/${front.quiz}.yaml`;
    if (files.has(path)) continue;
    const other = otherCase(files, path);
    reportInto(into, file)(
      'missing-file',
      yaml.locate(['quiz']),
      `there is no ${path}; ${other ? `rename ${other}` : 'add it, or delete the key "quiz"'}`,
    );
  }
}
