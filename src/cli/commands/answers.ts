import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { en } from '../../messages/en.js';
import { answersPage } from '../../packaging/answers.js';
import { findModule, loadCourse } from '../course.js';
import { writeAtomically } from '../files.js';

export const summary = 'Write the questions of a module with their keys as one page for educators';
export const usage = 'Usage: teachback answers <module-id> --out <file.html> [--root <folder>]';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, root: { type: 'string', default: process.cwd() } },
  });
  const [id, ...rest] = positionals;
  if (!id || rest.length > 0 || !values.out) {
    console.error(usage);
    return 2;
  }
  const course = await loadCourse(values.root, undefined, id);
  const compiled = findModule(course, id);
  if (!compiled) return 1;
  await writeAtomically(
    values.out,
    new TextEncoder().encode(answersPage(compiled, { files: course.files, kinds, messages: en })),
  );
  console.log(values.out);
  return 0;
}
