import { LitElement } from 'lit';
import { dayOf, isExpired, offerFor, type Offer } from '../../content/contact-hours.js';
import type { Evaluation } from '../../content/model.js';
import { CertificateElement } from '../../elements/certificate/certificate.js';
import { isAchieved, type CertificateFacts } from '../../elements/certificate/state.js';
import { define } from '../../elements/define.js';
import { EvaluationElement } from '../../elements/evaluation/evaluation.js';
import { itemsOf, type EvaluationAnswers } from '../../elements/evaluation/items.js';
import { laterMessagesFor } from '../../messages/later/languages.js';
import type { LaterMessages } from '../../messages/later/messages.js';
import type { Notes } from '../../reporting/port.js';
import { beforeKey, beforeView } from '../../views/before.js';
import type { OpenedModule } from '../open-module.js';
import type { SessionListener } from '../session.js';
import type { SessionView } from '../session-view.js';
import type { Instead } from '../stage.js';
import { evaluationInteractions } from './evaluation-interactions.js';
import type { Extra } from './extra.js';

export { checkedSite } from './site.js';

/** The activity of a module for staff; for others there is none, whatever the site configures. */
export async function openActivity(
  host: HTMLElement,
  opened: OpenedModule,
  listener: Pick<SessionListener, 'changed'>,
): Promise<Extra | undefined> {
  if (opened.outline.track !== 'staff') return undefined;
  const activity = new Activity(host, opened, listener);
  await activity.ready();
  return activity;
}

/** What this device remembers of a learner at a module, beside the record. */
interface Kept {
  readonly completedOn?: string;
  readonly evaluated?: boolean;
}

/**
 * Continuing education around a module: what must be read first, the evaluation, and the certificate. Nothing here is in
 * the first load, and nothing of it shows where the site configures none.
 */
class Activity implements Extra {
  readonly #host: HTMLElement;
  #opened: OpenedModule;
  readonly #listener: Pick<SessionListener, 'changed'>;
  #words: LaterMessages;
  #offer: Offer | undefined;
  readonly #evaluation: Evaluation | undefined;
  readonly #listening = new AbortController();
  #acknowledged = false;
  #asked = false;
  /** What the learner thinks, while it is not handed in. */
  readonly #answers: Record<string, number | string> = {};
  #kept: Kept = {};
  #notes: Notes | undefined;
  #course: Notes | undefined;
  #hasAsked = false;
  #sawIncomplete = false;

  constructor(host: HTMLElement, opened: OpenedModule, listener: Pick<SessionListener, 'changed'>) {
    define(CertificateElement.tag, CertificateElement);
    define(EvaluationElement.tag, EvaluationElement);
    this.#host = host;
    this.#opened = opened;
    this.#listener = listener;
    this.#words = laterMessagesFor(opened.messages.language);
    this.#offer = offerFor(opened.site, opened.outline);
    this.#evaluation = opened.site?.evaluation;
    const { signal } = this.#listening;
    host.addEventListener('click', event => this.#onClick(event), { signal });
    host.addEventListener('tb-evaluation', event => this.#onEvaluation(event.answers), { signal });
  }

  /** Gets ready what the first drawing needs: the lessons say what they are for. */
  async ready(): Promise<void> {
    if (!this.#offer || this.#isBuilt(this.#offer)) return;
    await this.#fetchOutcomes();
  }

  instead({ progress, mode }: SessionView): Instead | undefined {
    const offer = this.#offer;
    const isNew = progress.read.length === 0 && Object.keys(progress.answers).length === 0;
    const isFirst = mode === 'normal' && isNew && !progress.completed && !this.#acknowledged;
    if (!offer || !(isFirst || this.#asked)) return undefined;
    const { outline, files } = this.#opened;
    const outcomes = outline.lessons.flatMap(({ id }) => files.lessons.get(id)?.objective ?? []);
    const facts = { offer, expired: this.#isOver(offer), outcomes, words: this.#words };
    return {
      place: 'before',
      isBuilt: () => this.#isBuilt(offer),
      tree: options => beforeView(outline, options, facts),
    };
  }

  drawn(view: SessionView): void {
    if (!this.#hasAsked) void this.#readNotes();
    this.#hasAsked = true;
    this.#noteCompletion(view);
    if (view.at !== 'end') return;
    const end = this.#host.querySelector('.tb-end');
    if (!end) return;
    const { restored, writable } = this.#opened.session;
    const level = (Number(this.#host.getAttribute('heading-level')) || 2) + 1;
    const words = this.#words;
    const answers = this.#evaluation?.answers;
    if (this.#evaluation && (writable || answers === 'print' || this.#kept.evaluated)) {
      const element = this.#place(end, 'tb-evaluation');
      const given = this.#kept.evaluated === true;
      Object.assign(element, { words, level, evaluation: this.#evaluation, answers: this.#answers, given });
    }
    if (this.#offer) {
      const facts: CertificateFacts = {
        offer: this.#offer,
        standing: view.standing,
        scored: this.#isScored,
        today: dayOf(new Date()),
        completedOn: this.#kept.completedOn,
        learnerName: restored.learnerName,
        evaluationDue: this.#evaluation?.required === true && !this.#kept.evaluated,
        known: this.#knownModules(),
      };
      Object.assign(this.#place(end, 'tb-certificate'), { words, level, facts });
    }
  }

  speak(opened: OpenedModule): void {
    this.#opened = opened;
    this.#words = laterMessagesFor(opened.messages.language);
    this.#offer = offerFor(opened.site, opened.outline);
    if (this.#asked) void this.#fetchOutcomes().then(() => this.#changed());
  }

  close(): void {
    this.#listening.abort();
  }

  /** Draws again; resolves when that is done. */
  async #changed(): Promise<void> {
    this.#listener.changed();
    if (this.#host instanceof LitElement) await this.#host.updateComplete;
  }

  get #isScored(): boolean {
    return this.#opened.outline.policy.score !== 'none';
  }

  #isOver(offer: Offer): boolean {
    return isExpired(offer, dayOf(new Date()));
  }

  #isBuilt(offer: Offer): boolean {
    // Pages are built in the module's language; `own` marks words of another.
    if (this.#opened.messages.own) return false;
    const { outline, site } = this.#opened;
    const key = beforeKey(outline, site, { offer, expired: this.#isOver(offer) });
    return this.#host.querySelector<HTMLElement>('.tb-before')?.dataset.key === key;
  }

  /** The element in the end view, after the result; made where it is not there yet. */
  #place(end: Element, tag: 'tb-evaluation' | 'tb-certificate'): HTMLElement {
    const there = end.querySelector<HTMLElement>(tag);
    if (there) return there;
    const made = this.#host.ownerDocument.createElement(tag);
    end.insertBefore(made, end.querySelector('tb-restart'));
    return made;
  }

  async #fetchOutcomes(): Promise<void> {
    const { outline, files } = this.#opened;
    await Promise.allSettled(outline.lessons.map(entry => files.lesson(entry)));
  }

  async #readNotes(): Promise<void> {
    const { session, outline } = this.#opened;
    const { reporter } = session;
    this.#notes = await reporter.notes?.(outline.id);
    const kept = this.#notes?.read();
    if (isObject(kept))
      this.#kept = {
        ...(typeof kept['completedOn'] === 'string' && { completedOn: kept['completedOn'] }),
        ...(kept['evaluated'] === true && { evaluated: true }),
        ...this.#kept,
      };
    if (Object.keys(this.#kept).length > 0) this.#notes?.write(this.#kept);
    if (this.#offer && this.#offer.modules.length > 0 && outline.course)
      this.#course = await reporter.notes?.(`course:${outline.course.id}`);
    await this.#changed();
  }

  #keep(more: Kept): void {
    this.#kept = { ...this.#kept, ...more };
    this.#notes?.write(this.#kept);
  }

  /** Notes the day on which this device saw the module completed; one that was completed before has none. */
  #noteCompletion({ standing, mode }: SessionView): void {
    const achieved = isAchieved({ standing, scored: this.#isScored });
    if (!achieved) {
      this.#sawIncomplete = true;
      // Begun again: the day was another attempt's.
      const { completedOn, ...rest } = this.#kept;
      if (completedOn !== undefined && mode === 'normal') this.#kept = rest;
    }
    if (achieved && this.#sawIncomplete && mode === 'normal' && this.#kept.completedOn === undefined)
      this.#keep({ completedOn: dayOf(new Date()) });
    if (achieved) this.#noteInCourse();
  }

  /** Each module of a course tells the others, on this device, that its own record holds it as completed. */
  #noteInCourse(): void {
    const { id } = this.#opened.outline;
    const known = this.#knownModules();
    if (known && !known.includes(id)) this.#course?.write({ completed: [...known, id] });
  }

  #knownModules(): readonly string[] | undefined {
    if (!this.#course) return undefined;
    const kept = this.#course.read();
    const list = isObject(kept) ? kept['completed'] : undefined;
    return Array.isArray(list) ? list.filter(id => typeof id === 'string') : [];
  }

  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-before]') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || !this.#opened.session.view) return;
    event.preventDefault();
    const shows = link.dataset.before === 'show';
    if (!shows) this.#acknowledged = true;
    this.#asked = shows;
    if (shows) void this.#fetchOutcomes().then(() => this.#changed());
    else void this.#changed();
  }

  #onEvaluation(answers: EvaluationAnswers): void {
    const evaluation = this.#evaluation;
    if (evaluation?.answers !== 'record') return;
    const items = itemsOf(evaluation, this.#words);
    const { session } = this.#opened;
    if (!session.writable) return;
    for (const said of evaluationInteractions(items, answers, Date.now())) session.reporter.record(said);
    // It goes with the next report, which is made by what changes the record: the time it took.
    session.send({ type: 'time.spent', seconds: 1 });
    this.#keep({ evaluated: true });
    void this.#changed().then(() => this.#host.querySelector('tb-evaluation')?.focusHeading());
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
