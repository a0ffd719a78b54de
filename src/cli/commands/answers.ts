import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { messagesFor } from '../../messages/all.js';
import { answersPage } from '../../packaging/answers.js';
import { findInLanguage, loadCourse } from '../course.js';
import { writeAtomically } from '../files.js';

export const summary = 'Write the questions of a module with their keys as one page for educators';
export const usage =
  'Usage: teachback answers <module-id> --out <file.html> [--language <tag>] [--root <folder>]';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      language: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [id, ...rest] = positionals;
  if (!id || rest.length > 0 || !values.out) {
    console.error(usage);
    return 2;
  }
  const course = await loadCourse(values.root, undefined, id);
  const module = findInLanguage(course, id, values.language);
  if (typeof module === 'number') return module;
  const messages = messagesFor(module.outline.language);
  const page = answersPage(module, { files: course.files, kinds, messages });
  await writeAtomically(values.out, new TextEncoder().encode(page));
  console.log(values.out);
  return 0;
}
