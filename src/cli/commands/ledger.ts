import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLedger } from '../../content/check-ledger.js';
import { byPlace, type Diagnostic } from '../../content/diagnostic.js';
import { ledgerPath, questionsOf, type CourseDraft, type ModuleDraft } from '../../content/draft.js';
import { draftCourse } from '../../content/draft-course.js';
import { extendLedger, ledgerQuestion } from '../../content/ledger.js';
import { kinds } from '../../kinds/kinds.js';
import { readCourse, writeAtomically } from '../files.js';
import { ledgerText } from '../ledger-yaml.js';
import { closing, listed } from '../diagnostics.js';

export const summary = 'Give every new id of a module its number, and record raised revisions';
export const usage = 'Usage: teachback ledger [module-id] [--root <folder>]';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { root: { type: 'string', default: process.cwd() } },
  });
  const [id, ...rest] = positionals;
  if (rest.length > 0) {
    console.error(usage);
    return 2;
  }
  const found: Diagnostic[] = [];
  const files = await readCourse(values.root, found);
  const { course, diagnostics } = draftCourse(files, kinds);
  found.push(...diagnostics);
  const modules = course.modules.filter(({ manifest }) => id === undefined || manifest.id === id);
  if (id !== undefined && modules.length === 0 && found.length === 0) {
    console.error(`There is no module "${id}".`);
    return 2;
  }
  // Numbers are given for ever, so only to content that could be read whole.
  const blocking = found.filter(({ severity }) => severity === 'error');
  if (blocking.length > 0) return stop(blocking);
  const refused = modules.flatMap(module => checkLedger(course, module)).filter(({ code }) => !settled(code));
  for (const module of modules) await update(values.root, course, module);
  return refused.length > 0 ? stop(refused) : 0;
}

/** What this command itself puts right. */
const settled = (code: string) => code === 'ledger-missing' || code === 'ledger-outdated';

function stop(diagnostics: readonly Diagnostic[]): number {
  const sorted = [...diagnostics].sort(byPlace);
  console.log([...listed(sorted), closing(sorted)].join('\n'));
  return 1;
}

async function update(root: string, course: CourseDraft, module: ModuleDraft): Promise<void> {
  const path = ledgerPath(module.directory);
  const questions = module.lessons.flatMap(lesson =>
    questionsOf(course, lesson).map(({ question, kind }) => ledgerQuestion(question, kind)),
  );
  const ledger = extendLedger(
    module.ledger,
    module.lessons.map(({ front }) => front.id),
    questions,
  );
  if (JSON.stringify(ledger) === JSON.stringify(module.ledger)) {
    console.log(`${path}: nothing to add`);
    return;
  }
  await writeAtomically(join(root, path), new TextEncoder().encode(ledgerText(ledger)));
  console.log(`${path}: written`);
}
