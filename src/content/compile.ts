import { checkLedger } from './check-ledger.js';
import { compileModule, type CompiledModule } from './compile-module.js';
import { byPlace, type Diagnostic } from './diagnostic.js';
import type { ModuleDraft, Rule } from './draft.js';
import { draftCourse } from './draft-course.js';
import type { Files } from './files.js';
import type { KindMap } from './question-kind.js';

export type { CompiledModule } from './compile-module.js';
export type { Files } from './files.js';

/**
 * Compiles every module of a course. All mistakes are reported at once, ordered by file and place; a module is
 * returned only when neither its own files nor the quizzes it uses have an error. `rules` are further checks over
 * the whole course (`check/check-course.ts` has the full list).
 */
export function compileCourse(
  files: Files,
  kinds: KindMap,
  rules: readonly Rule[] = [],
): { modules: CompiledModule[]; diagnostics: Diagnostic[] } {
  const { course, diagnostics } = draftCourse(files, kinds);
  for (const module of course.modules) diagnostics.push(...checkLedger(course, module));
  for (const rule of rules) diagnostics.push(...rule(course));
  diagnostics.sort(byPlace);
  const broken = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const modules = course.modules
    .filter(module => !isBroken(module, broken))
    .map(module => compileModule(course, module));
  return { modules, diagnostics };
}

function isBroken(module: ModuleDraft, broken: ReadonlySet<string>): boolean {
  const quizzes = module.lessons.flatMap(({ front }) => (front.quiz ? [`quizzes/${front.quiz}.yaml`] : []));
  return [...broken].some(file => file.startsWith(`${module.directory}/`) || quizzes.includes(file));
}
