import { html, LitElement, nothing } from 'lit';
import { controls } from '../controls.styles.js';
import { styles } from './prompt.styles.js';

/** A learner's choice in a prompt. */
export class ChoiceEvent extends Event {
  static readonly type = 'tb-choice';
  /** True for the first, meant answer; false for the other. */
  readonly yes: boolean;

  constructor(yes: boolean) {
    super(ChoiceEvent.type, { bubbles: true, composed: true });
    this.yes = yes;
  }
}

/**
 * @summary A question to the learner inside the page, with one or two answers in words. It never covers the page
 * and never takes the focus by itself.
 * @csspart panel - The box around it; `prompt` of `teach-back`.
 */
export class PromptElement extends LitElement {
  static readonly tag = 'tb-prompt';
  static override styles = [controls, styles];
  static override properties = {
    words: { type: String },
    yes: { type: String },
    no: { type: String },
  };
  declare words: string;
  declare yes: string;
  declare no: string;

  constructor() {
    super();
    this.words = '';
    this.yes = '';
    this.no = '';
  }

  override render() {
    return html`<div class="panel" part="panel" role="group" aria-labelledby="words">
      <p id="words">${this.words}</p>
      ${
        this.yes || this.no
          ? html`<div class="row">
              ${
                this.yes
                  ? html`<button type="button" class="main" @click=${() => this.#choose(true)}>
                      ${this.yes}
                    </button>`
                  : nothing
              }
              ${
                this.no
                  ? html`<button type="button" @click=${() => this.#choose(false)}>${this.no}</button>`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`;
  }

  #choose(yes: boolean): void {
    this.dispatchEvent(new ChoiceEvent(yes));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-prompt': PromptElement;
  }
  interface GlobalEventHandlersEventMap {
    'tb-choice': ChoiceEvent;
  }
}
