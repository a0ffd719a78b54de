import type { LessonOutline, ModuleOutline, QuestionBase } from '../../src/content/model.js';
import { decodeProgress, encodeProgress } from '../../src/engine/codec.js';
import { lmsPart } from '../../src/engine/lms-part.js';
import type { Answer, Progress } from '../../src/engine/progress.js';
import { newProgress } from '../../src/engine/restore.js';
import { kinds } from '../../src/kinds/kinds.js';
import { staff } from '../engine/modules.js';
import { questionOf, sampleOf } from '../kinds/samples.js';

/** Characters that a SCORM 1.2 LMS keeps. */
export const LIMIT = 4096;
const CHOICES = 300;
const TEXTS = 30;
/** Questions a lesson. */
const LESSON = 10;
const SENTENCE = 'Ask which symptoms are new, and since when they have been there.';

const isText = (question: QuestionBase): boolean => kinds[question.kind]!.optionIds(question).length === 0;
const told = Object.values(kinds).filter(({ name }) => name !== 'reflection' && name !== 'confidence');
const [withOptions, withText] = [false, true].map(wanted =>
  told.filter(kind => isText(questionOf(kind)) === wanted && kind.name !== 'numeric'),
) as [typeof told, typeof told];

/** Every choice-like kind in turn, and every text kind. */
function questionsOf(): readonly QuestionBase[] {
  const ofKinds = (list: typeof told, count: number, prefix: string): QuestionBase[] =>
    Array.from({ length: count }, (_, n) => questionOf(list[n % list.length]!, { id: `${prefix}${n + 1}` }));
  return [...ofKinds(withOptions, CHOICES, 'c'), ...ofKinds(withText, TEXTS, 't')];
}

/** The state of a very large module in which all was answered twice, whole and as far as an LMS keeps it. */
export function largeState(): {
  readonly whole: string;
  readonly kept: {
    readonly code: string;
    readonly results: number;
    readonly responses: number;
    readonly texts: number;
  };
  readonly questions: number;
  readonly texts: number;
} {
  const questions = questionsOf();
  const outline = moduleOf(questions);
  const part = lmsPart(outline, progressOf(outline, questions));
  const code = encodeProgress(part, outline.ledger, LIMIT);
  const { answers } = decodeProgress(code, outline.ledger)!;
  const texts = new Set(questions.filter(isText).map(({ id }) => id));
  const entries = Object.entries(answers);
  const responded = entries.filter(([, answer]) => answer.response !== undefined);
  return {
    whole: encodeProgress(part, outline.ledger, Number.POSITIVE_INFINITY),
    kept: {
      code,
      results: entries.filter(
        ([id, { cut, result }]) => cut !== 'result' && result === part.answers[id]?.result,
      ).length,
      responses: responded.filter(([id]) => !texts.has(id)).length,
      texts: responded.filter(([id]) => texts.has(id)).length,
    },
    questions: questions.length,
    texts: texts.size,
  };
}

function moduleOf(questions: readonly QuestionBase[]): ModuleOutline {
  const lessons = Array.from({ length: questions.length / LESSON }, (_, n): LessonOutline => ({
    id: `l${n + 1}`,
    title: `Lesson ${n + 1}`,
    minutes: 5,
    sensitive: false,
    file: '',
    page: '',
    questions: questions.slice(n * LESSON, (n + 1) * LESSON),
  }));
  const options = (question: QuestionBase): Record<string, number> =>
    Object.fromEntries(kinds[question.kind]!.optionIds(question).map((id, n) => [id, n + 1]));
  return {
    ...staff(lessons),
    ledger: {
      lessons: Object.fromEntries(lessons.map(({ id }, n) => [id, n + 1])),
      questions: Object.fromEntries(
        questions.map((question, n) => [question.id, { number: n + 1, options: options(question) }]),
      ),
    },
  };
}

/** Every second question matched at the second try only, the others stayed partly right. */
function progressOf(outline: ModuleOutline, questions: readonly QuestionBase[]): Progress {
  const answers = questions.map((question, n): [string, Answer] => {
    const kind = kinds[question.kind]!;
    const { good, bad = good, partial } = sampleOf(kind);
    const last = n % 2 === 0 ? good : (partial?.[0] ?? bad);
    const response = isText(question) ? `${SENTENCE} ${n}` : last;
    const grade = kind.grade(question, last);
    return [
      question.id,
      { revision: 1, response, ...grade, first: kind.grade(question, bad).result, tries: 2 },
    ];
  });
  const read = outline.lessons.map(({ id }) => id);
  return {
    ...newProgress(outline, 'attempt-01'),
    sequence: 2 * questions.length,
    position: { at: 'end' },
    read,
    answers: Object.fromEntries(answers),
    seconds: 9_000,
    completed: true,
  };
}
