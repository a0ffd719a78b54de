import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { en } from '../../messages/en.js';
import type { CoursePackage } from '../../packaging/course-package.js';
import { loadCourse, type Course } from '../course.js';
import { writeEvidence, writeWorksheets } from '../evidence.js';
import { writeAtomically } from '../files.js';
import { described, languageLine } from '../package/described.js';
import {
  allSubjects,
  courseSubject,
  inOfferedLanguages,
  moduleSubject,
  type Languages,
  type Subject,
} from '../package/subject.js';
import { productVersion, readPlayer } from '../product.js';
import { isBridge, standards } from '../standards.js';

export const summary = 'Write a module as one zip that an LMS imports';

const names = Object.keys(standards);

export const usage = `Usage: teachback package <module-id> --standard <name> --out <folder>
       teachback package <module-id> --all --out <folder>       in every standard
       teachback package --all --standard <name> --out <folder> every module
       teachback package --course <file> --standard <name> --out <folder>
    --course                 a file that names the modules of one course, such as modules/nursing.course.yaml
    --standard               ${names.join(', ')}; scorm12 where none is named
    [--content <url>]        with a bridge: the published module, at its page or folder
    [--title full|neutral]   neutral keeps the diagnosis out of course lists, tabs and records
    [--site <file>]          the site's configuration; teachback.yaml is read where there is one
    [--allow-unreviewed]     packages content that no clinician has signed, and says so in it
    [--root <folder>]        where modules/ and quizzes/ are
Nothing is written unless every package is in order.`;

interface Options {
  readonly out: string;
  readonly standards: readonly string[];
  readonly title: 'full' | 'neutral';
  readonly content: string | undefined;
  readonly allowUnreviewed: boolean;
}

interface Made {
  readonly path: string;
  readonly made: CoursePackage;
  readonly languages: Languages;
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      standard: { type: 'string' },
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      content: { type: 'string' },
      course: { type: 'string' },
      title: { type: 'string', default: 'full' },
      site: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
      'allow-unreviewed': { type: 'boolean', default: false },
    },
  });
  const { out, title, content, all } = values;
  const [id, ...rest] = positionals;
  const inEvery = all && values.standard === undefined;
  // What a bridge frames is published one module at a time, so it needs its address.
  const wanted = inEvery
    ? names.filter(name => !isBridge(name) || content !== undefined)
    : [values.standard ?? 'scorm12'];
  const known = wanted.every(name => Object.hasOwn(standards, name));
  const bridged = wanted.some(isBridge);
  const named = [id !== undefined, values.course !== undefined].filter(Boolean).length;
  const isNamed = rest.length === 0 && (named === 1 || (named === 0 && all));
  const fits = bridged === (content !== undefined) && (!bridged || id !== undefined);
  if (!isNamed || !fits || !known || !out || (title !== 'full' && title !== 'neutral')) {
    console.error(usage);
    return 2;
  }

  const course = await loadCourse(values.root, values.site, id);
  const subjects = await subjectsOf(course, id, values.course);
  if (!subjects) return 1;
  const options = {
    out,
    standards: wanted,
    title,
    content,
    allowUnreviewed: values['allow-unreviewed'],
  } as const;
  const packages = await packagesOf(subjects, course, options);
  if (!packages) return 1;
  for (const each of packages) await write(each, course);
  if (inEvery && !bridged)
    console.log('\nNo bridge: it frames the published module, whose address --content <url> gives.');
  return 0;
}

async function subjectsOf(
  course: Course,
  id: string | undefined,
  file: string | undefined,
): Promise<readonly Subject[] | undefined> {
  if (id === undefined && file === undefined) return allSubjects(course);
  const subject = file === undefined ? moduleSubject(course, id!) : await courseSubject(course, file);
  return subject && [subject];
}

/** All packages, made and checked; undefined, and printed why, where one is not in order. */
async function packagesOf(
  subjects: readonly Subject[],
  course: Course,
  { out, standards: wanted, title, content, allowUnreviewed }: Options,
): Promise<Made[] | undefined> {
  const unsigned = subjects.filter(({ compiled }) => compiled.outline.review.state === 'unreviewed');
  if (unsigned.length > 0 && !allowUnreviewed) {
    for (const { compiled } of unsigned)
      console.error(
        `No clinician has reviewed "${compiled.outline.title}". To package it all the same, add --allow-unreviewed.`,
      );
    return undefined;
  }
  const player = await readPlayer();
  const packages: Made[] = [];
  const problems: string[] = [];
  for (const subject of subjects)
    for (const standard of wanted) {
      const languages = inOfferedLanguages(subject, course, allowUnreviewed);
      const made = await standards[standard]!({
        ...languages.packaged,
        files: course.files,
        site: course.site,
        kinds,
        title,
        player,
        playerVersion: productVersion,
        ...(content !== undefined && { content }),
      });
      problems.push(...made.problems);
      packages.push({ path: join(out, `${subject.compiled.outline.id}-${standard}.zip`), made, languages });
    }
  if (problems.length === 0) return packages;
  console.error(`The package would be refused; nothing was written.\n${problems.join('\n')}`);
  return undefined;
}

async function write({ path, made, languages: { packaged, offered } }: Made, course: Course): Promise<void> {
  await writeAtomically(path, made.zip);
  const base = path.replace(/\.zip$/, '');
  const ids = (packaged.course?.modules ?? [packaged.compiled]).map(({ outline }) => outline.id);
  const sheets = course.worksheets.filter(({ module }) => ids.includes(module));
  const evidence = [
    ...(await writeWorksheets(base, course.files, sheets)),
    ...(await writeEvidence(base, packaged.compiled)),
  ];
  console.log(described(path, made));
  console.log(`  evidence  ${evidence.slice(0, -1).join(', ')} and ${evidence.at(-1)}`);
  for (const { translation, isLeftOut } of offered) console.log(languageLine(translation, isLeftOut));
  if (packaged.compiled.outline.review.state === 'unreviewed')
    console.log(`  review    ${en.unreviewed} The package says so.`);
}
