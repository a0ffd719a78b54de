import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { embedSnippet } from '../../packaging/snippet.js';
import { findModule, loadCourse } from '../course.js';

export const summary = 'Print the embed snippet of a module, with its first lesson already in it';

export const usage = `Usage: teachback snippet <module-id> --base <url> [--site <file>] [--root <folder>]
    --base   where the folder that "teachback build" wrote is served, such as /learning/`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      site: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [id, ...rest] = positionals;
  if (!id || rest.length > 0 || !values.base) {
    console.error(usage);
    return 2;
  }
  const course = await loadCourse(values.root, values.site, id);
  const compiled = findModule(course, id);
  if (!compiled) return 1;
  const base = values.base.endsWith('/') ? values.base : `${values.base}/`;
  const { site } = course;
  console.log(embedSnippet(compiled, base, { kinds, site, siteUrl: `${base}site.json` }));
  return 0;
}
