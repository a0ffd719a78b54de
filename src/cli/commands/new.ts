import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../../content/diagnostic.js';
import type { CourseDraft, ModuleDraft } from '../../content/draft.js';
import { draftCourse } from '../../content/draft-course.js';
import { readText } from '../../content/files.js';
import { ID } from '../../content/id.js';
import { suggestion } from '../../content/nearest.js';
import { kinds } from '../../kinds/kinds.js';
import { readCourse, writeAtomically } from '../files.js';
import { courseFiles, lessonText, moduleText, quizText } from '../new/skeletons.js';
import { withEntry } from '../new/list-entry.js';
import { CannotWrite, writeNew } from '../new/write-new.js';
import { schemaFiles } from '../schema/schemas.js';
import { run as ledger } from './ledger.js';

export const summary = 'Write a skeleton to begin with: new course | module | lesson | quiz';

export const usage = `Usage: teachback new course [<id>]
       teachback new module <id> [--track patient|staff]
       teachback new lesson <module-id> [<lesson-id>]
       teachback new quiz <lesson-id>
    [--title "…"] [--root <folder>]
Ids are lower-case letters, digits and hyphens, such as living-with-it. Nothing is ever overwritten.`;

interface Wanted {
  readonly root: string;
  readonly title: string | undefined;
  readonly track: string;
  readonly ids: readonly string[];
}

const sorts: Readonly<
  Record<string, { least: number; most: number; make: (wanted: Wanted) => Promise<string[]> }>
> = {
  course: { least: 0, most: 1, make: newCourse },
  module: { least: 1, most: 1, make: newModule },
  lesson: { least: 1, most: 2, make: newLesson },
  quiz: { least: 1, most: 1, make: newQuiz },
};

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      root: { type: 'string', default: process.cwd() },
      title: { type: 'string' },
      track: { type: 'string', default: 'patient' },
    },
  });
  const [sort = '', ...ids] = positionals;
  const chosen = Object.hasOwn(sorts, sort) ? sorts[sort] : undefined;
  const fits = chosen && ids.length >= chosen.least && ids.length <= chosen.most;
  const wrong = ids.find(id => !ID.test(id) || id.length > 60 || id === 'constructor');
  if (!fits || wrong !== undefined || (values.track !== 'patient' && values.track !== 'staff')) {
    console.error(wrong === undefined ? usage : `"${wrong}" is not an id.\n${usage}`);
    return 2;
  }
  try {
    const { root, title, track } = values;
    for (const line of await chosen.make({ root, title, track, ids })) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** "living-with-it" as a title. */
const titleOf = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

async function read(root: string): Promise<{ course: CourseDraft; files: ReadonlyMap<string, Uint8Array> }> {
  const ignored: Diagnostic[] = [];
  const files = await readCourse(root, ignored).catch(() => {
    throw new CannotWrite(`There is no folder ${root}.`);
  });
  return { course: draftCourse(files, kinds).course, files };
}

/** Writes new files and, where they are missing, the schemas that their first lines name. */
async function write(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  await writeNew(root, files);
  for (const [path, text] of schemaFiles())
    await writeNew(root, new Map([[path, text]])).catch((error: unknown) => {
      if (!(error instanceof CannotWrite)) throw error;
    });
}

const written = (files: ReadonlyMap<string, string>) => [...files.keys()].map(path => `${path}: written`);

async function newCourse({ root, title, ids: [id = 'my-course'] }: Wanted): Promise<string[]> {
  const files = courseFiles(id, title ?? titleOf(id));
  await write(root, files);
  return [...written(files), '', 'Next: teachback new module <id>'];
}

async function newModule({ root, title, track, ids }: Wanted): Promise<string[]> {
  const id = ids[0]!;
  const { course, files: authored } = await read(root);
  const number = course.modules.filter(({ manifest }) => manifest.track === track).length + 1;
  const lesson = `${id}-1`;
  if (course.modules.some(({ manifest }) => manifest.id === id))
    throw new CannotWrite(`Nothing was written, because there is a module "${id}" already.`);
  free(course, lesson);
  // The first module of an empty folder brings its course along, so that every rule holds from the beginning.
  const first = authored.size === 0 ? courseFiles('my-course', 'My course') : [];
  const files = new Map([
    ...first,
    [
      `modules/${id}/module.yaml`,
      moduleText({
        id,
        title: title ?? titleOf(id),
        neutralTitle: `${track === 'patient' ? 'Health' : 'Staff'} lesson ${number}`,
        track: track === 'staff' ? 'staff' : 'patient',
        lesson: '01-start.md',
      }),
    ],
    [`modules/${id}/01-start.md`, lessonText(lesson, `Start of ${title ?? titleOf(id)}`, lesson)],
    [`quizzes/${lesson}.yaml`, quizText(lesson)],
  ]);
  await write(root, files);
  for (const line of written(files)) console.log(line);
  await ledger([id, '--root', root]);
  return [
    '',
    `Next: teachback dev, and open the preview of ${id}. "teachback check" says what is still to be written.`,
  ];
}

async function newLesson({ root, title, ids: [moduleId, wanted] }: Wanted): Promise<string[]> {
  const { course, files } = await read(root);
  const module = moduleNamed(course, moduleId!);
  const id = wanted ?? nextId(module, course);
  free(course, id);
  const name = `${String(module.lessons.length + 1).padStart(2, '0')}-${id}.md`;
  const manifest = textOf(files, module.file);
  const listed = withEntry(manifest, 'lessons', name);
  if (listed === undefined) throw new CannotWrite(`${module.file} has no list of lessons to add ${name} to.`);
  const made = new Map([
    [`${module.directory}/${name}`, lessonText(id, title ?? titleOf(id), id)],
    [`quizzes/${id}.yaml`, quizText(id)],
  ]);
  await write(root, made);
  await writeAtomically(join(root, module.file), new TextEncoder().encode(listed));
  for (const line of written(made)) console.log(line);
  console.log(`${module.file}: ${name} added`);
  await ledger([module.manifest.id, '--root', root]);
  return [];
}

async function newQuiz({ root, ids: [id] }: Wanted): Promise<string[]> {
  const { course, files } = await read(root);
  const lessons = course.modules.flatMap(module => module.lessons.map(lesson => ({ module, lesson })));
  const found = lessons.find(({ lesson }) => lesson.front.id === id);
  if (!found)
    throw new CannotWrite(
      `There is no lesson "${id}".${suggestion(
        id!,
        lessons.map(({ lesson }) => lesson.front.id),
      )}`,
    );
  const { module, lesson } = found;
  if (lesson.front.quiz !== undefined && lesson.front.quiz !== id)
    throw new CannotWrite(`${lesson.file} has the quiz "${lesson.front.quiz}" already.`);
  const made = new Map([[`quizzes/${id}.yaml`, quizText(id!)]]);
  await write(root, made);
  if (lesson.front.quiz === undefined) {
    const line = lesson.yaml.locate(['objective'], 'key').line;
    const lines = textOf(files, lesson.file).split('\n');
    lines.splice(line - 1, 0, `quiz: ${id}`);
    await writeAtomically(join(root, lesson.file), new TextEncoder().encode(lines.join('\n')));
    console.log(`${lesson.file}: quiz: ${id} added`);
  }
  for (const each of written(made)) console.log(each);
  await ledger([module.manifest.id, '--root', root]);
  return [];
}

function moduleNamed({ modules }: CourseDraft, id: string): ModuleDraft {
  const found = modules.find(({ manifest }) => manifest.id === id);
  if (found) return found;
  const ids = modules.map(({ manifest }) => manifest.id);
  throw new CannotWrite(
    `There is no module "${id}".${suggestion(id, ids)} Modules: ${ids.join(', ') || 'none'}.`,
  );
}

/** Ids of lessons and questions are one for the whole course. */
function free({ modules, quizzes }: CourseDraft, id: string): void {
  const lessons = modules.flatMap(module => module.lessons);
  if (lessons.some(({ front }) => front.id === id) || quizzes.has(id))
    throw new CannotWrite(`Nothing was written, because there is a lesson or a quiz "${id}" already.`);
}

/** One more than the highest number behind the ids of the module's lessons: p1-8 after p1-7. */
function nextId({ lessons, manifest }: ModuleDraft, course: CourseDraft): string {
  const parts = lessons.flatMap(({ front }) =>
    [/^(.*-)(\d+)$/.exec(front.id) ?? []].filter(({ length }) => length),
  );
  const prefix = parts.at(-1)?.[1] ?? `${manifest.id}-`;
  const numbers = parts.filter(part => part[1] === prefix).map(part => Number(part[2]));
  let number = Math.max(0, ...numbers) + 1;
  const taken = (id: string) => course.quizzes.has(id);
  while (taken(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  return (bytes && readText(bytes, () => {})) ?? '';
}
