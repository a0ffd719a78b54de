import type { CompiledModule } from '../../content/compile.js';
import { kinds } from '../../kinds/kinds.js';
import { json } from '../../packaging/emit.js';
import { embedSnippet } from '../../packaging/snippet.js';
import { emitWebsite } from '../../packaging/website.js';
import type { Course } from '../course.js';
import {
  productVersion,
  readManifest,
  readPlayer,
  readPortal,
  readPracticeLms,
  type FileMap,
} from '../product.js';
import { standards } from '../standards.js';
import { catalogFolder, framePages, portalPages, type Shown } from './pages.js';
import { embeddingPages } from './embedding.js';

/** What the practice LMS plays, and the package that it launches. */
const practised = [
  ['scorm12', 'scorm12'],
  ['scorm2004', 'scorm2004-4'],
  ['cmi5', 'cmi5'],
] as const;

/** What the local site serves, by path, and the modules on its portal pages. */
export interface LocalSite {
  readonly files: FileMap;
  readonly modules: readonly Shown[];
}

/**
 * Makes the local site: the portal's pages around every module of the first course, and the practice LMS with the
 * modules of all courses as unpacked packages. Throws an Error when no module is without mistakes.
 */
export async function localSite(courses: readonly Course[]): Promise<LocalSite> {
  const player = await readPlayer();
  const [course] = courses;
  if (!course || course.modules.length === 0) throw new Error('There is no module without mistakes to show.');

  const shared = { kinds };
  const website = emitWebsite(course.modules, player, {
    ...shared,
    ...course,
    portal: await readPortal(),
    productVersion,
  });
  // As a site of its own, so that its service worker keeps to it, and once more around the portal's pages.
  const files: FileMap = new Map(
    [...website].filter(([path]) => /^(?:modules|player)\/|^site\.json$/.test(path)),
  );
  for (const [path, bytes] of website) files.set(catalogFolder + path, bytes);
  for (const [name, bytes] of await readPracticeLms()) files.set(`practice-lms/${name}`, bytes);
  const write = (pages: ReadonlyMap<string, string>): void => {
    for (const [path, text] of pages) files.set(path, new TextEncoder().encode(text));
  };

  const list = [];
  for (const { modules, files: authored, site } of courses)
    for (const compiled of inOrder(modules)) {
      const input = { ...shared, compiled, files: authored, site, player, playerVersion: productVersion };
      const launch: Record<string, string> = {};
      let facts: object = {};
      for (const [name, standard] of practised) {
        const made = await standards[standard]!({ ...input, title: 'full' });
        if (made.problems.length > 0) throw new Error(made.problems.join('\n'));
        const folder = `packages/${name}/${compiled.outline.id}/`;
        for (const [file, bytes] of made.files) files.set(folder + file, bytes);
        launch[name] = `../${folder}${made.units[0]!.launch}`;
        facts = { title: made.title, mastery: made.units[0]!.mastery };
      }
      list.push({ id: compiled.outline.id, ...facts, launch });
    }
  files.set('practice-lms/courses.json', json(list));

  const shown = inOrder(course.modules).map(({ outline: { id, title } }) => ({ id, title }));
  for (const module of course.modules) {
    const snippet = embedSnippet(module, '../../', {
      ...shared,
      site: course.site,
      siteUrl: '../../site.json',
    });
    write(portalPages(module.outline, snippet));
  }
  write(framePages(shown));
  write(embeddingPages(shown, await readManifest()));
  for (const [name, bytes] of player) files.set(`player-of-another-version/${name}`, bytes);
  return { files, modules: shown };
}

/** Neutral titles are numbered in the order of the curriculum; folders are not. */
const inOrder = (modules: readonly CompiledModule[]): CompiledModule[] =>
  [...modules].sort((a, b) =>
    a.outline.neutralTitle.localeCompare(b.outline.neutralTitle, 'en', { numeric: true }),
  );
