import { Document, isMap, visit } from 'yaml';
import type { LedgerFile } from '../content/ledger.js';

const comment = ` Numbers for the ids of this module, written by "teachback ledger". Learners' progress is kept by these numbers:
 an id keeps its number for ever, a number is never given twice, and nothing is ever deleted here.
 "key" is a fingerprint of the right answer; when it changes, the question needs a new revision.`;

/** The text of `ledger.yaml`: one line an entry as far as possible, so that a change shows as a change of its line. */
export function ledgerText(ledger: LedgerFile): string {
  const document = new Document(ledger);
  document.commentBefore = comment;
  visit(document, {
    Pair: (_, pair, path) => {
      if (path.length > 3 && isMap(pair.value)) pair.value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
