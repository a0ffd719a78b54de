import type { Diagnostic, Place, Severity } from '../content/diagnostic.js';

/** Every code that a package is reported under, with what it means. Codes never change meaning. */
export const preflightCodes = {
  zip: 'a zip that cannot be read, or not by every LMS',
  path: 'a name of a file that leads out of the package or is not the same everywhere',
  standard: 'a package of a standard that is not known',
  xml: 'a manifest that is not XML',
  schema: 'a manifest that does not fit the schemas of its standard',
  manifest: 'a part of the manifest that LMSs need and that is missing or wrong',
  'missing-file': 'a file that is named and is not in the package',
  'wrong-case': 'a file that is named in other upper and lower case',
  'unlisted-file': 'a file that the manifest does not list',
  'schema-missing': 'a schema that the manifest names and the package lacks',
  'map-info': 'an element that makes the import of some LMSs fail',
  'absolute-url': 'something that is loaded from another place than the package',
  'unload-listener': 'a listener to a page ending that browsers call no longer',
  mjs: 'a script whose name ends in a way that servers send as text',
  'no-api': 'a package in which nothing seems to talk to the LMS',
} as const;

export type PreflightCode = keyof typeof preflightCodes;

/** Notes what an LMS would trip over. */
export type Find = (
  severity: Severity,
  code: PreflightCode,
  file: string,
  place: Place,
  message: string,
) => void;

export const findInto =
  (list: Diagnostic[]): Find =>
  (severity, code, file, { line, column }, message) =>
    void list.push({ severity, code, file, line, column, message });
