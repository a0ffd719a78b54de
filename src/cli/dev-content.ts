import { checkCourse } from '../check/check-course.js';
import type { CompiledModule } from '../content/compile.js';
import type { Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';
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
    for (const [path, bytes] of moduleFiles(module, files)) served.set(folder + path, bytes);
  }
  return served;
}

function* moduleFiles(
  { outline, lessons, media, translations = [] }: CompiledModule,
  files: Files,
): Generator<readonly [string, Uint8Array]> {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  yield ['module.json', json(outline)] as const;
  for (const lesson of lessons) yield [`${lesson.id}.json`, json(lesson)] as const;
  for (const { source, path } of media) {
    const bytes = files.get(source);
    if (bytes) yield [path, bytes] as const;
  }
  for (const each of translations)
    for (const [path, bytes] of moduleFiles(each, files)) yield [`${each.outline.language}/${path}`, bytes];
}
