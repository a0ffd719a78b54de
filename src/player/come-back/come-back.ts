import { dayOf } from '../../content/contact-hours.js';
import { ComeBackElement } from '../../elements/come-back/come-back.js';
import { define } from '../../elements/define.js';
import type { ChoiceEvent } from '../../elements/prompt/prompt.js';
import { toGoOver } from '../../elements/result/result-facts.js';
import { laterMessagesFor } from '../../messages/later/languages.js';
import type { Notes } from '../../reporting/port.js';
import type { Extra } from '../activity/extra.js';
import type { OpenedModule } from '../open-module.js';
import type { SessionView } from '../session-view.js';
import { afterVisit, isDue, parseList, visits, type ComeBackList } from './due.js';

/**
 * The list of questions that a learner wants to come back to: offered at the end where some did not match, kept in the
 * notes of this device and told to nobody. Where this device keeps no notes there is none.
 */
export class ComeBack implements Extra {
  readonly #host: HTMLElement;
  #opened: OpenedModule;
  readonly #notes: Notes;
  readonly #now: () => number;
  readonly #listening = new AbortController();
  #list: ComeBackList | undefined;
  #forgotten = false;

  private constructor(host: HTMLElement, opened: OpenedModule, notes: Notes, now: () => number) {
    this.#host = host;
    this.#opened = opened;
    this.#notes = notes;
    this.#now = now;
    this.#list = parseList(notes.read());
    const { signal } = this.#listening;
    host.addEventListener('tb-come-back', ({ keep }) => this.#onChoice(keep), { signal });
  }

  /** Undefined where nothing may be kept. */
  static async open(host: HTMLElement, opened: OpenedModule, now = Date.now): Promise<ComeBack | undefined> {
    const notes = await opened.session.reporter.notes?.(`come-back:${opened.outline.id}`);
    if (!notes) return undefined;
    define(ComeBackElement.tag, ComeBackElement);
    return new ComeBack(host, opened, notes, now);
  }

  drawn(view: SessionView): void {
    if (this.#list && isDue(this.#list, this.#now())) this.#remind(this.#list);
    const end = view.at === 'end' ? this.#host.querySelector('.tb-end') : null;
    if (!end) return;
    const { outline, files, messages } = this.#opened;
    const found = toGoOver({ scope: 'module', outline, progress: view.progress, lessons: files.lessons });
    if (found.length === 0 && !this.#list && !this.#forgotten) return;
    let element = end.querySelector('tb-come-back');
    if (!element) {
      element = this.#host.ownerDocument.createElement('tb-come-back');
      end.insertBefore(element, end.querySelector('tb-restart'));
    }
    const words = laterMessagesFor(messages.language);
    const days = this.#list && visits(this.#list).map(time => words.day(dayOf(new Date(time))));
    Object.assign(element, { words, days, forgotten: this.#forgotten });
  }

  speak(opened: OpenedModule): void {
    this.#opened = opened;
  }

  close(): void {
    this.#listening.abort();
  }

  /** One calm line above the lesson, once a page, that goes away for good when it was answered. */
  #remind(list: ComeBackList): void {
    const module = this.#host.querySelector('.tb-module');
    if (!module || module.querySelector('.tb-due')) return;
    const words = laterMessagesFor(this.#opened.messages.language).comeBack;
    const prompt = this.#host.ownerDocument.createElement('tb-prompt');
    prompt.className = 'tb-due';
    Object.assign(prompt, { words: words.due(list.questions.length), yes: words.open, no: words.notNow });
    prompt.addEventListener('tb-choice', event => this.#onVisit(event, list, prompt));
    module.prepend(prompt);
  }

  #onVisit(event: ChoiceEvent, list: ComeBackList, prompt: Element): void {
    event.stopPropagation();
    prompt.remove();
    this.#keep(afterVisit(list, this.#now()));
    const { outline, session } = this.#opened;
    const lesson = outline.lessons.find(({ questions }) =>
      questions.some(({ id }) => list.questions.includes(id)),
    );
    if (event.yes && lesson) session.send({ type: 'lesson.open', lesson: lesson.id });
    this.#host.querySelector<HTMLElement>('.tb-title')?.focus({ preventScroll: true });
  }

  #onChoice(keep: boolean): void {
    const { view } = this.#opened.session;
    if (!view) return;
    const { outline, files } = this.#opened;
    const found = toGoOver({ scope: 'module', outline, progress: view.progress, lessons: files.lessons });
    this.#forgotten = !keep;
    this.#keep(
      keep ? { from: this.#now(), questions: found.map(({ question }) => question), seen: 0 } : undefined,
    );
    this.drawn(view);
  }

  #keep(list: ComeBackList | undefined): void {
    this.#list = list;
    if (list) this.#notes.write(list);
    else this.#notes.clear();
  }
}
