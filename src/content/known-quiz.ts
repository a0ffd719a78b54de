import { reportInto, type Diagnostic } from './diagnostic.js';
import type { QuizDraft } from './draft.js';
import type { KindMap } from './question-kind.js';
import { readQuiz } from './read-quiz.js';
import { rememberFor } from './remember.js';

/** Reads a quiz, or remembers what was read of the same bytes; every mistake is added to `into`. */
export function knownQuiz(
  file: string,
  bytes: Uint8Array,
  kinds: KindMap,
  into: Diagnostic[],
): QuizDraft | undefined {
  const reader = readers.get(kinds) ?? makeReader(kinds);
  readers.set(kinds, reader);
  const { quiz, found } = reader(bytes, file);
  into.push(...found);
  return quiz;
}

/** The readers of quizzes, by the kinds of question that they know. */
const readers = new WeakMap<KindMap, ReturnType<typeof makeReader>>();

const makeReader = (kinds: KindMap) =>
  rememberFor((bytes, file) => {
    const found: Diagnostic[] = [];
    return { quiz: readQuiz(file, bytes, kinds, reportInto(found, file)), found };
  });
