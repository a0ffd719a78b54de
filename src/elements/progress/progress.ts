import { html, LitElement, nothing } from 'lit';
import type { FirstMessages } from '../../messages/messages.js';
import { styles } from './progress.styles.js';

/**
 * @summary How many lessons were read, in words and as a still bar.
 * @csspart words - How many lessons were read.
 * @csspart bar - The same as a bar.
 */
export class ProgressElement extends LitElement {
  static readonly tag = 'tb-progress';
  static override styles = styles;
  static override properties = {
    messages: { attribute: false },
    read: { type: Number },
    total: { type: Number },
  };
  declare messages: FirstMessages | undefined;
  declare read: number;
  declare total: number;

  constructor() {
    super();
    this.read = 0;
    this.total = 0;
  }

  override render() {
    if (!this.messages || this.total === 0) return nothing;
    return html`<span id="words" part="words">${this.messages.lessonsRead(this.read, this.total)}</span>
      <progress part="bar" aria-labelledby="words" max=${this.total} value=${this.read}></progress>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-progress': ProgressElement;
  }
}
