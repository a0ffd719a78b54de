import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAtomically } from '../files.js';
import { schemaFiles, SCHEMA_FOLDER } from '../schema/schemas.js';

export const summary = 'Write the JSON Schemas that let editors complete what you type';
export const usage = 'Usage: teachback schema [--root <folder>]';

/** Writes again only what differs. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { root: { type: 'string', default: process.cwd() } } });
  for (const [path, text] of schemaFiles()) {
    const full = join(values.root, path);
    const now = await readFile(full, 'utf8').catch(() => undefined);
    if (now !== text) await writeAtomically(full, new TextEncoder().encode(text));
  }
  console.log(`${SCHEMA_FOLDER}: up to date`);
  return 0;
}
