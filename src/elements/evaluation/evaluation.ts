import { html, LitElement, nothing } from 'lit';
import type { Evaluation, EvaluationItem } from '../../content/model.js';
import type { LaterMessages } from '../../messages/later/messages.js';
import { controls } from '../controls.styles.js';
import { printOnly } from '../only-print.js';
import { AnnounceEvent } from '../question/announce-event.js';
import { EvaluationEvent } from './evaluation-event.js';
import { styles } from './evaluation.styles.js';
import { itemsOf, type EvaluationAnswers } from './items.js';

/** Characters of a text: what the shortest of the record standards keeps whole (SCORM 1.2 RTE §3.4.4, CMIString255). */
const LONGEST = 250;

/**
 * @summary Asks staff what they think of a module: agreement in steps, and words of their own. Nothing of it must be
 * answered, and nothing of it counts.
 */
export class EvaluationElement extends LitElement {
  static readonly tag = 'tb-evaluation';
  static override styles = [controls, styles];
  static override properties = {
    words: { attribute: false },
    evaluation: { attribute: false },
    answers: { attribute: false },
    given: { type: Boolean },
    level: { type: Number },
    empty: { state: true },
  };
  declare words: LaterMessages | undefined;
  declare evaluation: Evaluation | undefined;
  /** What was answered so far; kept by the owner while the learner looks elsewhere. */
  declare answers: Record<string, number | string>;
  /** It was handed in. */
  declare given: boolean;
  declare level: number;
  declare private empty: boolean;

  constructor() {
    super();
    this.answers = {};
    this.given = false;
    this.empty = false;
    this.level = 3;
  }

  override render() {
    const { words, evaluation } = this;
    if (!words || !evaluation) return nothing;
    const say = words.evaluation;
    const heading = html`<p class="heading" role="heading" aria-level=${this.level} tabindex="-1">
      ${say.title}
    </p>`;
    if (this.given)
      return html`${heading}
        <p>${say.thanks}</p>`;
    const prints = evaluation.answers === 'print';
    return html`${heading}
      <p>${say.lead[evaluation.answers]} ${evaluation.required ? say.required : nothing}</p>
      ${itemsOf(evaluation, words).map(item =>
        item.kind === 'scale' ? this.#scale(item, say.scale) : this.#text(item),
      )}
      ${this.empty ? html`<p class="error" id="empty">${say.empty}</p>` : nothing}
      <div class="row">
        <button
          type="button"
          class="main"
          aria-describedby=${this.empty ? 'empty' : nothing}
          @click=${() => (prints ? printOnly(this) : this.#send(say.empty))}
        >
          ${prints ? say.print : say.send}
        </button>
      </div>`;
  }

  #scale({ id, words }: EvaluationItem, steps: readonly string[]) {
    return html`<fieldset>
      <legend dir="auto">${words}</legend>
      <div class="steps">
        ${steps.map(
          (step, index) =>
            html`<label class="step">
              <input
                type="radio"
                name=${id}
                .checked=${this.answers[id] === index + 1}
                @change=${() => (this.answers[id] = index + 1)}
              />${step}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #text({ id, words }: EvaluationItem) {
    return html`<label class="ask" for=${id} dir="auto">${words}</label>
      <textarea
        id=${id}
        rows="3"
        maxlength=${LONGEST}
        autocomplete="off"
        .value=${String(this.answers[id] ?? '')}
        @input=${(event: Event) => (this.answers[id] = (event.target as HTMLTextAreaElement).value)}
      ></textarea>`;
  }

  #send(complaint: string): void {
    const said = Object.entries(this.answers).filter(([, answer]) => String(answer).trim() !== '');
    this.empty = said.length === 0;
    if (this.empty) this.dispatchEvent(new AnnounceEvent(complaint));
    else this.dispatchEvent(new EvaluationEvent(Object.fromEntries(said) as EvaluationAnswers));
  }

  /** After it was handed in, the button that had the focus is gone. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-evaluation': EvaluationElement;
  }
}
