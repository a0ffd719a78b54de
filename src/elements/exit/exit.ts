import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Messages } from '../../messages/messages.js';
import type { Sync } from '../../reporting/port.js';
import { controls } from '../controls.styles.js';
import type { ChoiceEvent } from '../prompt/prompt.js';
import { AnnounceEvent } from '../question/announce-event.js';
import { LeaveEvent } from './leave-event.js';

/**
 * @summary Closes a module that an LMS opened: saves first, and says so before anything is given up. Shows nothing
 * where there is nowhere to go back to.
 */
export class ExitElement extends LitElement {
  static readonly tag = 'tb-exit';
  static override styles = controls;
  static override properties = {
    messages: { attribute: false },
    offered: { type: Boolean },
    ended: { type: Boolean },
    state: { type: String },
    step: { type: String, reflect: true },
  };
  declare messages: Messages | undefined;
  /** Whether a record system opened the module. */
  declare offered: boolean;
  /** The learner has come to the end of the module. */
  declare ended: boolean;
  /** Where the progress stands. */
  declare state: Sync['state'] | undefined;
  /** `unsaved`: saving was tried and failed. */
  declare step: '' | 'saving' | 'unsaved';

  constructor() {
    super();
    this.offered = this.ended = false;
    this.step = '';
  }

  override render() {
    const { messages, step } = this;
    if (!messages || !this.offered) return nothing;
    return html`${this.ended ? html`<p>${messages.mayLeave}</p>` : nothing}
      <div class="row">
        <button
          type="button"
          class=${this.ended ? 'main' : ''}
          aria-disabled=${step === 'saving'}
          @click=${() => this.#ask(false)}
        >
          ${step === 'saving' ? messages.saving : messages.leave}
        </button>
      </div>
      ${
        step === 'unsaved'
          ? html`<div class="row">
              <tb-prompt
                words=${this.#trouble}
                no=${messages.leaveAnyway}
                @tb-choice=${(event: ChoiceEvent) => {
                  event.stopPropagation();
                  this.#ask(true);
                }}
              ></tb-prompt>
            </div>`
          : nothing
      }`;
  }

  /** The button keeps the focus: what came of pressing it is spoken. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('step') || !this.messages) return;
    if (this.step === 'saving') this.dispatchEvent(new AnnounceEvent(this.messages.saving));
    if (this.step === 'unsaved') this.dispatchEvent(new AnnounceEvent(this.#trouble));
  }

  get #trouble(): string {
    return this.messages?.sync[this.state ?? 'unrecorded'] ?? '';
  }

  #ask(anyway: boolean): void {
    if (this.step !== 'saving') this.dispatchEvent(new LeaveEvent(anyway));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-exit': ExitElement;
  }
}
