import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Rule } from '../../content/draft.js';
import { readText } from '../../content/files.js';
import { rememberFor } from '../../content/remember.js';

/** Numbers as people write them to be called: groups of digits, `tel:`, "call 911". Dates and ranges are none. */
const PHONE =
  /(?<![\w./-])(?:\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,5}\d{2,}|(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|tel:[+\d]\S*|(?<=\b(?:call|dial|phone|text|ring) )\d{3,})(?![\w-])/giu;

/** Care lines differ from place to place: a module holds no phone number, the site's configuration does. */
export const phoneNumbers: Rule = ({ files }) =>
  [...files].flatMap(([file, bytes]) =>
    /^(modules\/[^/]+\/([^/]+\.md|module\.yaml)|quizzes\/[^/]+\.yaml)$/.test(file)
      ? numbersIn(bytes, file)
      : [],
  );

const numbersIn = rememberFor((bytes, file) => {
  const found: Diagnostic[] = [];
  const report = reportInto(found, file);
  // What is not text was reported where it was read.
  const lines = readText(bytes, () => {})?.split('\n') ?? [];
  for (const [index, line] of lines.entries())
    for (const match of line.matchAll(PHONE))
      report(
        'phone-number',
        { line: index + 1, column: match.index + 1 },
        `"${match[0]}" looks like a phone number; modules hold none, the site's configuration does`,
      );
  return found;
});
