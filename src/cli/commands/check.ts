import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from '../../check/check-course.js';
import type { ReviewPoint } from '../../check/data/review-points.js';
import { courseFigures } from '../../check/figures.js';
import { timeWords } from '../../check/time.js';
import { byPlace, type Diagnostic } from '../../content/diagnostic.js';
import { kinds } from '../../kinds/kinds.js';
import type { Files } from '../../content/files.js';
import { courseFileMistakes, offersIn } from '../course.js';
import { readCourse, writeAtomically } from '../files.js';
import { worksheetPage } from '../worksheet-page.js';
import { readSite } from '../site.js';
import { closing, githubCommands, listed } from '../diagnostics.js';

export const summary = 'Report every mistake in modules/ and quizzes/ with file, line and what to do';

export const usage = `Usage: teachback check [--root <folder>] [--format pretty|json|github] [--review] [--report <file.html>]
    --report <file.html>   writes the worksheets, reading levels and findings as a page
    --review               lists the places where a clinician must decide`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: process.cwd() },
      format: { type: 'string', default: 'pretty' },
      review: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  const { format } = values;
  if (format !== 'pretty' && format !== 'json' && format !== 'github') {
    console.error(usage);
    return 2;
  }
  const found: Diagnostic[] = [];
  const files = await readCourse(values.root, found);
  const { site, diagnostics: ofSite } = await readSite(values.root, undefined, offersIn(files));
  const course = checkCourse(files, kinds, undefined, site.contactHours !== undefined);
  const diagnostics = [
    ...found,
    ...course.diagnostics,
    ...courseFileMistakes(files, course.modules),
    ...ofSite,
  ].sort(byPlace);
  if (values.report !== undefined) {
    const { modules } = courseFigures(files, kinds);
    const page = worksheetPage('Report of the check', course.worksheets, modules, diagnostics);
    await writeAtomically(values.report, new TextEncoder().encode(page));
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const { notes, reviewPoints } = course;
  if (format === 'github') {
    const folder = relative(process.cwd(), resolve(values.root)).split(sep).join('/');
    for (const line of githubCommands(diagnostics, folder && `${folder}/`)) console.log(line);
    console.log(closing(diagnostics).trim());
  } else if (format === 'json')
    console.log(
      JSON.stringify(
        { errors, warnings: diagnostics.length - errors, diagnostics, notes, reviewPoints },
        null,
        2,
      ),
    );
  else
    console.log(
      [
        ...listed(diagnostics, files),
        ...(diagnostics.length > 0 && notes.length > 0 ? [''] : []),
        ...notes,
        ...pointLines(reviewPoints, values.review),
        ...timeLines(files),
        closing(diagnostics),
      ].join('\n'),
    );
  return errors > 0 ? 1 : 0;
}

/** How long staff modules take, for those who plan contact hours. */
function timeLines(files: Files): string[] {
  const staff = courseFigures(files, kinds).modules.filter(({ track }) => track === 'staff');
  return staff.length === 0
    ? []
    : ['\nTime of staff modules:', ...staff.map(({ id, time }) => `  ${id}: ${timeWords(time)}`)];
}

/** What is left to clinicians: listed on request, counted always. */
function pointLines(points: readonly ReviewPoint[], list: boolean): string[] {
  if (points.length === 0) return [];
  const decide = points.filter(({ kind }) => kind === 'decide').length;
  const count = `${decide} to decide and ${points.length - decide} statements of our own for a clinician`;
  if (!list) return [`\n${count}; --review lists them`];
  return [
    `\n${count}:`,
    ...points.map(({ lesson, kind, text, reason, ask }) =>
      [`  ${lesson} ${kind}: ${text}`, `      ${reason}`, ...(ask ? [`      ${ask}`] : [])].join('\n'),
    ),
  ];
}
