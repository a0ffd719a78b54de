import type { Diagnostic } from '../content/diagnostic.js';
import { COURSE_FILE, courseSchema } from '../content/course-file.js';
import { draftCourse } from '../content/draft-course.js';
import type { Files } from '../content/files.js';
import { estimatedMinutes, wordsOf } from '../content/minutes.js';
import type { Track } from '../content/model.js';
import type { KindMap } from '../content/question-kind.js';
import { countsOf, fleschKincaidGrade, SMOG_SAMPLE, smogGrade } from '../readability/grades.js';
import { moduleViews, type LessonView, type ModuleView } from './course-view.js';
import { readCourseData, type CourseData } from './data/course-data.js';
import { readData } from './data/read-data.js';
import { SETTINGS_FILE, settingsSchema, type Settings } from './data/settings.js';
import { claimsOf } from './measures/l01-claims.js';
import { countedSentences } from './prose/block.js';
import { timeOf, type TimeFigures } from './time.js';

/** What was counted and computed of a lesson, for people. */
export interface LessonFigures {
  readonly id: string;
  readonly title: string;
  /** All words that a learner reads in the lesson itself. */
  readonly words: number;
  /** Sentences that the grade was computed from (`countedSentences`). */
  readonly sentences: number;
  /** School grade; absent for other languages than English, and where there is no sentence. */
  readonly fleschKincaid?: number;
  readonly minutes: number;
  readonly planned?: number;
  readonly claims: number;
  readonly questions: number;
}

export interface ModuleFigures {
  readonly id: string;
  readonly title: string;
  readonly sentences: number;
  /** School grade; absent under thirty sentences, where the formula says nothing. */
  readonly smog?: number;
  /** The same over the texts of its questions, which are fragments in part and never decide. */
  readonly questionSmog?: number;
  readonly track: Track;
  readonly time: TimeFigures;
  readonly lessons: readonly LessonFigures[];
}

export interface Figures {
  readonly modules: readonly ModuleFigures[];
  readonly courses: readonly {
    readonly id: string;
    readonly track: Track;
    readonly time: Pick<TimeFigures, 'minutes' | 'by'>;
  }[];
  readonly data: CourseData;
}

type PlannedTimes = Pick<Settings, 'minutes' | 'difficulty' | 'pilot'>;
const noSettings: PlannedTimes = { minutes: {}, difficulty: {}, pilot: {} };

/**
 * The figures of every module and course file that could be read, and the course data beside them.
 *
 * @param ids of the modules that are wanted; all where it is absent.
 */
export function courseFigures(files: Files, kinds: KindMap, ids?: readonly string[]): Figures {
  // Mistakes are reported by the checks.
  const ignored: Diagnostic[] = [];
  const settings = readData(files, SETTINGS_FILE, settingsSchema, ignored)?.value ?? noSettings;
  const { course } = draftCourse(files, kinds, ids && new Set(ids.map(id => `modules/${id}`)));
  const modules = moduleViews(course).map(each => moduleFigures(each, settings));
  return { modules, courses: filesOfCourses(files, modules), data: readCourseData(files, ignored) };
}

/** The time of each course is the sum of its modules'. */
function filesOfCourses(files: Files, modules: readonly ModuleFigures[]): Figures['courses'] {
  return [...files.keys()].flatMap(name => {
    const file = COURSE_FILE.test(name) ? readData(files, name, courseSchema, [])?.value : undefined;
    const parts = file?.modules.flatMap(({ id }) => modules.find(module => module.id === id) ?? []) ?? [];
    const [first] = parts;
    if (!file || !first) return [];
    const minutes = parts.reduce((sum, { time }) => sum + time.minutes, 0);
    const by = parts.every(({ time }) => time.by === 'pilot') ? 'pilot' : 'mergener';
    return [{ id: file.id, track: first.track, time: { minutes, by } }];
  });
}

function moduleFigures(module: ModuleView, settings: PlannedTimes): ModuleFigures {
  const { id, title, track } = module.draft.manifest;
  const counts = countsOf(countedSentences(module.lessons.flatMap(({ blocks }) => blocks)));
  const questions = module.lessons.flatMap(lesson => lesson.questions.flatMap(({ texts }) => texts));
  const ofQuestions = countsOf(questions.flatMap(({ sentences }) => sentences));
  const smog = module.english && counts.sentences >= SMOG_SAMPLE ? smogGrade(counts) : undefined;
  const questionSmog =
    module.english && ofQuestions.sentences >= SMOG_SAMPLE ? smogGrade(ofQuestions) : undefined;
  return {
    id,
    title,
    sentences: counts.sentences,
    ...(smog !== undefined && { smog }),
    ...(questionSmog !== undefined && { questionSmog }),
    track,
    time: timeOf(module, settings),
    lessons: module.lessons.map(lesson => lessonFigures(lesson, module.english, settings.minutes)),
  };
}

function lessonFigures(
  lesson: LessonView,
  english: boolean,
  planned: Readonly<Record<string, number>>,
): LessonFigures {
  const { front, body } = lesson.draft;
  const counts = countsOf(countedSentences(lesson.blocks));
  const grade = english ? fleschKincaidGrade(counts) : undefined;
  const plan = planned[front.id];
  return {
    id: front.id,
    title: front.title,
    words: wordsOf(body),
    sentences: counts.sentences,
    ...(grade !== undefined && { fleschKincaid: grade }),
    minutes: estimatedMinutes(body, lesson.questions.length),
    ...(plan !== undefined && { planned: plan }),
    claims: claimsOf(lesson).size,
    questions: lesson.questions.length,
  };
}
