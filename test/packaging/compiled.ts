import assert from 'node:assert/strict';
import { checkCourse } from '../../src/check/check-course.js';
import type { CompiledModule, Files } from '../../src/content/compile.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { courseOf, type Texts } from '../content/course.js';

/** What a package or page is made from beside the module. */
export const shared = { kinds, messages: en };

/** The sample module, compiled, with some of its files changed. */
export function compiled(changes: Texts = {}): { compiled: CompiledModule; files: Files } {
  const files = courseOf(changes);
  const { modules, diagnostics } = checkCourse(files, kinds);
  assert.ok(modules[0], JSON.stringify(diagnostics, null, 1));
  return { compiled: modules[0], files };
}
