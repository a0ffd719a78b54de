import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Rule } from '../../content/draft.js';
import { readText } from '../../content/files.js';
import { claimsIn, placeIn } from '../contact-hours.js';

/** What people read: lessons, pictures that hold words, questions, and the names of modules and courses. */
const READ =
  /^(modules\/[^/]+\/([^/]+\.md|module\.yaml|media\/[^/]+\.svg)|modules\/(glossary|course|[^/]+\.course)\.yaml|quizzes\/[^/]+\.yaml)$/;

/**
 * Only an accredited or approved provider gives contact hours: content speaks of them where a site has configured its
 * statement, and never of the other unit.
 */
export const contactHours =
  (provided: boolean): Rule =>
  ({ files }) => {
    const found: Diagnostic[] = [];
    for (const [file, bytes] of files) {
      if (!READ.test(file)) continue;
      const report = reportInto(found, file);
      // What is not text was reported where it was read.
      const text = readText(bytes, () => {}) ?? '';
      for (const { index, code, message } of claimsIn(text, provided))
        report(code, placeIn(text, index), message);
    }
    return found;
  };
