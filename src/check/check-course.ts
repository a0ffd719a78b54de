import { compileCourse, type CompiledModule } from '../content/compile.js';
import type { Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';
import type { KindMap } from '../content/question-kind.js';
import { rules } from './rules.js';

/** Compiles a course and applies every rule: the one way to content that is published. */
export function checkCourse(
  files: Files,
  kinds: KindMap,
): { modules: CompiledModule[]; diagnostics: Diagnostic[] } {
  return compileCourse(files, kinds, rules);
}
