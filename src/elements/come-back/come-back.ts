import { css, html, LitElement, nothing } from 'lit';
import type { LaterMessages } from '../../messages/later/messages.js';
import { controls } from '../controls.styles.js';

/** The learner wants the list kept, or forgotten. */
export class ComeBackEvent extends Event {
  static readonly type = 'tb-come-back';
  readonly keep: boolean;

  constructor(keep: boolean) {
    super(ComeBackEvent.type, { bubbles: true, composed: true });
    this.keep = keep;
  }
}

/**
 * @summary Offers to keep a list of questions to come back to, on this device only, and to forget it again.
 */
export class ComeBackElement extends LitElement {
  static readonly tag = 'tb-come-back';
  static override styles = [
    controls,
    css`
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
  static override properties = {
    words: { attribute: false },
    days: { attribute: false },
    forgotten: { type: Boolean },
    level: { type: Number },
  };
  declare words: LaterMessages | undefined;
  /** The days of the visits to come, in words; undefined while no list is kept. */
  declare days: readonly string[] | undefined;
  declare forgotten: boolean;
  declare level: number;

  constructor() {
    super();
    this.forgotten = false;
    this.level = 3;
  }

  override render() {
    if (!this.words) return nothing;
    const { comeBack } = this.words;
    const ask = (keep: boolean) => () => this.dispatchEvent(new ComeBackEvent(keep));
    return html`<p role="heading" aria-level=${this.level}><strong>${comeBack.title}</strong></p>
      <p role="status">
        ${this.days ? comeBack.kept(this.days) : this.forgotten ? comeBack.forgotten : comeBack.offer}
      </p>
      <div class="row">
        ${
          this.days
            ? html`<button type="button" @click=${ask(false)}>${comeBack.forget}</button>`
            : html`<button type="button" @click=${ask(true)}>${comeBack.yes}</button>`
        }
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-come-back': ComeBackElement;
  }
  interface GlobalEventHandlersEventMap {
    'tb-come-back': ComeBackEvent;
  }
}
