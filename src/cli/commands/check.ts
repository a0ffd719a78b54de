import { parseArgs } from 'node:util';
import { checkCourse } from '../../check/check-course.js';
import { byPlace, type Diagnostic } from '../../content/diagnostic.js';
import { kinds } from '../../kinds/kinds.js';
import { readCourse } from '../files.js';
import { closing, listed } from '../diagnostics.js';

export const summary = 'Report every mistake in modules/ and quizzes/ with file, line and what to do';

/** `teachback check [--root <folder>] [--format pretty|json]` */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: process.cwd() },
      format: { type: 'string', default: 'pretty' },
    },
  });
  if (values.format !== 'pretty' && values.format !== 'json') {
    console.error('Usage: teachback check [--root <folder>] [--format pretty|json]');
    return 2;
  }
  const found: Diagnostic[] = [];
  const files = await readCourse(values.root, found);
  const diagnostics = [...found, ...checkCourse(files, kinds).diagnostics].sort(byPlace);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (values.format === 'json')
    console.log(JSON.stringify({ errors, warnings: diagnostics.length - errors, diagnostics }, null, 2));
  else console.log([...listed(diagnostics), closing(diagnostics)].join('\n'));
  return errors > 0 ? 1 : 0;
}
