import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Rule } from '../../content/draft.js';
import { readText } from '../../content/files.js';
import { rememberFor } from '../../content/remember.js';

/** Stands in skeletons where an author has still to write. */
const TO_WRITE = /(?<![\p{L}\p{N}])TODO(?![\p{L}\p{N}])/u;

/** What `new` wrote to begin with is not what learners should read. */
export const unwritten: Rule = ({ files }) =>
  [...files].flatMap(([file, bytes]) =>
    /^(modules\/[^/]+\/([^/]+\.md|module\.yaml)|quizzes\/[^/]+\.yaml)$/.test(file)
      ? marksIn(bytes, file)
      : [],
  );

const marksIn = rememberFor((bytes, file): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const report = reportInto(found, file);
  // What is not text was reported where it was read.
  const text = readText(bytes, () => {}) ?? '';
  for (const [index, line] of text.split('\n').entries()) {
    const column = (TO_WRITE.exec(line)?.index ?? -1) + 1;
    if (column > 0)
      report(
        'unwritten',
        { line: index + 1, column },
        'this is still to be written; write it and delete TODO',
        'warning',
      );
  }
  return found;
});
