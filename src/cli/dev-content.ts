import { checkCourse } from '../check/check-course.js';
import type { CompiledModule } from '../content/compile.js';
import type { Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';
import { rememberAll } from '../content/remember.js';
import { kinds } from '../kinds/kinds.js';
import { readCourse } from './files.js';

/** Files of the compiled modules by path (`modules/<id>/module.json` …), and what is wrong with the authored ones. */
export interface DevContent {
  readonly served: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the course in `root` for a development server. A module with mistakes keeps the files of its last good
 * version, so that a page under work goes on.
 */
export async function compileForDev(
  root: string,
  last: DevContent['served'] = new Map(),
): Promise<DevContent> {
  const unread: Diagnostic[] = [];
  const files = await readCourse(root, unread);
  const { modules, diagnostics } = checkCourse(files, kinds);
  const all = [...unread, ...diagnostics];
  const broken = all.some(({ severity }) => severity === 'error');
  return { served: servedModules(modules, files, broken ? last : new Map()), diagnostics: all };
}

/** The files of compiled modules by path, over those that were served last. */
export function servedModules(
  modules: readonly CompiledModule[],
  files: Files,
  last: DevContent['served'],
): Map<string, Uint8Array> {
  const served = new Map(last);
  for (const module of modules) {
    const folder = `modules/${module.outline.id}/`;
    for (const path of served.keys()) if (path.startsWith(folder)) served.delete(path);
    for (const [path, bytes] of textsOf(module)) served.set(folder + path, bytes);
    for (const [path, bytes] of mediaOf(module, files)) served.set(folder + path, bytes);
  }
  return served;
}

type ServedFiles = readonly (readonly [path: string, bytes: Uint8Array])[];

/** What was written of a module: it is the same object as long as nothing that it was made of is changed. */
const texts = rememberAll<ServedFiles>();

const textsOf = (module: CompiledModule): ServedFiles =>
  texts([module], () => {
    const { outline, lessons, translations = [] } = module;
    const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    return [
      ['module.json', json(outline)],
      ...lessons.map(lesson => [`${lesson.id}.json`, json(lesson)] as const),
      ...translations.flatMap(each => below(each, textsOf(each))),
    ];
  });

function mediaOf({ media, translations = [] }: CompiledModule, files: Files): ServedFiles {
  return [
    ...media.flatMap(({ source, path }) => {
      const bytes = files.get(source);
      return bytes ? [[path, bytes] as const] : [];
    }),
    ...translations.flatMap(each => below(each, mediaOf(each, files))),
  ];
}

const below = ({ outline }: CompiledModule, files: ServedFiles): ServedFiles =>
  files.map(([path, bytes]) => [`${outline.language}/${path}`, bytes]);
