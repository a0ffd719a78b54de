import type { Element } from 'xast';
import { schemaProblems } from '../packaging/xml-schema.js';
import type { PackageFiles } from '../packaging/zip.js';
import { elementsIn, placeOf } from './elements.js';
import type { Find } from './finding.js';
import type { PackageContents } from './package-files.js';
import { MANIFEST } from './scorm.js';

/** Reports where a manifest does not fit the schemas of its edition. */
export async function checkSchemas(
  root: Element,
  text: string,
  schemas: PackageFiles,
  find: Find,
): Promise<void> {
  const known = new Map([...schemas].filter(([name]) => !name.startsWith('imsmd')));
  for (const problem of await schemaProblems(MANIFEST, withoutForeign(root, text), known)) {
    const [, line, message = problem] = /^[^:]*:(\d+): ([\s\S]*)$/.exec(problem) ?? [];
    const words = message
      .replace(/\{[^}]*\}/g, '')
      .replace(/^Schemas validity error : /, '')
      .trim();
    find('error', 'schema', MANIFEST, { line: Number(line ?? 1), column: 1 }, words);
  }
}

/** Namespaces whose elements the schemas of the edition describe. */
const ours = /imscp|adlcp|adlseq|adlnav|imsss/;

/**
 * The manifest with elements of other namespaces (descriptions such as LOM) blanked out, so that lines stay: their
 * schemas are not part of a standard's set, or are not deterministic and would fail as a whole.
 */
function withoutForeign(root: Element, text: string): string {
  const parts: string[] = [];
  let at = 0;
  const walk = (element: Element, namespaces: Readonly<Record<string, string>>): void => {
    const known = { ...namespaces };
    for (const [name, value] of Object.entries(element.attributes)) {
      const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(name)?.[1];
      if (prefix !== undefined && value) known[prefix] = value;
    }
    const prefix = element.name.includes(':') ? element.name.slice(0, element.name.indexOf(':')) : '';
    const [start, end] = [element.position?.start.offset, element.position?.end.offset];
    if (!ours.test(known[prefix] ?? '') && start !== undefined && end !== undefined && element !== root)
      parts.push(text.slice(at, start), text.slice(start, (at = end)).replace(/[^\n]/g, ' '));
    else for (const child of elementsIn(element)) walk(child, known);
  };
  walk(root, {});
  return parts.join('') + text.slice(at);
}

/** Reports schemas that `schemaLocation` names as files of the package and that are not in it. */
export function checkNamedSchemas(root: Element, contents: PackageContents, find: Find): void {
  const locations = root.attributes['xsi:schemaLocation'] ?? '';
  const missing = locations
    .trim()
    .split(/\s+/)
    .filter((each, index) => index % 2 === 1 && !/^https?:/.test(each) && !contents.has(each));
  if (missing.length > 0)
    find(
      'warning',
      'schema-missing',
      MANIFEST,
      placeOf(root),
      `schemaLocation names files that are not in the package, and some LMSs look for them: ${missing.join(', ')}; add them, or delete schemaLocation`,
    );
}
