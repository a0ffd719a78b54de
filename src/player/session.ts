import { createActor, type Actor } from 'xstate';
import type { Lesson, ModuleOutline } from '../content/model.js';
import { decodeProgress, encodeProgress } from '../engine/codec.js';
import type { ModuleEvent } from '../engine/events.js';
import type { Fact } from '../engine/facts.js';
import { currentLesson } from '../engine/module-context.js';
import { moduleMachine } from '../engine/module-machine.js';
import type { Progress } from '../engine/progress.js';
import { changedQuestions, mergeProgress } from '../engine/restore.js';
import type { Messages } from '../messages/messages.js';
import { newAttempt } from '../reporting/nonce.js';
import type { Reporter, Restored, Sync } from '../reporting/port.js';
import type { ContentFiles } from './content-files.js';
import { LessonLoader, type LoadEvent } from './lesson-loader.js';
import { nextTask } from './next-task.js';
import { questions } from './parts.js';
import { maySend, reportOf } from './report.js';
import { viewOf, type SessionView } from './session-view.js';
import type { VisibleTime } from './visible-time.js';

/** What a session tells whoever shows it. */
export interface SessionListener {
  /** What is shown may have changed. */
  changed(): void;
  fact(fact: Fact): void;
  /** A lesson could not be read; `reason` in technical words. */
  failed(code: string, reason: string): void;
}

export interface SessionOptions {
  readonly outline: ModuleOutline;
  readonly files: ContentFiles;
  readonly reporter: Reporter;
  readonly time: VisibleTime;
  readonly listener: SessionListener;
  /** Does what may wait until the learner can answer. */
  afterwards(action: () => void): void;
}

/**
 * One learner at one module: connects the machine, the lesson files and the reporter. Requests go in by `send`;
 * the machine's facts are journaled before `send` returns, and what is shown follows in `view`.
 */
export class Session {
  #options: SessionOptions;
  #actor: Actor<ReturnType<typeof moduleMachine>> | undefined;
  #restored: Restored = { mode: 'normal' };
  #sync: Sync | undefined;
  #changed: readonly string[] = [];
  #latest: Progress | undefined;
  #given: string | undefined;
  #urgent = false;
  #seconds = 0;
  #loader: LessonLoader | undefined;
  readonly #stopListening: () => void;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#stopListening = options.reporter.on(sync => this.#onSync(sync));
  }

  /**
   * Reads what is stored and begins where the learner left off.
   *
   * @param page lesson of the page that was opened. Another one than the first was asked for by its address, and is
   *   opened if it may be.
   */
  async start(page?: string): Promise<void> {
    const restored = await this.#options.reporter.connect();
    await nextTask();
    // Building it takes a turn of its own.
    moduleMachine();
    await nextTask();
    this.#begin(restored);
    if (page !== undefined && page !== this.outline.lessons[0]?.id && this.#here !== page)
      this.send({ type: 'lesson.open', lesson: page });
  }

  /** The lesson where the learner is, shown or awaited. */
  get #here(): string | undefined {
    const context = this.#actor?.getSnapshot().context;
    return context && currentLesson(context)?.id;
  }

  get view(): SessionView | undefined {
    const snapshot = this.#actor?.getSnapshot();
    return snapshot && viewOf(snapshot.value, snapshot.context);
  }

  get outline(): ModuleOutline {
    return this.#actor?.getSnapshot().context.outline ?? this.#options.outline;
  }

  get sync(): Sync | undefined {
    return this.#sync;
  }

  get restored(): Restored {
    return this.#restored;
  }

  /** Questions that are asked again because their meaning changed since the last visit. */
  get changedQuestions(): readonly string[] {
    return this.#changed;
  }

  /** Whether answers are kept: not while looking back, not while another tab writes, not before it is clear whose they are. */
  get writable(): boolean {
    const { mode, unclear, elsewhere } = this.#restored;
    return mode === 'normal' && !unclear && !elsewhere;
  }

  /** Tells the machine, and journals what follows from it before this returns. */
  send(event: ModuleEvent): void {
    this.#spend();
    this.#actor?.send(event);
    this.#deliver();
  }

  /** Who keeps the record, for what is no answer to a question. */
  get reporter(): Reporter {
    return this.#options.reporter;
  }

  /** Answers "are these yours?" and "continue here". */
  async claim(yes: boolean): Promise<void> {
    this.#begin(await this.#options.reporter.claim(yes));
  }

  /** The whole progress in an opaque code, with what no record system is told; none before it is known. */
  get progress(): string | undefined {
    const progress = this.#actor?.getSnapshot().context.progress;
    return progress && encodeProgress(progress, this.outline.ledger, Number.POSITIVE_INFINITY);
  }

  /** Goes on from progress that was kept elsewhere, unless this attempt is further on. Waits until answers are kept. */
  adopt(code: string | undefined): void {
    this.#given = code;
    const now = this.#actor?.getSnapshot().context.progress;
    const given = now && this.writable ? this.#decode(code) : undefined;
    if (!now || !given || (given.attempt === now.attempt && given.sequence <= now.sequence)) return;
    this.#run(this.#restored, mergeProgress(given, now));
    this.#latest = this.#actor?.getSnapshot().context.progress;
    this.#deliver();
  }

  /** Clears the answers on this device by beginning a new attempt in place of this one. */
  restart(): void {
    this.#run(this.#restored, undefined);
    this.#latest = this.#actor?.getSnapshot().context.progress;
    this.#urgent = true;
    this.#deliver();
  }

  /** Goes on with the same content in another language: at the same place, with the same answers. */
  speak(outline: ModuleOutline, files: ContentFiles, lesson: Lesson | undefined): void {
    this.#options = { ...this.#options, outline, files };
    this.#loader?.await(undefined);
    this.#loader = this.#newLoader();
    this.send({ type: 'language.changed', outline, lesson });
  }

  /** Whether the policy lets an answered question be told to anybody. */
  maySend(question: string): boolean {
    const progress = this.#actor?.getSnapshot().context.progress;
    return progress !== undefined && maySend(this.outline, progress, question);
  }

  /** Gets everything that an answer goes through ready for the first one; changes nothing. */
  rehearse(messages: Messages, host: HTMLElement): void {
    const first = { createActor, moduleMachine, reportOf };
    void questions.atHand?.rehearse(this.view, messages, first, host);
  }

  /** The page is in view again. */
  resume(): void {
    this.#options.time.update();
  }

  /** The page was hidden; it may come back. */
  suspend(): void {
    this.#spend();
    this.#deliver();
    this.#options.reporter.suspend();
  }

  /** Saves everything now. Resolves when that is done or has failed, as `sync` then says. */
  async save(): Promise<void> {
    this.#spend();
    this.#deliver();
    await this.#options.reporter.flush();
  }

  /** The page goes away, or the element does; `exit`: the learner asked for that. */
  close(exit = false): void {
    this.#spend();
    this.#deliver();
    this.#options.reporter.close(exit);
    this.#stopListening();
    this.#actor?.stop();
  }

  #begin(restored: Restored): void {
    const lms = this.#decode(restored.lms);
    const device = this.#decode(restored.device);
    const given = this.#decode(this.#given);
    this.#run(restored, mergeProgress(mergeProgress(lms, given), device));
    // What came from elsewhere is not on this device yet.
    if (!given) return;
    this.#latest = this.#actor?.getSnapshot().context.progress;
    this.#deliver();
  }

  /** A record that cannot be read is told, since this attempt will take its place. */
  #decode(code: string | undefined): Progress | undefined {
    if (!code) return undefined;
    const progress = decodeProgress(code, this.#options.outline.ledger);
    if (!progress)
      this.#options.listener.failed(
        'unreadable-record',
        'the stored progress is damaged or of a newer version',
      );
    return progress;
  }

  #run(restored: Restored, stored: Progress | undefined): void {
    const { outline, listener } = this.#options;
    this.#actor?.stop();
    this.#loader?.await(undefined);
    this.#restored = restored;
    this.#changed = stored ? changedQuestions(stored, outline) : [];
    const actor = createActor(moduleMachine(), {
      input: {
        grade: (question, response) =>
          questions.atHand?.kinds[question.kind]?.grade(question, response) ?? { result: 'none', credit: 0 },
      },
    });
    this.#actor = actor;
    actor.on('*', fact => this.#onFact(fact));
    this.#loader = this.#newLoader();
    actor.subscribe(snapshot => {
      this.#loader?.await(snapshot.matches('opening') ? currentLesson(snapshot.context) : undefined);
      listener.changed();
    });
    actor.start();
    actor.send({
      type: 'module.loaded',
      outline,
      mode: this.writable ? 'normal' : restored.mode === 'normal' ? 'browse' : restored.mode,
      attempt: newAttempt(),
      ...(stored ? { progress: stored } : {}),
      ...(restored.mastery === undefined ? {} : { mastery: restored.mastery }),
    });
    this.#deliver();
  }

  #newLoader(): LessonLoader {
    const { outline, files, afterwards } = this.#options;
    return new LessonLoader(outline, files, (event, error) => this.#onLoaded(event, error), afterwards);
  }

  #onLoaded(event: LoadEvent, error: unknown): void {
    if (event.type === 'lesson.failed') this.#options.listener.failed(codeOf(error), event.reason);
    // Nothing that the learner did: the time until then counts with their next step.
    this.#actor?.send(event);
    this.#deliver();
  }

  #onFact(fact: Fact): void {
    const { listener } = this.#options;
    if (fact.type === 'progress.changed') this.#latest = fact.progress;
    if (fact.type === 'module.completed') this.#urgent = true;
    if (fact.type === 'question.answered') this.#record(fact);
    listener.fact(fact);
  }

  #record(fact: Extract<Fact, { type: 'question.answered' }>): void {
    const lesson = this.#actor?.getSnapshot().context.lesson;
    const question = lesson?.questions.find(({ id }) => id === fact.question);
    const part = questions.atHand;
    const kind = question && part?.kinds[question.kind];
    if (!part || !kind || !this.maySend(question.id)) return;
    for (const interaction of part.interactionsOf(question, kind, fact))
      this.#options.reporter.record(interaction);
  }

  /** Time goes into the record with what the learner does, so that it costs no save of its own. */
  #spend(): void {
    const seconds = this.#options.time.take();
    if (seconds === 0 || !this.#actor) return;
    this.#seconds += seconds;
    this.#actor.send({ type: 'time.spent', seconds });
  }

  /** One report for everything that one event changed. */
  #deliver(): void {
    if (!this.#latest || !this.writable) return;
    const report = reportOf(this.outline, this.#latest, {
      mastery: this.#restored.mastery,
      limit: this.#restored.limit,
      seconds: this.#seconds,
      urgent: this.#urgent,
    });
    this.#latest = undefined;
    this.#urgent = false;
    this.#options.reporter.apply(report);
  }

  /** Another tab took over: from now on this one is read-only, with what it knows. */
  #onSync(sync: Sync): void {
    this.#sync = sync;
    if (sync.state === 'elsewhere' && this.#actor && !this.#restored.elsewhere)
      this.#run({ ...this.#restored, elsewhere: true }, this.#actor.getSnapshot().context.progress);
    this.#options.listener.changed();
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'invalid';
