import { ContentError } from '../content/content-error.js';
import type { Lesson, LessonOutline, ModuleOutline, Site } from '../content/model.js';
import { parseJson, plausibleLesson, plausibleOutline } from '../content/plausible.js';
import { questions, type Questions } from './parts.js';
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
  /** What was only looked at quickly so far. */
  #unchecked: ((part: Questions) => unknown)[] = [];

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
    const [json, isCopy] = await this.#json(this.#base);
    return this.#read(json, isCopy, plausibleOutline, ({ parseOutline }) => parseOutline(json));
  }

  /** Checks in full what was only looked at quickly. */
  async check(): Promise<void> {
    const part = await questions.load();
    for (const check of this.#unchecked) check(part);
    this.#unchecked = [];
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
  async #json(url: URL): Promise<readonly [json: unknown, isCopy: boolean]> {
    try {
      return [parseJson(this.#copies.get(url.href)), true];
    } catch {
      return [await fetchJson(url), false];
    }
  }

  /**
   * A file that was fetched is checked in full as it comes, where that part of the player is there. A copy came with the
   * page and from whoever made the page: it is used after a quick look, and checked once the page can be used.
   */
  #read<T>(json: unknown, isCopy: boolean, look: (json: unknown) => T, check: (part: Questions) => T): T {
    if (!isCopy && questions.atHand) return check(questions.atHand);
    this.#unchecked.push(check);
    return look(json);
  }

  async #fetchLesson(entry: LessonOutline): Promise<Lesson> {
    const [json, isCopy] = await this.#json(new URL(entry.file, this.#base));
    const check = ({ parseLesson, kinds }: Questions): Lesson => parseLesson(json, kinds);
    const lesson = this.#read(json, isCopy, plausibleLesson, check);
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
