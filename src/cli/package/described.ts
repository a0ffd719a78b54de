import type { CompiledModule } from '../../content/compile.js';
import type { CoursePackage } from '../../packaging/course-package.js';

/** What somebody wants to know of a package before they hand it on. */
export function described(path: string, made: CoursePackage): string {
  const { units, largestState, stateLimit } = made;
  const marks = [...new Set(units.map(({ mastery }) => mastery))];
  const isBound = Number.isFinite(stateLimit);
  return [
    path,
    `  title     ${made.title}`,
    ...(units.length > 1 ? [`  records   ${units.length}, one a module`] : []),
    `  size      ${(made.zip.length / 1000).toFixed(1)} kB`,
    `  files     ${made.files.size}`,
    `  mastery   ${marks.map(mark => (mark === undefined ? 'none: the module has no score' : `${mark * 100} of 100`)).join(', ')}`,
    `  progress  at most ${largestState}${isBound ? ` of ${stateLimit}` : ''} characters`,
    ...(largestState > stateLimit
      ? [
          '            longer progress is kept without the oldest responses; "records: each" gives each module its own',
        ]
      : []),
    `  contacts  ${contacts(made.origins)}`,
  ].join('\n');
}

function contacts(origins: readonly string[]): string {
  if (origins.length === 0) return 'no other origin than the one that serves it';
  return origins.includes('https:')
    ? 'the record store that the LMS names when it opens the package, on any origin'
    : origins.join(', ');
}

/** What became of a translation. */
export function languageLine({ outline }: CompiledModule, isLeftOut: boolean): string {
  const state = outline.translation?.state ?? 'reviewed';
  const why = { unreviewed: 'nobody has reviewed it', stale: 'its source has changed', reviewed: 'reviewed' };
  const then = isLeftOut
    ? 'left out; --allow-unreviewed packages it all the same'
    : state === 'reviewed'
      ? 'in the package'
      : 'the package says so';
  return `  language  ${outline.language}: ${why[state]}; ${then}`;
}
