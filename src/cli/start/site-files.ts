import { en } from '../../messages/en.js';
import { kinds } from '../../kinds/kinds.js';
import { json } from '../../packaging/emit.js';
import { packageScorm12 } from '../../packaging/scorm12.js';
import { embedSnippet } from '../../packaging/snippet.js';
import { emitWebsite } from '../../packaging/website.js';
import type { Course } from '../course.js';
import { productVersion, readPlayer, readPracticeLms, readScorm12Schemas, type FileMap } from '../product.js';
import { startPages } from './pages.js';

/**
 * Everything that the local site serves, by path: the portal's pages around the first module of the first course, and
 * the practice LMS with the modules of all courses as unpacked packages.
 */
export async function siteFiles(courses: readonly Course[]): Promise<FileMap> {
  const player = await readPlayer();
  const schemas = await readScorm12Schemas();
  const [course] = courses;
  const module = course?.modules[0];
  if (!course || !module) throw new Error('There is no module without mistakes to show.');

  const shared = { kinds, messages: en };
  const out: FileMap = emitWebsite(course.modules, player, { ...shared, ...course });
  for (const [name, bytes] of await readPracticeLms()) out.set(`practice-lms/${name}`, bytes);

  const list = [];
  for (const { modules, files, site } of courses)
    for (const compiled of modules) {
      const input = { ...shared, compiled, files, site, player, schemas, playerVersion: productVersion };
      const made = await packageScorm12({ ...input, title: 'full' });
      if (made.problems.length > 0) throw new Error(made.problems.join('\n'));
      const folder = `packages/${compiled.outline.id}/`;
      for (const [name, bytes] of made.files) out.set(folder + name, bytes);
      const { title, mastery } = made;
      list.push({ id: compiled.outline.id, title, launch: `../${folder}${made.launch}`, mastery });
    }
  out.set('practice-lms/courses.json', json(list));

  const snippet = embedSnippet(module, '../', { ...shared, site: course.site, siteUrl: '../site.json' });
  for (const [path, text] of startPages(module.outline.id, module.outline.title, snippet))
    out.set(path, new TextEncoder().encode(text));
  return out;
}
