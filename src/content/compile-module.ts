import type { CourseDraft, LessonDraft, ModuleDraft, QuestionDraft } from './draft.js';
import { explainTerms, termFinder, type TermFinder } from './explain-terms.js';
import { GLOSSARY_FILE, glossaryPath, readTerms, type TermWithId } from './glossary.js';
import { shortHash } from './hash.js';
import { directionOf } from './language.js';
import { compiledLedger, ledgerQuestion } from './ledger.js';
import { minutesOf } from './minutes.js';
import {
  FORMAT,
  type Lesson,
  type ModuleOutline,
  type Policy,
  type QuestionBase,
  type QuestionOutline,
  type Translation,
} from './model.js';
import { policyFor } from './policy.js';
import { withPictures } from './question-pictures.js';
import { rememberAll } from './remember.js';

/** A module as it is published: what `module.json`, the lesson files and the media folder hold. */
export interface CompiledModule {
  readonly outline: ModuleOutline;
  readonly lessons: readonly Lesson[];
  /** What the catalog says about it, where the author wrote that. */
  readonly description?: string;
  /** `source` is a path in the authored files, `path` one beside `module.json`. */
  readonly media: readonly { readonly source: string; readonly path: string }[];
  /** The same module in other languages: same ids, same ledger, other words. */
  readonly translations?: readonly CompiledModule[];
}

/** Puts a module together that has no errors; `translation` where its words are one. */
export function compileModule(
  course: CourseDraft,
  module: ModuleDraft,
  translation?: Translation,
): CompiledModule {
  const { manifest } = module;
  const policy = policyFor(manifest.track, manifest.policy);
  const drafts = module.lessons.map(lesson => {
    const { questions, pictures } = withPictures(course, module, lesson);
    return { lesson, questions, pictures: [...lesson.pictures, ...pictures] };
  });
  const finder = finderFor(course, module, translation);
  // Staff know most terms: theirs are explained where an author marks them.
  const explain = { finder, first: manifest.track === 'patient' };
  const lessons = drafts.map(({ lesson, questions }) => compileLesson(lesson, questions, policy, explain));
  const ids = lessons.map(({ id }) => id);
  const ledgerQuestions = drafts.flatMap(({ questions }) =>
    questions.map(({ question, kind }) => ledgerQuestion(question, kind)),
  );
  const outline: Omit<ModuleOutline, 'content'> = {
    format: FORMAT,
    id: manifest.id,
    title: manifest.title,
    neutralTitle: manifest.neutralTitle,
    language: manifest.language,
    direction: directionOf(manifest.language),
    ...(translation && { translation }),
    track: manifest.track,
    policy,
    review: manifest.review,
    sources: manifest.sources,
    licence: manifest.licence,
    ...(manifest.pictures.length > 0 && {
      pictures: manifest.pictures.map(({ file: _file, ...credit }) => credit),
    }),
    lessons: lessons.map((lesson, index) => ({
      id: lesson.id,
      title: lesson.title,
      minutes: minutesOf(
        lesson.body,
        askedCount(lesson, module.lessons[index]!, drawOf(course, module.lessons[index]!)),
      ),
      sensitive: module.lessons[index]!.front.sensitive,
      ...(module.lessons[index]!.front.optIn && { optIn: true }),
      ...(drawOf(course, module.lessons[index]!) && { draw: drawOf(course, module.lessons[index]!)! }),
      file: `${lesson.id}.json`,
      page: `${lesson.id}.html`,
      questions: lesson.questions.map(question => outlineOf(question, module.lessons[index]!)),
    })),
    ledger: compiledLedger(module.ledger, ids, ledgerQuestions),
  };
  const pictures = new Map(drafts.flatMap(({ pictures }) => pictures.map(each => [each.path, each])));
  return {
    outline: { ...outline, content: shortHash(JSON.stringify([outline, lessons]), 8) },
    lessons,
    ...(manifest.description !== undefined && { description: manifest.description }),
    media: [...pictures.values()].map(({ source, path }) => ({ source, path })),
  };
}

const drawOf = (course: CourseDraft, { front }: LessonDraft): number | undefined =>
  course.quizzes.get(front.quiz ?? '')?.draw;

/** How many questions a learner is asked in a lesson. */
function askedCount({ id, questions }: Lesson, { asked }: LessonDraft, draw = Infinity): number {
  const counts = new Map<string, number>();
  let count = 0;
  for (const question of questions) {
    const objective = question.objective ?? id;
    const before = counts.get(objective) ?? 0;
    const isDrawn = question.follows === undefined && asked.every(each => each.question !== question.id);
    if (!isDrawn || before < draw) count++;
    if (isDrawn) counts.set(objective, before + 1);
  }
  return count;
}

/** The terms in the language of the module's words; which of them are everyday words, the course's own glossary says. */
function finderFor({ files }: CourseDraft, module: ModuleDraft, translation?: Translation): TermFinder {
  const own = readTerms(files, GLOSSARY_FILE);
  if (!translation) return termFinder(own, module.manifest.language);
  const terms = readTerms(files, glossaryPath(module.directory));
  const known = termsOf([terms, own], () => {
    const everyday = new Set(own.flatMap(term => (term.everyday ? [term.id] : [])));
    return terms.map(term => ({ ...term, everyday: term.everyday || everyday.has(term.id) }));
  });
  return termFinder(known, module.manifest.language);
}

const termsOf = rememberAll<readonly TermWithId[]>();

function compileLesson(
  draft: LessonDraft,
  questions: readonly QuestionDraft[],
  policy: Policy,
  { finder, first }: { readonly finder: TermFinder; readonly first: boolean },
): Lesson {
  const { id, title, objective } = draft.front;
  const { body, terms } = explainedOf([draft, finder, first], () => explainTerms(draft.body, finder, first));
  return {
    format: FORMAT,
    id,
    title,
    objective,
    body,
    ...(terms.length > 0 && { terms }),
    questions: questions.map(({ question: { allow: _allow, ...question }, kind }) => ({
      ...question,
      // Without a score or without a key there is nothing to grade, whatever the default says.
      graded: question.graded && policy.score !== 'none' && kind.key(question) !== null,
    })),
  };
}

/** A preview explains again only the lesson that was changed. */
const explainedOf = rememberAll<ReturnType<typeof explainTerms>>();

function outlineOf(
  { id, kind, revision, graded, weight, follows, objective }: QuestionBase,
  { asked }: LessonDraft,
): QuestionOutline {
  return {
    id,
    kind,
    revision,
    graded,
    weight,
    ...(follows !== undefined && { follows }),
    ...(objective !== undefined && { objective }),
    ...(asked.some(({ question }) => question === id) && { inline: true }),
  };
}
