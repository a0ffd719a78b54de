import { ContentError } from './content-error.js';
import { FORMAT, type Lesson, type ModuleOutline } from './model.js';

/**
 * The quick look at compiled files that opening a page can afford: whether they are whole, of a format this player
 * reads, and ask for nothing outside their own folder. `compiled.ts` checks everything, and comes with the questions.
 */

/** Reads the text of a compiled file. Throws `ContentError` `missing` for no text, `truncated` for broken JSON. */
export function parseJson(text: string | null | undefined): unknown {
  if (!text?.trim()) throw new ContentError('missing', 'the file is empty');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ContentError('truncated', 'the file is not whole JSON', { cause });
  }
}

/** Throws `ContentError` for nothing at all and for a format that only a later player reads. */
export function checkFormat(json: unknown, what: string): void {
  if (json === undefined || json === null) throw new ContentError('missing', `${what} is missing`);
  const format: unknown = typeof json === 'object' && 'format' in json ? json.format : undefined;
  if (typeof format === 'number' && format > FORMAT)
    throw new ContentError('newer-format', `${what} has format ${format}; this player reads up to ${FORMAT}`);
}

/** What a lesson's file and page may be called: names in the module's own folder. */
export const LESSON_FILE = /^[\w-]+\.json$/;
export const LESSON_PAGE = /^[\w-]+\.html$/;

/** Where the same module stands in another language: in a folder below this one, or above it. */
export const MODULE_FILE = /^(?:\.\.\/)?(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\/)?module\.json$/;

/** `module.json` as far as it must be sound before anything is shown. Throws `ContentError`. */
export function plausibleOutline(json: unknown): ModuleOutline {
  checkFormat(json, 'module.json');
  const { format, id, lessons, languages = {} } = json as Partial<ModuleOutline>;
  const sound =
    format === FORMAT &&
    typeof id === 'string' &&
    Object.values(languages).every(file => MODULE_FILE.test(String(file))) &&
    Array.isArray(lessons) &&
    lessons.length > 0 &&
    lessons.every(
      lesson =>
        typeof lesson?.id === 'string' &&
        LESSON_FILE.test(String(lesson.file)) &&
        LESSON_PAGE.test(String(lesson.page)) &&
        Array.isArray(lesson.questions),
    );
  if (!sound) throw new ContentError('invalid', 'module.json: no module with lessons');
  return json as ModuleOutline;
}

/**
 * A compiled lesson as far as it must be sound before a page that was built with it is used. Throws `ContentError`.
 * What builds pages checks the text itself.
 */
export function plausibleLesson(json: unknown): Lesson {
  checkFormat(json, 'the lesson');
  const { format, id, body, questions } = json as Partial<Lesson>;
  const sound =
    format === FORMAT && typeof id === 'string' && Array.isArray(body) && Array.isArray(questions);
  if (!sound) throw new ContentError('invalid', 'the lesson: no lesson with a text');
  return json as Lesson;
}
