import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kinds } from '../../kinds/kinds.js';
import { en } from '../../messages/en.js';
import { withOnly, type CompiledModule } from '../../content/compile.js';
import { offeredLanguages } from '../../views/offered-languages.js';
import type { CoursePackage } from '../../packaging/course-package.js';
import { findModule, loadCourse } from '../course.js';
import { writeAtomically } from '../files.js';
import { productVersion, readPlayer } from '../product.js';
import { standards } from '../standards.js';

export const summary = 'Write a module as one zip that an LMS imports';

const usage = `Usage: teachback package <module-id> --standard <name> --out <folder>
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
      title: { type: 'string', default: 'full' },
      site: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
      'allow-unreviewed': { type: 'boolean', default: false },
    },
  });
  const [id, ...rest] = positionals;
  const { out, title, standard, content } = values;
  const make = Object.hasOwn(standards, standard) ? standards[standard] : undefined;
  const isUsed = standard.startsWith('bridge') === (content !== undefined);
  if (!id || rest.length > 0 || !out || !make || !isUsed || (title !== 'full' && title !== 'neutral')) {
    console.error(usage);
    return 2;
  }

  const course = await loadCourse(values.root, values.site);
  const compiled = findModule(course, id);
  if (!compiled) return 1;
  const { review, title: name } = compiled.outline;
  if (review.state === 'unreviewed' && !values['allow-unreviewed']) {
    console.error(`No clinician has reviewed "${name}". To package it all the same, add --allow-unreviewed.`);
    return 1;
  }

  const isSigned = ({ outline }: CompiledModule) => outline.translation?.state === 'reviewed';
  const offered = offeredLanguages(compiled.outline, course.site);
  const wanted = (compiled.translations ?? []).filter(each => offered.includes(each.outline.language));
  const leftOut = values['allow-unreviewed'] ? [] : wanted.filter(each => !isSigned(each));
  const made = await make({
    compiled: withOnly(compiled, each => wanted.includes(each) && !leftOut.includes(each)),
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
  const path = join(out, `${id}-${standard}.zip`);
  await writeAtomically(path, made.zip);
  console.log(described(path, made));
  for (const each of wanted) console.log(languageLine(each, leftOut.includes(each)));
  if (review.state === 'unreviewed') console.log(`  review    ${en.unreviewed} The package says so.`);
  return 0;
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
  const mastery =
    made.mastery === undefined ? 'none: the module has no score' : `${made.mastery * 100} of 100`;
  return [
    path,
    `  title     ${made.title}`,
    `  size      ${(made.zip.length / 1024).toFixed(1)} kB`,
    `  files     ${made.files.size}`,
    `  mastery   ${mastery}`,
    `  progress  at most ${made.largestState} of ${made.stateLimit} characters`,
  ].join('\n');
}
