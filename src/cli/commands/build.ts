import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { emitWebsite } from '../../packaging/website.js';
import { hasErrors, loadCourse, printErrors } from '../course.js';
import { writeAtomically } from '../files.js';
import { productVersion, readPlayer, readPortal } from '../product.js';

export const summary = 'Write the catalog, all modules and the player as a folder for a web server';
export const usage = 'Usage: teachback build --out <folder> [--site <file>] [--root <folder>]';

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
    console.error(usage);
    return 2;
  }
  const { modules, files, site, facts, diagnostics } = await loadCourse(values.root, values.site);
  if (hasErrors(diagnostics)) {
    printErrors(diagnostics);
    return 1;
  }
  const out = emitWebsite(modules, await readPlayer(), {
    files,
    site,
    facts,
    kinds,
    portal: await readPortal(),
    productVersion,
  });
  for (const [name, bytes] of out) await writeAtomically(join(values.out, name), bytes);
  console.log(`${join(values.out, 'index.html')}: the catalog`);
  for (const { outline } of modules) console.log(join(values.out, 'modules', outline.id, 'module.json'));
  return 0;
}
