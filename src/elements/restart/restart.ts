import { html, LitElement, nothing } from 'lit';
import type { Messages } from '../../messages/messages.js';
import { controls } from '../controls.styles.js';
import type { ChoiceEvent } from '../prompt/prompt.js';
import { RestartEvent } from './restart-event.js';

/**
 * @summary Offers to start again, and asks in words before anything is cleared.
 */
export class RestartElement extends LitElement {
  static readonly tag = 'tb-restart';
  static override styles = controls;
  static override properties = {
    messages: { attribute: false },
    offered: { type: Boolean },
    asks: { state: true },
  };
  declare messages: Messages | undefined;
  /** Whether starting again is possible here: only where this device alone holds the record. */
  declare offered: boolean;
  declare private asks: boolean;

  constructor() {
    super();
    this.offered = false;
    this.asks = false;
  }

  override render() {
    const { messages } = this;
    if (!messages || !this.offered) return nothing;
    return html`<div class="row">
        <button type="button" aria-expanded=${this.asks} @click=${() => (this.asks = !this.asks)}>
          ${messages.startAgain}
        </button>
      </div>
      ${
        this.asks
          ? html`<div class="row">
              <tb-prompt
                words=${messages.startAgainAsk}
                yes=${messages.startAgainYes}
                no=${messages.startAgainNo}
                @tb-choice=${this.#onChoice}
              ></tb-prompt>
            </div>`
          : nothing
      }`;
  }

  #onChoice(event: ChoiceEvent): void {
    event.stopPropagation();
    this.asks = false;
    if (event.yes) this.dispatchEvent(new RestartEvent());
    else this.renderRoot.querySelector('button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-restart': RestartElement;
  }
}
