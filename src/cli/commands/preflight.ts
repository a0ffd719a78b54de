import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { preflight, type Preflight } from '../../preflight/preflight.js';
import type { ScormVersion } from '../../preflight/scorm.js';
import { closing, listed } from '../diagnostics.js';
import { readScorm12Schemas, readScorm2004Schemas } from '../product.js';

export const summary = 'Say what an LMS would trip over in a package of any maker';

/** Largest zip that is read, in bytes. */
const MAX_FILE = 300 * 1024 * 1024;

export const usage = `Usage: teachback preflight <zip> [<zip> …]
Looks at SCORM 1.2, SCORM 2004 and cmi5 packages, ours or not. Nothing in them is run.`;

export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) {
    console.error(usage);
    return 2;
  }
  let code = 0;
  for (const path of positionals) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.size > MAX_FILE) {
      console.error(found?.isFile() ? `${path} is larger than 300 MB.` : `There is no file ${path}.`);
      return 2;
    }
    const result = await preflight(new Uint8Array(await readFile(path)), basename(path), schemasOf);
    console.log(described(path, result));
    if (result.findings.some(({ severity }) => severity === 'error')) code = 1;
  }
  return code;
}

const schemasOf = (version: ScormVersion) =>
  version === '1.2' ? readScorm12Schemas() : readScorm2004Schemas(version === '2004-4' ? 4 : 3);

function described(path: string, { standard, title, files, findings }: Preflight): string {
  return [
    path,
    `  standard  ${standard ?? 'not known'}`,
    ...(title ? [`  title     ${title}`] : []),
    `  files     ${files}`,
    ...(findings.length > 0 ? ['', ...listed(findings)] : []),
    closing(findings),
  ].join('\n');
}
