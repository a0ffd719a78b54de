import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { attemptNumber, attemptsLeft, mayRetake } from '../../engine/attempts.js';
import { answerTo } from '../../engine/outline.js';
import type { Messages } from '../../messages/messages.js';
import { controls } from '../controls.styles.js';
import { RequestEvent } from '../request-event.js';
import { AnnounceEvent } from '../question/announce-event.js';
import {
  objectives,
  ownWords,
  skippedCount,
  stepsToTake,
  toGoOver,
  type GoOver,
  type ResultFacts,
} from './result-facts.js';
import { sheetText } from './sheet.js';
import { styles } from './result.styles.js';

/**
 * @summary The end of a quiz or of the module. Patients get no score: what they may want to go over with their care
 * team, their own words and the steps to take. Staff get the score, whether they passed, and what to review.
 * @csspart print - Prints what stands here.
 * @csspart copy - Copies what stands here as plain text.
 * @csspart retake - Begins the graded questions again.
 */
export class ResultElement extends LitElement {
  static readonly tag = 'tb-result';
  static override styles = [controls, styles];
  static override properties = {
    messages: { attribute: false },
    facts: { attribute: false },
    level: { type: Number },
    byHand: { state: true },
  };
  declare messages: Messages | undefined;
  declare facts: ResultFacts | undefined;
  /** Level of its headings. */
  declare level: number;
  /** The sheet's text, where the learner has to copy it themselves. */
  declare private byHand: string | undefined;

  constructor() {
    super();
    this.level = 3;
  }

  override render() {
    const { messages, facts } = this;
    if (!messages || !facts) return nothing;
    const module = facts.scope === 'module';
    return html`${module ? nothing : html`<p class="lead" tabindex="-1">${messages.quizEnd[facts.outline.track]}</p>`}
    ${module ? [this.#score(facts, messages), this.#attempts(facts, messages), this.#objectives(facts, messages)] : nothing}
    ${this.#goOver(facts, messages)}
    ${this.#list(
      messages.yourWords,
      ownWords(facts).map(each => html`${written(each.question, messages)}<q dir="auto">${each.words}</q>`),
    )}
    ${
      module
        ? this.#list(
            messages.steps,
            stepsToTake(facts).map(
              ({ lesson, words }) =>
                html`<div class="of">${written(lesson, messages)}</div>
                  ${written(words, messages)}`,
            ),
          )
        : nothing
    }
    ${
      module
        ? html`${facts.outline.track === 'patient' ? html`<p class="note">${messages.sheetStays}</p>` : nothing}
            <div class="row">
              <button type="button" part="print" @click=${() => window.print()}>${messages.print}</button>
              <button type="button" part="copy" @click=${() => this.#copy(facts, messages)}>
                ${messages.copy}
              </button>
            </div>
            ${
              this.byHand === undefined
                ? nothing
                : html`<p class="note">${messages.copyByHand}</p>
                    <textarea readonly rows="8" aria-label=${messages.copy} .value=${this.byHand}></textarea>`
            }`
        : nothing
    }`;
  }

  /** Browsers let only secure pages write to the clipboard; elsewhere the text is shown, ready to be copied. */
  async #copy(facts: ResultFacts, messages: Messages): Promise<void> {
    const text = sheetText(facts, messages);
    try {
      await navigator.clipboard.writeText(text);
      this.byHand = undefined;
      this.dispatchEvent(new AnnounceEvent(messages.copied));
    } catch {
      this.byHand = text;
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  focusLead(): void {
    this.renderRoot.querySelector<HTMLElement>('.lead')?.focus();
  }

  #score({ standing, mastery }: ResultFacts, messages: Messages) {
    if (standing?.score === undefined) return nothing;
    const points = (share: number): number => Math.round(share * 100);
    const verdict = {
      passed: messages.passed,
      failed: messages.notYetPassed,
      unknown: standing.complete ? '' : messages.notAllAnswered,
    }[standing.success];
    return html`<p class="lead">
      ${messages.score(points(standing.score))}
      ${mastery === undefined ? nothing : messages.passMark(points(mastery))} ${verdict}
    </p>`;
  }

  /** Which attempt this is, which one counts, and the way to another one where there is one. */
  #attempts({ outline, progress, writable = false }: ResultFacts, { attempts }: Messages) {
    const { limit, counts } = outline.policy.attempts ?? { limit: 1, counts: 'best' };
    if (limit === 1) return nothing;
    const now = attempts.now(attemptNumber(progress), limit === 0 ? undefined : limit);
    const isLast = attemptsLeft(outline, progress) === 0;
    const again = (): void => void this.dispatchEvent(new RequestEvent({ type: 'module.retake' }));
    return html`<p>${now} ${attempts.counts[counts]} ${isLast ? attempts.noneLeft : nothing}</p>
      ${
        writable && mayRetake(outline, progress)
          ? html`<div class="row">
              <button type="button" class="main" part="retake" @click=${again}>${attempts.again}</button>
            </div>`
          : nothing
      }`;
  }

  #objectives(facts: ResultFacts, messages: Messages) {
    return this.#list(
      messages.objectives.title,
      objectives(facts).map(
        ({ objective, met }) =>
          html`${written(objective, messages)}
            <span class="of">${met ? messages.objectives.met : messages.objectives.notYet}</span>`,
      ),
    );
  }

  #goOver(facts: ResultFacts, messages: Messages) {
    const { track } = facts.outline;
    const found = toGoOver(facts);
    const skipped = skippedCount(facts);
    const isAnythingAnswered = facts.outline.lessons
      .flatMap(({ questions }) => questions)
      .some(question => answerTo(facts.progress, question));
    return html`${
      found.length > 0
        ? html`${this.#heading(messages.goOver[track])}
            <p>${messages.goOverWhy[track]}</p>
            <ul>
              ${found.map(each => html`<li>${this.#link(each, facts, messages)}</li>`)}
            </ul>`
        : isAnythingAnswered
          ? html`<p>${messages.nothingToGoOver[track]}</p>`
          : nothing
    }
    ${skipped > 0 && facts.scope === 'quiz' ? html`<p>${messages.skipped[track](skipped)}</p>` : nothing}`;
  }

  #link({ lesson, words }: GoOver, { scope }: ResultFacts, messages: Messages) {
    if (scope === 'quiz') return written(words, messages);
    const open = (): void =>
      void this.dispatchEvent(new RequestEvent({ type: 'lesson.open', lesson: lesson.id }));
    return html`${written(words, messages)}
      <button
        type="button"
        class="quiet"
        @click=${open}
        aria-label=${`${messages.readAgain}: ${lesson.title}`}
      >
        ${messages.readAgain}
      </button>`;
  }

  #heading(words: string) {
    return html`<p class="heading" role="heading" aria-level=${this.level}>${words}</p>`;
  }

  #list(title: string, items: readonly TemplateResult[]) {
    return items.length === 0
      ? nothing
      : html`${this.#heading(title)}
          <ul>
            ${items.map(item => html`<li>${item}</li>`)}
          </ul>`;
  }
}

/** Words of the content among the player's own. */
const written = (words: string, { content }: Messages): TemplateResult =>
  html`<span lang=${content?.lang ?? nothing} dir=${content?.dir ?? nothing}>${words}</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'tb-result': ResultElement;
  }
}
