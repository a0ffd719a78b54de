import { START, type Diagnostic } from '../content/diagnostic.js';
import { questionsOf } from '../content/draft.js';
import type { CourseDraft, LessonDraft, ModuleDraft, QuestionDraft, QuizDraft } from '../content/draft.js';
import { readText } from '../content/files.js';
import { moduleInputs } from '../content/module-inputs.js';
import { rememberAll } from '../content/remember.js';
import type { Path } from '../content/yaml.js';
import { readCourseData, type CourseData } from './data/course-data.js';
import { readData, type DataFile } from './data/read-data.js';
import { SETTINGS_FILE, settingsSchema, type Settings } from './data/settings.js';
import { exceptionsOf, type Exception, type Spot } from './prose/block.js';
import { lessonBlocks, type LessonBlocks } from './prose/lesson-blocks.js';
import { questionExceptions, questionTexts, type QuestionText } from './prose/question-blocks.js';

/** A course as the measures see it: its words in reading order, and the data they are measured by. */
export interface CourseView {
  readonly settings: DataFile<Settings>;
  readonly data: CourseData;
  readonly draft: CourseDraft;
  readonly modules: readonly ModuleView[];
  /** Whether everything could be read: only then is it known what a course lacks. */
  readonly whole: boolean;
  /** ISO 8601 day. */
  readonly today: string;
}

export interface ModuleView {
  readonly draft: ModuleDraft;
  readonly patient: boolean;
  readonly english: boolean;
  readonly lessons: readonly LessonView[];
  readonly exceptions: readonly Exception[];
  /** A place in `module.yaml`, by its path; its beginning without one. */
  at(path: Path): Spot;
}

export interface LessonView extends LessonBlocks {
  readonly draft: LessonDraft;
  readonly patient: boolean;
  readonly questions: readonly QuestionView[];
  /** Where a finding about the lesson as a whole is put. */
  readonly spot: Spot;
  /** The place of a key of the front matter. */
  at(key: string): Spot;
}

export interface QuestionView extends QuestionDraft {
  readonly texts: readonly QuestionText[];
  readonly exceptions: readonly Exception[];
  /** The quiz that it stands in. */
  readonly yaml: QuizDraft['yaml'];
  /** A place in the question, by its path below it. */
  at(path: Path, part?: 'key' | 'value'): Spot;
}

/** Reads the course data and the words; undefined for a course without settings, which is not measured. */
export function courseView(course: CourseDraft, today: string, into: Diagnostic[]): CourseView | undefined {
  const settings = readData(course.files, SETTINGS_FILE, settingsSchema, into);
  if (!settings) return undefined;
  const data = readCourseData(course.files, into);
  return { settings, data, today, draft: course, whole: course.whole, modules: moduleViews(course) };
}

/** The words of every module. They are the same objects as long as the files of the module are. */
export const moduleViews = (course: CourseDraft): ModuleView[] =>
  course.modules.map(each => viewOf(moduleInputs(course, each), () => moduleView(course, each)));

const viewOf = rememberAll<ModuleView>();

function moduleView(course: CourseDraft, draft: ModuleDraft): ModuleView {
  const { language, track } = draft.manifest;
  const patient = track === 'patient';
  const { file, yaml } = draft;
  const exceptions = (draft.manifest.allow ?? []).map(({ rule }, index) => ({
    rule,
    file,
    place: yaml.locate(['allow', index, 'rule']),
  }));
  const allow = exceptionsOf(exceptions);
  return {
    draft,
    exceptions,
    at: path => ({ file, place: yaml.locate(path), allow }),
    patient,
    english: /^en\b/i.test(language),
    lessons: draft.lessons.map(lesson => lessonView(course, lesson, patient)),
  };
}

function lessonView(course: CourseDraft, draft: LessonDraft, patient: boolean): LessonView {
  const words = wordsOf(course, draft);
  const quiz = course.quizzes.get(draft.front.quiz ?? '');
  const spot = (place: Spot['place']): Spot => ({ file: draft.file, place, allow: words.allow });
  return {
    ...words,
    draft,
    patient,
    spot: spot(START),
    at: key => spot(draft.yaml.locate([key])),
    questions: quiz ? questionsOf(course, draft).map(question => questionView(quiz, question)) : [],
  };
}

/** The words of lessons by their syntax trees, which are made once for the bytes of a file. */
const known = new WeakMap<LessonDraft['markdown'], LessonBlocks>();

function wordsOf({ files }: CourseDraft, draft: LessonDraft): LessonBlocks {
  const before = known.get(draft.markdown);
  if (before) return before;
  const bytes = files.get(draft.file);
  // Mistakes in the bytes were reported where the lesson was read.
  const words = lessonBlocks(draft, (bytes && readText(bytes, () => {})) ?? '');
  known.set(draft.markdown, words);
  return words;
}

const questionOf = rememberAll<QuestionView>();

const questionView = (quiz: QuizDraft, draft: QuestionDraft): QuestionView =>
  questionOf([draft, quiz], () => readQuestion(quiz, draft));

function readQuestion(quiz: QuizDraft, draft: QuestionDraft): QuestionView {
  const exceptions = questionExceptions(quiz, draft);
  const allow = exceptionsOf(exceptions);
  let texts: readonly QuestionText[] | undefined;
  return {
    ...draft,
    exceptions,
    yaml: quiz.yaml,
    get texts() {
      return (texts ??= questionTexts(quiz, draft, allow));
    },
    at: (path, part) => ({
      file: quiz.file,
      place: quiz.yaml.locate(['questions', draft.index, ...path], part),
      allow,
    }),
  };
}
