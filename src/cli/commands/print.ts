import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { messagesFor } from '../../messages/all.js';
import { handoutPage } from '../../packaging/handout.js';
import { findInLanguage, loadCourse } from '../course.js';
import { writeAtomically } from '../files.js';

export const summary = 'Write a whole module as one page to hand out on paper';
export const usage =
  'Usage: teachback print <module-id> --out <file.html> [--language <tag>] [--site <file>] [--root <folder>]';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      language: { type: 'string' },
      site: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [id, ...rest] = positionals;
  if (!id || rest.length > 0 || !values.out) {
    console.error(usage);
    return 2;
  }
  const course = await loadCourse(values.root, values.site, id);
  const module = findInLanguage(course, id, values.language);
  if (typeof module === 'number') return module;
  const { files, site } = course;
  const messages = messagesFor(module.outline.language);
  const page = handoutPage(module, { files, kinds, messages, site });
  await writeAtomically(values.out, new TextEncoder().encode(page));
  console.log(values.out);
  return 0;
}
