import { parseArgs } from 'node:util';
import { courseFigures, type ModuleFigures } from '../../check/figures.js';
import { timeWords } from '../../check/time.js';
import { kinds } from '../../kinds/kinds.js';
import { en } from '../../messages/en.js';
import { reviewPage } from '../../packaging/review.js';
import { findModule, loadCourse } from '../course.js';
import { writeAtomically } from '../files.js';

export const summary = 'Write a module as one page that a clinician goes through and signs';
export const usage = 'Usage: teachback review <module-id> --out <file.html> [--root <folder>]';

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
  const { modules, data } = courseFigures(course.files, kinds, [id]);
  const [figures] = modules;
  const page = reviewPage(compiled, {
    files: course.files,
    kinds,
    messages: en,
    claims: new Map((data.claims ?? []).map(claim => [claim.id, claim])),
    points: data.reviewPoints?.value.points ?? [],
    level: figures ? `${levelOf(figures)} Time: ${timeWords(figures.time)}.` : '',
    levels: new Map(
      figures?.lessons.map(({ id, fleschKincaid, words, sentences }) => [
        id,
        fleschKincaid === undefined
          ? `${words} words.`
          : `Flesch-Kincaid grade ${fleschKincaid.toFixed(1)} over ${sentences} sentences; ${words} words.`,
      ]),
    ),
  });
  await writeAtomically(values.out, new TextEncoder().encode(page));
  console.log(values.out);
  return 0;
}

function levelOf({ smog, sentences }: ModuleFigures): string {
  return smog === undefined
    ? `Reading level: too few sentences for a SMOG grade (${sentences}).`
    : `Reading level: SMOG grade ${smog.toFixed(1)} over ${sentences} sentences.`;
}
