import { ContentError } from '../content/content-error.js';
import type { Lesson, LessonOutline, ModuleOutline, Site } from '../content/model.js';
import { parseJson, plausibleLesson, plausibleOutline } from '../content/plausible.js';
import { questions } from './parts.js';
import { parseSite } from './site.js';

/**
 * The compiled files of one module. Each lesson is fetched once, when it is first wanted; a failed fetch is
 * forgotten, so that trying again asks again. Every method rejects with a `ContentError`.
 */
export class ContentFiles {
  readonly #base: URL;
  readonly #copies: ReadonlyMap<string, string>;
  readonly #lessons = new Map<string, Promise<Lesson>>();
  readonly #at = new Map<string, Lesson>();
  #outline: ModuleOutline | undefined;

  /**
   * @param base URL of `module.json`; http or https.
   * @param copies files that the page brings with it, by URL.
   */
  constructor(base: URL, copies: ReadonlyMap<string, string>) {
    this.#base = base;
    this.#copies = copies;
  }

  /** Turns a path relative to `module.json` into a URL. */
  readonly link = (path: string): string => new URL(path, this.#base).href;

  /** The files of the same module in another language, from where this one says that they stand. */
  at(path: string): ContentFiles {
    return new ContentFiles(new URL(path, this.#base), this.#copies);
  }

  async outline(): Promise<ModuleOutline> {
    const json = await this.#json(this.#base);
    this.#outline = questions.atHand ? questions.atHand.parseOutline(json) : plausibleOutline(json);
    return this.#outline;
  }

  /** Checks in full what has been fetched so far; what is fetched from then on is checked as it comes. */
  async check(): Promise<void> {
    const { parseOutline, parseLesson, kinds } = await questions.load();
    parseOutline(this.#outline);
    for (const lesson of this.#at.values()) parseLesson(lesson, kinds);
  }

  lesson(entry: LessonOutline): Promise<Lesson> {
    const known = this.#lessons.get(entry.id);
    if (known) return known;
    const fetched = this.#fetchLesson(entry);
    this.#lessons.set(entry.id, fetched);
    fetched.then(
      lesson => this.#at.set(entry.id, lesson),
      () => this.#lessons.delete(entry.id),
    );
    return fetched;
  }

  /** The lessons fetched so far, by id. */
  get lessons(): ReadonlyMap<string, Lesson> {
    return this.#at;
  }

  /** What the page has a copy of is not asked for; a copy that is damaged counts as none. */
  async #json(url: URL): Promise<unknown> {
    try {
      return parseJson(this.#copies.get(url.href));
    } catch {
      return fetchJson(url);
    }
  }

  async #fetchLesson(entry: LessonOutline): Promise<Lesson> {
    const json = await this.#json(new URL(entry.file, this.#base));
    const part = questions.atHand;
    const lesson = part ? part.parseLesson(json, part.kinds) : plausibleLesson(json);
    if (lesson.id !== entry.id)
      throw new ContentError('invalid', `${entry.file} holds the lesson ${lesson.id}, not ${entry.id}`);
    return lesson;
  }
}

/** The files that a built page holds copies of, as JSON text by URL (`packaging/page.ts`). */
export function copiesIn(document: Document): ReadonlyMap<string, string> {
  const templates = document.querySelectorAll<HTMLTemplateElement>('template[data-copy-of]');
  return new Map(
    [...templates].map(({ dataset, content }) => [
      new URL(dataset['copyOf']!, document.baseURI).href,
      content.textContent,
    ]),
  );
}

/** The site's configuration. Rejects with a `ContentError`. */
export async function fetchSite(url: URL): Promise<Site> {
  return parseSite(await fetchJson(url));
}

async function fetchJson(url: URL): Promise<unknown> {
  let text: string;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    text = await response.text();
  } catch (cause) {
    throw new ContentError('missing', `${url.href} could not be fetched: ${String(cause)}`, { cause });
  }
  return parseJson(text);
}
