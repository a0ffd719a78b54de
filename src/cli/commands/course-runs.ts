import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SOURCE_RUNS_FILE, writeSourceRuns } from '../../check/data/source-runs.js';
import { writeAtomically } from '../files.js';

export const summary = 'Write the hashed word runs of source texts, against which wording is compared (L10)';
export const usage = 'Usage: teachback course-runs <text files…> [--root <folder>]';

/** Replaces `modules/source-runs.txt`, with a new salt. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { root: { type: 'string', default: process.cwd() } },
  });
  if (positionals.length === 0) {
    console.error(usage);
    return 2;
  }
  const texts: string[] = [];
  for (const path of positionals)
    try {
      texts.push(await readFile(path, 'utf8'));
    } catch (error) {
      console.error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      return 2;
    }
  const written = writeSourceRuns(randomBytes(8).toString('hex'), texts);
  await writeAtomically(join(values.root, SOURCE_RUNS_FILE), new TextEncoder().encode(written));
  console.log(`${SOURCE_RUNS_FILE}: ${written.split('\n').length - 2} runs of ${texts.length} texts`);
  return 0;
}
