import type { LessonOutline, ModuleOutline } from '../content/model.js';
import type { ModuleEvent } from '../engine/events.js';
import type { ContentFiles } from './content-files.js';

/** What comes of asking for a lesson. */
export type LoadEvent = Extract<ModuleEvent, { readonly type: 'lesson.loaded' | 'lesson.failed' }>;

/** Fetches the lesson that the machine waits for, and the one after it when there is time. */
export class LessonLoader {
  readonly #outline: ModuleOutline;
  readonly #files: ContentFiles;
  readonly #answer: (event: LoadEvent, error?: unknown) => void;
  readonly #afterwards: (action: () => void) => void;
  #awaited: LessonOutline | undefined;

  constructor(
    outline: ModuleOutline,
    files: ContentFiles,
    answer: (event: LoadEvent, error?: unknown) => void,
    afterwards: (action: () => void) => void,
  ) {
    this.#outline = outline;
    this.#files = files;
    this.#answer = answer;
    this.#afterwards = afterwards;
  }

  /** Waits for a lesson from now on, or for none. What arrives for an earlier one is only kept. */
  await(entry: LessonOutline | undefined): void {
    if (entry === this.#awaited) return;
    this.#awaited = entry;
    if (!entry) return;
    this.#files.lesson(entry).then(
      lesson => {
        if (this.#awaited === entry) this.#answer({ type: 'lesson.loaded', lesson });
        return this.#afterwards(() => this.#fetchAfter(entry));
      },
      (error: unknown) => {
        if (this.#awaited !== entry) return;
        const reason = error instanceof Error ? error.message : String(error);
        this.#answer({ type: 'lesson.failed', lesson: entry.id, reason }, error);
      },
    );
  }

  #fetchAfter(entry: LessonOutline): void {
    const { lessons } = this.#outline;
    const next = lessons[lessons.indexOf(entry) + 1];
    // A failure shows when the lesson is wanted; it is asked for again then.
    if (next) this.#files.lesson(next).catch(() => undefined);
  }
}
