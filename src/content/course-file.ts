import * as v from 'valibot';
import type { CompiledModule } from './compile-module.js';
import { reportInto, type Diagnostic, type Report } from './diagnostic.js';
import { readText } from './files.js';
import { idSchema } from './id.js';
import { MOST_PARTS } from './merge-modules.js';
import { validate } from './validate.js';
import { readYaml, type YamlFile } from './yaml.js';

/** Course files that stand beside the modules. */
export const COURSE_FILE = /^modules\/[^/]+\.course\.yaml$/;

const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'this is empty; write it'),
  v.maxLength(300, 'this is too long; 300 characters at most'),
);

const part = v.strictObject({
  id: idSchema,
  number: v.pipe(
    v.number(),
    v.integer('a number here is whole'),
    v.minValue(1, 'numbers begin at 1'),
    v.maxValue(MOST_PARTS, `a course numbers ${MOST_PARTS} modules at most`),
  ),
});

const share = v.pipe(
  v.number(),
  v.minValue(0, 'this is a share between 0 and 1'),
  v.maxValue(1, 'this is a share between 0 and 1; 80 % is 0.8'),
);

export const courseSchema = v.strictObject({
  id: idSchema,
  title: line,
  neutralTitle: line,
  /** `one`: one record for the whole course; `each`: one record a module. */
  records: v.picklist(['one', 'each']),
  mastery: v.exactOptional(share),
  modules: v.pipe(v.array(part), v.minLength(2, 'a course has two modules at least')),
});

/** A course file: several modules that an LMS gets as one package. */
export type CourseFile = v.InferOutput<typeof courseSchema>;

/** A course with its modules, in its order. */
export interface Course {
  readonly file: CourseFile;
  readonly modules: readonly CompiledModule[];
}

/**
 * Reads a course file and finds its modules among those that could be compiled. Undefined, and every mistake reported
 * where it stands, where the course cannot be put together.
 */
export function readCourseFile(
  bytes: Uint8Array,
  name: string,
  modules: readonly CompiledModule[],
): { course?: Course; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, name);
  const source = readText(bytes, report);
  const yaml = source === undefined ? undefined : readYaml(source, report);
  const file = yaml && validate(courseSchema, yaml, report);
  if (!yaml || !file) return { diagnostics };
  const found = file.modules.map(({ id }) => modules.find(({ outline }) => outline.id === id));
  checkParts(file, found, modules, yaml, report);
  const there = found.filter(module => module !== undefined);
  if (there.length === found.length) checkTogether(file, there, yaml, report);
  return diagnostics.length === 0 ? { course: { file, modules: there }, diagnostics } : { diagnostics };
}

function checkParts(
  file: CourseFile,
  found: readonly (CompiledModule | undefined)[],
  modules: readonly CompiledModule[],
  yaml: YamlFile,
  report: Report,
): void {
  const known = modules.map(({ outline }) => outline.id);
  if (known.includes(file.id))
    report(
      'duplicate-id',
      yaml.locate(['id']),
      `a module is called "${file.id}" already; name the course otherwise`,
    );
  for (const [index, { id, number }] of file.modules.entries()) {
    const at = (key: string) => yaml.locate(['modules', index, key]);
    if (!found[index])
      report(
        'missing-file',
        at('id'),
        `there is no module "${id}" without mistakes. Modules: ${known.join(', ') || 'none'}`,
      );
    if (file.modules.findIndex(each => each.id === id) < index)
      report('duplicate-id', at('id'), `"${id}" is listed twice; keep one`);
    const first = file.modules.find(each => each.number === number);
    if (first && first.id !== id)
      report(
        'ledger-number',
        at('number'),
        `"${first.id}" has the number ${number}; give this one a number that the course has never used`,
      );
  }
}

/** One course is for one kind of learner, in one language, and recorded by one set of rules. */
function checkTogether(
  file: CourseFile,
  modules: readonly CompiledModule[],
  yaml: YamlFile,
  report: Report,
): void {
  const same = [
    ['language', ({ outline }: CompiledModule) => outline.language],
    ['track', ({ outline }: CompiledModule) => outline.track],
    [
      'policy',
      ({ outline: { policy } }: CompiledModule) => JSON.stringify({ ...policy, mastery: undefined }),
    ],
  ] as const;
  const first = modules[0]!;
  for (const [index, module] of modules.entries())
    for (const [name, of] of same)
      if (of(module) !== of(first))
        report(
          'wrong-value',
          yaml.locate(['modules', index, 'id']),
          `the ${name} of "${module.outline.id}" differs from that of "${first.outline.id}"; one course needs one`,
        );
  const marks = new Set(modules.map(({ outline }) => outline.policy.mastery));
  if (file.records === 'one' && marks.size > 1 && file.mastery === undefined)
    report(
      'missing-key',
      yaml.locate(['records']),
      'the modules have different pass marks; give the course its own by "mastery"',
    );
  if (file.mastery !== undefined && first.outline.policy.score === 'none')
    report(
      'mastery-without-score',
      yaml.locate(['mastery']),
      'these modules have no score; delete the pass mark',
    );
}
