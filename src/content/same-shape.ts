import { reportInto, type Diagnostic } from './diagnostic.js';
import { questionsOf, type CourseDraft, type LessonDraft, type ModuleDraft } from './draft.js';
import type { QuestionBase } from './model.js';
import type { QuestionKind } from './question-kind.js';
import type { Tree, TreeNode } from './tree.js';

/** A module in one language, with the course that holds its quizzes. */
interface InLanguage {
  readonly course: CourseDraft;
  readonly module: ModuleDraft;
}

/**
 * Reports where a translation says something else than its source by more than words: other ids, keys, claims, places
 * or questions. Progress and grading rest on these.
 */
export function compareShapes(source: InLanguage, translated: InLanguage, into: Diagnostic[]): void {
  for (const lesson of translated.module.lessons) {
    const name = lesson.file.slice(translated.module.directory.length + 1);
    const original = source.module.lessons.find(
      each => each.file.slice(source.module.directory.length + 1) === name,
    );
    if (!original) continue;
    const differs = lessonDifferences(original, lesson);
    if (differs.length > 0)
      reportInto(into, lesson.file)(
        'translation-differs',
        lesson.yaml.locate([]),
        `this differs from ${original.file} in ${differs.join(', ')}; only words may differ`,
      );
    compareQuestions([source.course, original], [translated.course, lesson], into);
  }
}

function lessonDifferences(original: LessonDraft, lesson: LessonDraft): string[] {
  const keys = (['id', 'quiz', 'sensitive', 'optIn'] as const).filter(
    key => original.front[key] !== lesson.front[key],
  );
  const parts: readonly (readonly [string, (each: LessonDraft) => unknown])[] = [
    ['anchors', each => [...each.anchors.keys()]],
    ['questions in the text', each => each.asked.map(({ question }) => question)],
    ['claims', each => claimsIn(each.body)],
  ];
  return [...keys, ...parts.filter(([, of]) => !same(of(original), of(lesson))).map(([name]) => name)];
}

const claimsIn = (tree: Tree): readonly unknown[] =>
  tree.flatMap((node: TreeNode) =>
    node.type === 'text'
      ? []
      : [
          ...(node.properties['data-claims'] === undefined ? [] : [node.properties['data-claims']]),
          ...claimsIn(node.children),
        ],
  );

function compareQuestions(
  [sourceCourse, original]: readonly [CourseDraft, LessonDraft],
  [course, lesson]: readonly [CourseDraft, LessonDraft],
  into: Diagnostic[],
): void {
  const quiz = course.quizzes.get(lesson.front.quiz ?? '');
  if (!quiz) return;
  const originals = questionsOf(sourceCourse, original);
  const report = reportInto(into, quiz.file);
  const ids = quiz.questions.map(({ question }) => question.id);
  const wanted = originals.map(({ question }) => question.id);
  if (!same(ids, wanted)) {
    const message = `the questions here are not those of the source, in its order: ${wanted.join(', ')}`;
    report('translation-differs', quiz.yaml.locate(['questions']), message);
  }
  for (const { question, kind, index } of quiz.questions) {
    const from = originals.find(each => each.question.id === question.id);
    if (!from) continue;
    const [before, after] = [shapeOf(from.question, kind), shapeOf(question, kind)];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const differs = keys.filter(key => !same(before[key], after[key]));
    if (differs.length === 0) continue;
    const key = differs.find(each => Object.hasOwn(question, each));
    report(
      'translation-differs',
      quiz.yaml.locate(['questions', index, ...(key === undefined ? [] : [key])]),
      `"${question.id}" differs from its source in ${differs.join(', ')}; only words may differ`,
    );
  }
}

/** A question without its words. */
function shapeOf(question: QuestionBase, kind: QuestionKind): Readonly<Record<string, unknown>> {
  const words = ['misconception', 'allow', ...(kind.words ?? [])];
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return isTree(value) ? 'words' : value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (words.includes(key) ? [] : [[key, strip(each)]])),
    );
  };
  return strip(question) as Readonly<Record<string, unknown>>;
}

const isTree = (value: readonly unknown[]): boolean =>
  value.length > 0 &&
  value.every(
    node =>
      typeof node === 'object' &&
      node !== null &&
      'type' in node &&
      (node.type === 'text' || node.type === 'element'),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
