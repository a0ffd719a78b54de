import type { Place } from '../content/diagnostic.js';
import type { Find } from './finding.js';
import type { PackageContents } from './package-files.js';

/** A path relative to a file of the package, from the package's root; undefined where it leads out of it. */
export function resolved(from: string, reference: string): string | undefined {
  const base = `http://package/root/${from.split('/').map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(reference, base)) return undefined;
  const { origin, pathname } = new URL(reference, base);
  if (origin !== 'http://package' || !pathname.startsWith('/root/')) return undefined;
  try {
    return decodeURIComponent(pathname.slice('/root/'.length));
  } catch {
    return undefined;
  }
}

/** Whether an address has a scheme or a host of its own. */
export const isAbsolute = (reference: string): boolean =>
  /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(reference.trim());

/**
 * Reports a reference that is not to a file of the package. Gives the path where there is such a file.
 * `severity` is that of a missing file: an error in a manifest, a warning where a page names it.
 */
export function checkReference(
  contents: PackageContents,
  find: Find,
  {
    file,
    place,
    reference,
    severity,
  }: {
    readonly file: string;
    readonly place: Place;
    readonly reference: string;
    readonly severity: 'error' | 'warning';
  },
): string | undefined {
  const shown = reference.length > 80 ? `${reference.slice(0, 80)}…` : reference;
  if (reference.includes('\\')) {
    find(severity, 'path', file, place, `"${shown}" has a backslash; write "/"`);
    return undefined;
  }
  if (reference.startsWith('/')) {
    find(severity, 'absolute-url', file, place, `"${shown}" begins at the root of the LMS; make it relative`);
    return undefined;
  }
  const path = resolved(file, reference);
  if (path === undefined) {
    find(severity, 'path', file, place, `"${shown}" leads out of the package`);
    return undefined;
  }
  if (contents.has(path)) return path;
  const other = contents.otherCase(path);
  if (other === undefined)
    find(severity, 'missing-file', file, place, `"${path}" is not in the package; add it`);
  else
    find(
      'error',
      'wrong-case',
      file,
      place,
      `"${path}" is in the package as "${other}": most servers tell the two apart; make them the same`,
    );
  return other;
}
