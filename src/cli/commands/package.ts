import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCourseFile } from '../../content/course-file.js';
import { mergeModules } from '../../content/merge-modules.js';
import { kinds } from '../../kinds/kinds.js';
import { en } from '../../messages/en.js';
import { withOnly, type CompiledModule } from '../../content/compile.js';
import { offeredLanguages } from '../../views/offered-languages.js';
import type { PackageInput } from '../../packaging/contents.js';
import type { CoursePackage } from '../../packaging/course-package.js';
import { findModule, hasErrors, loadCourse, printErrors, type Course } from '../course.js';
import { writeEvidence, writeWorksheets } from '../evidence.js';
import { writeAtomically } from '../files.js';
import { productVersion, readPlayer } from '../product.js';
import { standards } from '../standards.js';

export const summary = 'Write a module as one zip that an LMS imports';

const usage = `Usage: teachback package <module-id> --standard <name> --out <folder>
       teachback package --course <file> --standard <name> --out <folder>
    --course                 a file that names the modules of one course, such as modules/nursing.course.yaml
    --standard               ${Object.keys(standards).join(', ')}; scorm12 where none is named
    [--content <url>]        with a bridge: the published module, at its page or folder
    [--title full|neutral]   neutral keeps the diagnosis out of course lists, tabs and records
    [--site <file>]          the site's configuration; teachback.yaml is read where there is one
    [--allow-unreviewed]     packages content that no clinician has signed, and says so in it
    [--root <folder>]        where modules/ and quizzes/ are`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      standard: { type: 'string', default: 'scorm12' },
      out: { type: 'string' },
      content: { type: 'string' },
      course: { type: 'string' },
      title: { type: 'string', default: 'full' },
      site: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
      'allow-unreviewed': { type: 'boolean', default: false },
    },
  });
  const { out, title, standard, content } = values;
  const make = Object.hasOwn(standards, standard) ? standards[standard] : undefined;
  const isUsed = standard.startsWith('bridge') === (content !== undefined);
  const named = values.course === undefined ? positionals.length === 1 : positionals.length === 0;
  // A bridge frames one published module.
  const fits = values.course === undefined || content === undefined;
  if (!named || !fits || !out || !make || !isUsed || (title !== 'full' && title !== 'neutral')) {
    console.error(usage);
    return 2;
  }

  const course = await loadCourse(values.root, values.site);
  const found =
    values.course === undefined ? findOne(course, positionals[0]!) : await findCourse(course, values.course);
  if (!found) return 1;
  const { compiled } = found;
  const { review, title: name } = compiled.outline;
  if (review.state === 'unreviewed' && !values['allow-unreviewed']) {
    console.error(`No clinician has reviewed "${name}". To package it all the same, add --allow-unreviewed.`);
    return 1;
  }

  const isSigned = ({ outline }: CompiledModule) => outline.translation?.state === 'reviewed';
  const isWanted = (each: CompiledModule) =>
    offeredLanguages(compiled.outline, course.site).includes(each.outline.language);
  const isPackaged = (each: CompiledModule) =>
    isWanted(each) && (values['allow-unreviewed'] || isSigned(each));
  const packaged = {
    compiled: withOnly(compiled, isPackaged),
    ...(found.course && {
      course: { ...found.course, modules: found.course.modules.map(each => withOnly(each, isPackaged)) },
    }),
  };
  const made = await make({
    ...packaged,
    files: course.files,
    site: course.site,
    kinds,
    title,
    player: await readPlayer(),
    playerVersion: productVersion,
    ...(content !== undefined && { content }),
  });
  if (made.problems.length > 0) {
    console.error(`The package would be refused; nothing was written.\n${made.problems.join('\n')}`);
    return 1;
  }
  const path = join(out, `${compiled.outline.id}-${standard}.zip`);
  await writeAtomically(path, made.zip);
  const base = path.replace(/\.zip$/, '');
  const ids = packaged.course?.modules.map(({ outline }) => outline.id) ?? [compiled.outline.id];
  const sheets = course.worksheets.filter(({ module }) => ids.includes(module));
  const evidence = [
    ...(await writeEvidence(base, packaged.compiled)),
    ...(await writeWorksheets(base, course.files, sheets)),
  ];
  console.log(described(path, made));
  console.log(`  evidence  ${evidence.join(', ')}`);
  for (const each of (compiled.translations ?? []).filter(isWanted))
    console.log(languageLine(each, !isPackaged(each)));
  if (review.state === 'unreviewed') console.log(`  review    ${en.unreviewed} The package says so.`);
  return 0;
}

function findOne(course: Course, id: string): Pick<PackageInput, 'compiled' | 'course'> | undefined {
  const compiled = findModule(course, id);
  return compiled && { compiled };
}

/** The modules of a course file, and the course as one module; undefined, and printed why, where it has a mistake. */
async function findCourse(
  { modules, diagnostics, siteDiagnostics }: Course,
  path: string,
): Promise<Pick<PackageInput, 'compiled' | 'course'> | undefined> {
  if (!existsSync(path)) {
    console.error(`There is no file ${path}.`);
    return undefined;
  }
  const { course, diagnostics: own } = readCourseFile(await readFile(path), path, modules);
  printErrors([...own, ...siteDiagnostics]);
  // What is wrong with a module that is missing from the list stands in its own files.
  if (!course) printErrors(diagnostics.filter(each => !siteDiagnostics.includes(each)));
  if (!course || hasErrors(siteDiagnostics)) return undefined;
  const compiled = mergeModules(course.file, course.modules);
  return course.file.records === 'each' ? { compiled, course } : { compiled };
}

function languageLine({ outline }: CompiledModule, isLeftOut: boolean): string {
  const state = outline.translation?.state ?? 'reviewed';
  const why = { unreviewed: 'nobody has reviewed it', stale: 'its source has changed', reviewed: 'reviewed' };
  const then = isLeftOut
    ? 'left out; --allow-unreviewed packages it all the same'
    : state === 'reviewed'
      ? 'in the package'
      : 'the package says so';
  return `  language  ${outline.language}: ${why[state]}; ${then}`;
}

function described(path: string, made: CoursePackage): string {
  const { units, largestState, stateLimit } = made;
  const marks = [...new Set(units.map(({ mastery }) => mastery))];
  return [
    path,
    `  title     ${made.title}`,
    ...(units.length > 1 ? [`  records   ${units.length}, one a module`] : []),
    `  size      ${(made.zip.length / 1024).toFixed(1)} kB`,
    `  files     ${made.files.size}`,
    `  mastery   ${marks.map(mark => (mark === undefined ? 'none: the module has no score' : `${mark * 100} of 100`)).join(', ')}`,
    `  progress  at most ${largestState} of ${stateLimit} characters`,
    ...(largestState > stateLimit
      ? [
          '            longer progress is kept without the oldest responses; "records: each" gives each module its own',
        ]
      : []),
  ].join('\n');
}
