import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { emitWebsite } from '../../packaging/website.js';
import { hasErrors, loadCourse, printErrors } from '../course.js';
import { writeAtomically } from '../files.js';
import { readPlayer } from '../product.js';

export const summary = 'Write all modules and the player as a folder for a web server';

/** `teachback build --out <folder> [--site <file>] [--root <folder>]` */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      site: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  if (!values.out) {
    console.error('Usage: teachback build --out <folder> [--site <file>] [--root <folder>]');
    return 2;
  }
  const { modules, files, site, diagnostics } = await loadCourse(values.root, values.site);
  if (hasErrors(diagnostics)) {
    printErrors(diagnostics);
    return 1;
  }
  const out = emitWebsite(modules, await readPlayer(), { files, site, kinds });
  for (const [name, bytes] of out) await writeAtomically(join(values.out, name), bytes);
  for (const { outline } of modules) console.log(join(values.out, 'modules', outline.id, 'module.json'));
  return 0;
}
