import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { plainText } from '../content/tree.js';
import type { ModuleEvent } from '../engine/events.js';
import { controls } from '../elements/controls.styles.js';
import type { ChoiceEvent } from '../elements/prompt/prompt.js';
import { AnnounceEvent, type Said } from '../elements/question/announce-event.js';
import { CheckEvent } from '../elements/question/check-event.js';
import { RetryEvent } from '../elements/question/retry-event.js';
import type { LeaveEvent } from '../elements/exit/leave-event.js';
import { RequestEvent, type LearnerRequest } from '../elements/request-event.js';
import { plainLink } from '../elements/lesson-link.js';
import { RestartEvent } from '../elements/restart/restart-event.js';
import { firstMessages, loadFirstMessages } from '../messages/languages.js';
import type { FirstMessages } from '../messages/messages.js';
import type { Reporter } from '../reporting/port.js';
import { recordOf } from '../reporting/record.js';
import { createReporter, type ReporterOptions } from '../reporting/reporter.js';
import type { RecordStoreSource } from '../reporting/xapi/source.js';
import type { HeadingLevel } from '../views/options.js';
import { FailureEvent, type TeachBackEventMap } from './events.js';
import { LiveRegion } from './live-region.js';
import { nextTask } from './next-task.js';
import { openModule, type OpenedModule } from './open-module.js';
import { exit, pageBuilder, questions } from './parts.js';
import { promptsOf, type Prompt } from './prompts.js';
import type { SessionListener } from './session.js';
import type { RecordStoreAccess } from './record-store.js';
import { styles } from './teach-back.styles.js';
import { tellPage } from './tell-page.js';

/**
 * @summary A learning module on a page: shows its lessons and questions, keeps the learner's place, and tells
 * whoever records it. Text that stands inside is shown until, and in case, the module cannot be.
 *
 * @attr src - URL of the module's `module.json`.
 * @attr site - URL of the site's `site.json`.
 * @attr record - Who is told: `embedded` (this page, the default, or the LMS that frames it), `scorm12` or `scorm2004` (the LMS around it), `cmi5` (the LMS that launched it), `xapi` (a record store) or `none`.
 * @attr commit-url - With `embedded`: where to post the record.
 * @attr learner - An opaque id of the learner, so that this device's record is theirs alone.
 * @attr shared-device - Keeps nothing on this device after the browser is closed.
 * @attr ui-lang - Language of the player's own words (BCP 47), where it is not to follow the content's.
 * @attr heading-level - Level of the lesson's heading, 1–4; 2 where the page has a title of its own.
 * @attr endpoint - With `xapi`: base URL of the record store.
 * @attr registration - With `xapi`: a UUID that names the attempt.
 * @attr activity - With `xapi`: IRI of the module's activity, its URL where there is none.
 * @prop recordStore - With `xapi`: the learner as an xAPI agent, and a function that gives the `Authorization` header.
 * @prop progress - The learner's progress as an opaque string, for a portal to keep.
 * @slot - The lesson, written by the page or by the player.
 * @csspart prompts - What has to be told or asked, at the foot of the window.
 * @csspart prompt - The box of each.
 * @event {CompletedEvent} completed
 * @event {AnsweredEvent} answered
 * @event {StandingEvent} progress
 * @event {FailureEvent} error
 * @event {TraceEvent} trace
 */
export class TeachBackElement extends LitElement {
  static readonly tag = 'teach-back';
  /** URL of the style sheet for pages that do not link it; set by the bundle's entry. */
  static stylesheet: string | undefined;
  /** Makes whoever keeps the record; a page with a record system of its own may put another one here. */
  static createReporter: (options: ReporterOptions) => Reporter = createReporter;
  static override styles = [controls, styles];
  static override properties = {
    src: {},
    site: {},
    record: {},
    commitUrl: { attribute: 'commit-url' },
    learner: {},
    sharedDevice: { type: Boolean, attribute: 'shared-device' },
    recordStore: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    uiLang: { attribute: 'ui-lang' },
  };
  declare src: string | null;
  declare site: string | null;
  declare record: string | null;
  declare commitUrl: string | null;
  declare learner: string | null;
  declare sharedDevice: boolean;
  declare recordStore: RecordStoreAccess | null;
  declare headingLevel: number;
  declare uiLang: string | null;

  #opened: OpenedModule | undefined;
  #given: string | undefined;
  /** Counts openings, so that one that was overtaken by another is dropped when it arrives. */
  #opening = 0;
  #failed = false;
  /** A language that was chosen could not be fetched. */
  #unspoken = false;
  #adopts = true;
  #away = new Set<Prompt['name']>();
  #request: LearnerRequest['type'] | undefined;
  #listening: AbortController | undefined;
  readonly #region = new LiveRegion();

  constructor() {
    super();
    this.src = this.site = this.record = this.commitUrl = this.learner = this.uiLang = null;
    this.sharedDevice = false;
    this.recordStore = null;
    this.headingLevel = 2;
    this.addEventListener(RequestEvent.type, event => this.#onRequest(event.request));
    this.addEventListener(CheckEvent.type, event => this.#onCheck(event));
    this.addEventListener(RetryEvent.type, ({ question }) =>
      this.#opened?.session.send({ type: 'question.retry', question }),
    );
    this.addEventListener(RestartEvent.type, () => this.#opened?.session.restart());
    this.addEventListener('tb-leave', event => void this.#leave(event));
    this.addEventListener(AnnounceEvent.type, event => this.#say(event.said));
    this.addEventListener('click', event => this.#onLanguage(event));
  }

  /**
   * The learner's progress as an opaque string, for a portal that keeps it in the learner's own account: read it on
   * every `progress` event, and set it to go on from there on another device. It holds all answers, also those that
   * no record system is told. Progress of this device that is further on is kept; a damaged string is an `error`.
   */
  get progress(): string | undefined {
    return this.#opened?.session.progress ?? this.#given;
  }

  set progress(code: string | undefined) {
    this.#given = code;
    this.#opened?.session.adopt(code);
  }

  /** Listeners get the module's events by their own types. */
  override addEventListener<K extends keyof TeachBackEventMap>(
    type: K,
    listener: Listener<K>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // For what may have to be said before anything else is known.
    loadFirstMessages(this.#pageLanguage).then(
      () => this.requestUpdate(),
      () => undefined,
    );
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const session = () => this.#opened?.session;
    document.addEventListener(
      'visibilitychange',
      () => (document.visibilityState === 'hidden' ? session()?.suspend() : session()?.resume()),
      { signal },
    );
    window.addEventListener('pagehide', () => session()?.close(), { signal });
    // A page that comes back from the browser's cache has ended its session with the record system.
    window.addEventListener('pageshow', event => event.persisted && this.#open(), { signal });
    if (this.hasUpdated && !this.#opened) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => !this.isConnected && this.#close());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size === 1 && changed.has('uiLang') && this.#opened) void this.#speak();
    else if (changed.size > 0) this.#open();
    else
      try {
        this.#draw();
      } catch (error) {
        void this.#whenLoaded(this.#explain(error));
      }
  }

  /** Tells the styles how much of the window's foot the prompts cover, so that focus never goes below them. */
  protected override firstUpdated(): void {
    const prompts = this.renderRoot.querySelector('.prompts')!;
    let covered = 0;
    new ResizeObserver(() => {
      // Everything inside is styled anew when it is set, also to what it was.
      if (covered === prompts.clientHeight) return;
      covered = prompts.clientHeight;
      this.style.setProperty('--tb-covered', `${covered}px`);
    }).observe(prompts);
  }

  protected override render() {
    const messages = this.#messages;
    const isEmpty = this.childElementCount === 0;
    return html`${isEmpty && !this.#failed ? html`<p class="loading" lang=${messages.language} dir=${messages.direction}>${messages.loading}</p>` : nothing}
      <slot></slot>
      <div class="prompts" part="prompts" lang=${messages.language} dir=${messages.direction}>
        ${this.#prompts.map(
          prompt =>
            html`<tb-prompt
              exportparts="panel: prompt"
              words=${prompt.words}
              yes=${prompt.yes ?? ''}
              no=${prompt.no ?? ''}
              @tb-choice=${(event: ChoiceEvent) => this.#onChoice(prompt.name, event.yes)}
            ></tb-prompt>`,
        )}
      </div>
      ${this.#region.element}`;
  }

  get #messages(): FirstMessages {
    return this.#opened?.messages ?? firstMessages(this.#pageLanguage);
  }

  get #pageLanguage(): string {
    return this.uiLang || this.lang || document.documentElement.lang;
  }

  get #prompts(): readonly Prompt[] {
    const messages = this.#messages;
    if (this.#failed) {
      const words = this.childElementCount > 0 ? messages.failedButReadable : messages.failed;
      return [{ name: 'failed', words, yes: messages.tryAgain }];
    }
    const { session } = this.#opened ?? {};
    return [
      ...(this.#unspoken
        ? [{ name: 'language', words: messages.languageFailed, no: messages.understood } as const]
        : []),
      ...(session ? promptsOf(session, messages, this.#away) : []),
    ];
  }

  /** Closes what was open and opens what the attributes say now. Never rejects: a failure is shown and told. */
  async #open(): Promise<void> {
    this.#close();
    const opening = ++this.#opening;
    // Asked for beside the content, and wanted as soon as that shows; whoever wants it hears of a failure.
    questions.load().catch(noMatter);
    try {
      const opened = await openModule({
        host: this,
        src: this.src ?? undefined,
        site: this.site ?? undefined,
        record: recordOf(this.record),
        commitUrl: this.commitUrl ?? undefined,
        learner: this.learner ?? undefined,
        sharedDevice: this.sharedDevice,
        recordStore: await this.#recordStore(),
        headingLevel: levelOf(this.headingLevel),
        uiLanguage: this.uiLang ?? undefined,
        stylesheet: TeachBackElement.stylesheet,
        adopts: this.#adopts,
        createReporter: TeachBackElement.createReporter,
        listener: this.#listener(() => opening === this.#opening),
      });
      if (opening !== this.#opening || !this.isConnected) return;
      this.#opened = opened;
      const page = this.#adopts ? this.querySelector<HTMLElement>('tb-lesson')?.dataset.lesson : undefined;
      this.#adopts = false;
      const { theme } = opened.site ?? {};
      if (theme && theme !== 'auto' && !this.dataset.theme) this.dataset.theme = theme;
      opened.session.adopt(this.#given);
      await opened.session.start(page);
    } catch (error) {
      await this.#whenLoaded(this.#explain(error));
    }
  }

  async #recordStore(): Promise<RecordStoreSource | undefined> {
    if (recordOf(this.record) !== 'xapi') return undefined;
    return (await import('./record-store.js')).recordStoreOf(this, this.recordStore);
  }

  /** Content that was only looked at quickly may be why something broke: the full check says what is wrong with it. */
  async #explain(error: unknown): Promise<never> {
    await this.#opened?.files.check();
    throw error;
  }

  #close(exit = false): void {
    this.#opening++;
    this.#opened?.extra?.close();
    this.#opened?.session.close(exit);
    this.#opened = undefined;
    this.#failed = this.#unspoken = false;
    this.#away.clear();
  }

  #fail(error: unknown): void {
    this.#failed = true;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
    this.dispatchEvent(new FailureEvent(code, error instanceof Error ? error.message : String(error)));
    this.requestUpdate();
    this.#say([{ text: this.#prompts[0]?.words ?? '' }]);
  }

  #listener(isCurrent: () => boolean): SessionListener {
    return {
      changed: () => isCurrent() && this.requestUpdate(),
      fact: fact => isCurrent() && this.#opened && tellPage(this, this.#opened.session, fact),
      failed: (code, reason) => isCurrent() && void this.dispatchEvent(new FailureEvent(code, reason)),
    };
  }

  /** Facts down, and the one place where the focus moves. */
  #draw(): void {
    const opened = this.#opened;
    const view = opened?.session.view;
    if (!opened || !view) return;
    const { session, stage, files, outline, extra } = opened;
    const moved = stage.draw(view, session, files, extra?.instead?.(view));
    if (moved === 'waits') return void this.#whenLoaded(Promise.all([pageBuilder.load(), stage.loadWords()]));
    extra?.drawn(view);
    if (moved === 'language') this.querySelector('tb-lesson')?.watch();
    if (moved === 'first' || moved === 'lesson') {
      this.querySelector('tb-lesson')?.watch();
      // The end names steps and questions of every lesson; what cannot be fetched is left out.
      if (view.at === 'end')
        void Promise.allSettled(outline.lessons.map(entry => files.lesson(entry))).then(() =>
          this.requestUpdate(),
        );
      if (moved === 'first') {
        // Drawing filled an element that may have said that it was loading.
        this.requestUpdate();
        void this.#loadQuestions(opened);
      }
    }
    if (moved === 'rating' && view.at === 'lesson') {
      const rating = view.lesson.questions.find(({ id }) => id === view.question);
      this.#say([{ text: plainText(rating?.stem ?? []), mark: this.#messages.content }]);
    }
    const isAsked = this.#request?.startsWith('quiz.') ?? false;
    const isRetake = this.#request === 'module.retake' && view.at === 'lesson' && view.phase === 'asking';
    this.#request = undefined;
    if (isRetake) void questions.atHand?.moveFocus(this, 'question');
    else if (moved === 'lesson' || (isAsked && (moved === 'question' || moved === 'result')))
      void questions.atHand?.moveFocus(this, moved);
  }

  /** The questions come last: the first one first, and after all of them what nobody waits for. */
  async #loadQuestions(opened: OpenedModule): Promise<void> {
    const { files, session, stage, afterwards } = opened;
    await this.#whenLoaded(Promise.all([pageBuilder.load(), stage.loadWords()]).then(nextTask));
    await nextTask();
    stage.askAll();
    this.requestUpdate();
    afterwards.add(() => void this.#startLater(opened).catch(noMatter));
    afterwards.add(() => void this.#whenLoaded(files.check()));
    afterwards.add(() => stage.words && session.rehearse(stage.words, this));
    afterwards.begin();
  }

  /** A page that cannot load it shows the end without its details. */
  async #startLater(opened: OpenedModule): Promise<void> {
    const { startLater } = await import('./later.js');
    const more = await startLater(this, opened, () => this.#opened);
    if (!more) return;
    this.#opened = more;
    this.requestUpdate();
  }

  /** Draws again when a part of the player has come. One that does not come is a failure like any other. */
  async #whenLoaded(loading: Promise<unknown>): Promise<void> {
    const opening = this.#opening;
    try {
      await loading;
      if (opening === this.#opening) this.requestUpdate();
    } catch (error) {
      if (opening === this.#opening) this.#fail(error);
    }
  }

  async #leave({ anyway }: LeaveEvent): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    const { leave } = await exit.load();
    await leave({ ...opened, host: this, close: () => this.#close(true) }, anyway);
  }

  #say(said: readonly Said[]): void {
    const { language, direction } = this.#messages;
    this.#region.say(said, { lang: language, dir: direction });
  }

  #onLanguage(event: MouseEvent): void {
    const link = plainLink(event, 'a[data-language]');
    const language = link?.dataset['language'];
    if (!language || !this.#opened) return;
    event.preventDefault();
    if (link.getAttribute('aria-current') !== 'true') void this.#speak(language);
  }

  /** Goes on in a language that the learner chose, or in the words that the page asks for now. */
  async #speak(language?: string): Promise<void> {
    const session = this.#opened?.session;
    try {
      const { speak } = await import('./speak.js');
      const { uiLang, sharedDevice } = this;
      const wanted = { language, uiLanguage: uiLang ?? undefined, sharedDevice };
      const spoken = await speak(() => this.#opened, wanted, this);
      if (!spoken) return;
      this.#opened = spoken.opened;
      this.#unspoken = false;
      this.#say([{ text: spoken.said }]);
    } catch {
      this.#unspoken = this.#opened?.session === session;
    }
    this.requestUpdate();
  }

  #onRequest(request: LearnerRequest): void {
    const session = this.#opened?.session;
    if (!session) return;
    this.#request = request.type;
    // The first open question shows below the text: going on from there begins the quiz.
    const { view } = session;
    const isReading = view?.at === 'lesson' && view.phase === 'reading';
    if (isReading && (request.type === 'quiz.next' || request.type === 'quiz.previous'))
      session.send({ type: 'quiz.start' });
    session.send(request);
  }

  #onCheck({ question, response, latency }: CheckEvent): void {
    const event: ModuleEvent = { type: 'question.check', question, response, latency, at: Date.now() };
    this.#opened?.session.send(event);
  }

  #onChoice(name: Prompt['name'], yes: boolean): void {
    const session = this.#opened?.session;
    if (name === 'failed') void this.#open();
    else if (name === 'language') this.#unspoken = false;
    else if (name === 'unclear' || name === 'elsewhere') void session?.claim(yes);
    else this.#away.add(name);
    this.requestUpdate();
    // The button that was pressed goes away, and the focus must not be lost with it.
    this.querySelector<HTMLElement>('.tb-title')?.focus({ preventScroll: true });
  }
}

const levelOf = (level: number): HeadingLevel => (level === 1 || level === 3 || level === 4 ? level : 2);

const noMatter = (): void => undefined;

type Listener<K extends keyof TeachBackEventMap> = (
  this: TeachBackElement,
  event: TeachBackEventMap[K],
) => unknown;

declare global {
  interface HTMLElementTagNameMap {
    'teach-back': TeachBackElement;
  }
}
