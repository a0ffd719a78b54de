import type { ModuleOutline } from '../../src/content/model.js';
import type { Progress } from '../../src/engine/progress.js';
import type { ContentFiles } from '../../src/player/content-files.js';
import { questions } from '../../src/player/parts.js';
import { Session } from '../../src/player/session.js';
import type { VisibleTime } from '../../src/player/visible-time.js';
import type { Reporter, Sync } from '../../src/reporting/port.js';
import { createReporter, type ReporterOptions } from '../../src/reporting/reporter.js';
import { settled, type FakePage } from '../reporting/fake-page.js';
import { lessons, type Step } from './module.js';

/** Seconds that each step takes. */
const STEP = 5;

/** The lesson after this one is not fetched ahead, which in a browser waits until the page is idle. */
const files = {
  lesson: ({ id }: { id: string }) => Promise.resolve(lessons.find(lesson => lesson.id === id)),
} as unknown as ContentFiles;

let pages = 0;

/** One launch by a learner: the player's session, the real reporter, and a page that is not there. */
export class Visit {
  readonly page: FakePage;
  progress: Progress | undefined;
  line: Sync['state'] | undefined;
  protected readonly session: Session;
  #seconds = 0;

  constructor(
    outline: ModuleOutline,
    page: FakePage,
    options: Pick<ReporterOptions, 'record'> & Partial<ReporterOptions>,
    make: (options: ReporterOptions) => Reporter = createReporter,
  ) {
    this.page = page;
    const id = ++pages;
    const reporter = make({
      ...options,
      moduleId: outline.id,
      window: page.window,
      now: () => page.device.clock.time,
      random: () => new Uint8Array(16).map((_, n) => (id >> (8 * (n % 3))) % 256),
    });
    reporter.on(sync => (this.line = sync.state));
    this.session = new Session({
      afterwards: () => undefined,
      outline,
      files,
      reporter,
      time: { take: () => this.#take(), update: () => undefined } as unknown as VisibleTime,
      listener: {
        changed: () => undefined,
        fact: fact => {
          if (fact.type === 'progress.changed') this.progress = fact.progress;
        },
        failed: () => undefined,
      },
    });
  }

  /** Opens the module, to the moment when the learner sees it. */
  async open(): Promise<void> {
    // In a page, too, the questions are there long before one is answered.
    await questions.load();
    await this.arrive(this.session.start().then(() => true as const));
    this.progress = this.session.view?.progress ?? this.progress;
  }

  /** Lets time pass until the module is there. */
  protected async arrive(opening: Promise<true>): Promise<void> {
    const { clock } = this.page.device;
    const moment = (): Promise<boolean> => settled().then(() => false);
    // Only a wait for another page is one on the clock.
    while (!(await Promise.race([opening, moment()]))) if (this.page.waiting > 0) await clock.pass(400);
    await clock.pass(100);
  }

  /** Does a step; nothing is painted yet. */
  async act(step: Step): Promise<void> {
    this.#seconds = STEP;
    for (const event of step.events) this.session.send(event);
    await settled();
  }

  /** The page paints, and what waits for that is sent. */
  async paint(milliseconds = 100): Promise<void> {
    await this.page.device.clock.pass(milliseconds);
  }

  hide(): void {
    this.session.suspend();
  }

  /** The page goes away and hears of it. */
  close(seconds = 0): void {
    this.#seconds = seconds;
    this.session.close();
  }

  #take(): number {
    return this.#seconds > 0 ? [this.#seconds, (this.#seconds = 0)][0]! : 0;
  }
}
