import { html, LitElement } from 'lit';
import type { FirstMessages } from '../../messages/messages.js';
import type { Sync } from '../../reporting/port.js';
import { styles } from './sync.styles.js';

/**
 * @summary One honest line on where the learner's progress stands. A status that is spoken only when the words
 * change, not at every save.
 */
export class SyncElement extends LitElement {
  static readonly tag = 'tb-sync';
  static override styles = styles;
  static override properties = {
    messages: { attribute: false },
    state: { type: String, reflect: true },
  };
  declare messages: FirstMessages | undefined;
  declare state: Sync['state'] | undefined;

  override render() {
    const words = this.messages && this.state ? this.messages.sync[this.state] : '';
    return html`<p role="status">${words}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-sync': SyncElement;
  }
}
