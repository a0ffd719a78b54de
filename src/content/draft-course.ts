import { reportInto, START, type Diagnostic } from './diagnostic.js';
import type { CourseDraft, ModuleDraft, ModuleHead, QuizDraft } from './draft.js';
import { otherCase, readText, type Files } from './files.js';
import { knownQuiz } from './known-quiz.js';
import type { KindMap } from './question-kind.js';
import { readModule, readModuleHead } from './read-module.js';
import { withPictures } from './question-pictures.js';

/**
 * Reads everything in `modules/` and `quizzes/` as far as possible, with every mistake on the way.
 *
 * @param only directories of the modules that are looked at (`modules/<folder>`); all where it is absent.
 */
export function draftCourse(
  files: Files,
  kinds: KindMap,
  only?: ReadonlySet<string>,
): { course: CourseDraft; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const directories = new Set(
    [...files.keys()].flatMap(file => /^modules\/[^/]+(?=\/)/.exec(file)?.[0] ?? []),
  );
  const modules: ModuleDraft[] = [];
  const heads: ModuleHead[] = [];
  for (const directory of directories) {
    const module = only?.has(directory) === false ? undefined : readModule(files, directory, diagnostics);
    if (module) modules.push(module);
    const head = only?.has(directory) === false ? readModuleHead(files, directory) : module;
    if (head) heads.push(head);
  }
  if (directories.size === 0)
    reportInto(diagnostics, 'modules')(
      'no-modules',
      START,
      'there is no module here; write modules/<id>/module.yaml, or name the right folder',
    );
  const isWanted = only ? wantedQuizzes(files, kinds, modules) : () => true;
  const quizzes = new Map<string, QuizDraft>();
  for (const [file, bytes] of files) {
    const name = /^quizzes\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (name === undefined || !isWanted(name, bytes)) continue;
    const quiz = knownQuiz(file, bytes, kinds, diagnostics);
    if (quiz) quizzes.set(name, quiz);
  }
  for (const module of modules) checkQuizFiles(files, module, quizzes, diagnostics);
  const whole = modules.length === directories.size && modules.every(module => module.whole);
  const course = { files, modules, heads, whole, quizzes };
  for (const module of modules)
    for (const lesson of module.lessons) withPictures(course, module, lesson, diagnostics);
  return { course, diagnostics };
}

/**
 * Tells the quizzes that some modules ask, and those that may have an id of a question that they ask. What is no id of
 * another quiz need not be read: an id stands in its file as it is, unless it is written with an escape.
 */
function wantedQuizzes(
  files: Files,
  kinds: KindMap,
  modules: readonly ModuleDraft[],
): (name: string, bytes: Uint8Array) => boolean {
  const asked = new Set(modules.flatMap(({ lessons }) => lessons.map(({ front }) => front.quiz)));
  const ids = [...asked].flatMap(name => {
    const file = `quizzes/${name}.yaml`;
    const bytes = files.get(file);
    const quiz = bytes && knownQuiz(file, bytes, kinds, []);
    return quiz?.questions.map(({ question }) => question.id) ?? [];
  });
  return (name, bytes) => {
    if (asked.has(name)) return true;
    const text = readText(bytes, () => {}) ?? '';
    return text.includes('\\') || ids.some(id => text.includes(id));
  };
}

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
