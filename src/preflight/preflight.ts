import { START, type Diagnostic } from '../content/diagnostic.js';
import type { PackageFiles } from '../packaging/zip.js';
import { checkCmi5, STRUCTURE } from './cmi5.js';
import { all, manifestRoot, textOf } from './elements.js';
import { findInto } from './finding.js';
import { opened } from './package-files.js';
import { checkPages } from './pages.js';
import { checkNamedSchemas, checkSchemas } from './schemas.js';
import { checkScorm, MANIFEST, scormVersion, type ScormVersion } from './scorm.js';

export interface Preflight {
  /** What the package is, in the field's words; undefined where that cannot be told. */
  readonly standard?: string;
  readonly title?: string;
  readonly files: number;
  /** Everything that an LMS would trip over, in the order in which it would. */
  readonly findings: readonly Diagnostic[];
}

const names: Readonly<Record<ScormVersion, string>> = {
  '1.2': 'SCORM 1.2',
  '2004-2': 'SCORM 2004 2nd Edition',
  '2004-3': 'SCORM 2004 3rd Edition',
  '2004-4': 'SCORM 2004 4th Edition',
};

/**
 * Looks at a SCORM 1.2, SCORM 2004 or cmi5 package of any maker and says what an LMS would trip over. Nothing is run,
 * written or fetched, and no bytes make it throw.
 *
 * @param schemas gives the schemas of an edition, by name.
 */
export async function preflight(
  bytes: Uint8Array,
  name: string,
  schemas: (version: ScormVersion) => Promise<PackageFiles>,
): Promise<Preflight> {
  const findings: Diagnostic[] = [];
  const find = findInto(findings);
  const contents = opened(bytes, name, find);
  if (!contents) return { files: 0, findings };
  const manifest = [MANIFEST, STRUCTURE].find(path => contents.has(path));
  if (!manifest) {
    find('error', 'standard', name, START, withoutManifest([...contents.files.keys()]));
    return { files: contents.files.size, findings };
  }
  const text = contents.xml(manifest);
  const root = manifestRoot(text, manifest, find);
  let standard: string | undefined;
  if (root && manifest === STRUCTURE) {
    standard = 'cmi5';
    checkCmi5(root, contents, find);
  } else if (root) {
    const version = scormVersion(root, find);
    standard = names[version];
    checkScorm(root, version, contents, find);
    checkNamedSchemas(root, contents, find);
    await checkSchemas(root, text, await schemas(version), find);
  }
  checkPages(contents, manifest, find);
  const named = root && (manifest === STRUCTURE ? root : all(root, 'organization')[0]);
  const title = named && textOf(all(named, manifest === STRUCTURE ? 'langstring' : 'title')[0]);
  return { ...(standard && { standard }), ...(title && { title }), files: contents.files.size, findings };
}

/** Why there is no manifest: often somebody zipped the folder instead of what is in it. */
function withoutManifest(paths: readonly string[]): string {
  const deeper = paths.find(path => /(^|\/)(imsmanifest|cmi5)\.xml$/i.test(path));
  if (deeper?.includes('/'))
    return `the manifest is at "${deeper}"; zip what is in that folder, not the folder itself`;
  if (deeper !== undefined) return `the manifest is called "${deeper}"; write its name in lower case`;
  return 'there is no imsmanifest.xml and no cmi5.xml at the root: this is no SCORM and no cmi5 package';
}
