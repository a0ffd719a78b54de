import { START, type Diagnostic, type Place, type Severity } from '../content/diagnostic.js';

/** What can be wrong with a translator's file. */
export const problems = {
  'xliff-refused': 'a file that is not read at all',
  'xliff-structure': 'a file that is not XLIFF 2.0 or 2.1',
  'xliff-unknown': 'a file or unit that the module does not have',
  'xliff-duplicate': 'a file, unit or mark that stands twice',
  'xliff-stale': 'a unit whose source has changed since it was sent out',
  'xliff-mark': 'a mark that is missing, added, or not where it can stand',
  'xliff-untranslated': 'a unit without a translation',
  'xliff-words': 'words that cannot be written into the file',
} as const;

export type Problem = (
  code: keyof typeof problems,
  place: Place | undefined,
  message: string,
  severity?: Severity,
) => void;

/** Makes a `Problem` that adds to `list`. */
export const problemsInto =
  (list: Diagnostic[], file: string): Problem =>
  (code, place, message, severity = 'error') =>
    list.push({ code, severity, file, ...(place ?? START), message });
