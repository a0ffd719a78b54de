import { css, html, LitElement } from 'lit';
import { define } from '../elements/define.js';

/** Lines that are kept; older ones go. */
const MOST_LINES = 2000;

/**
 * @summary What the module told the record system, line by line, for people who look after one; with a button that
 * copies it. In English, as the record systems' own messages are.
 */
export class TracePanelElement extends LitElement {
  static readonly tag = 'tb-trace';
  static override styles = css`
    :host {
      display: block;
      margin-block-start: 2rem;
      padding: 1rem;
      color-scheme: light dark;
      color: light-dark(#1c2526, #ece9e2);
      font:
        0.875rem/1.5 system-ui,
        sans-serif;
      background: light-dark(#ffffff, #1d2425);
      border: 2px solid;
      text-align: start;
    }
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1rem;
    }
    button {
      min-block-size: 2.75rem;
      padding-inline: 1rem;
      color: light-dark(#ffffff, #1c2526);
      font: inherit;
      background: light-dark(#1c2526, #ece9e2);
      border: 0;
    }
    pre {
      max-block-size: 20rem;
      overflow: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    :focus-visible {
      outline: 3px solid light-dark(#0b5a63, #8fd3da);
      outline-offset: 2px;
    }
  `;
  static override properties = { lines: { state: true }, copied: { state: true } };
  declare lines: readonly string[];
  declare copied: '' | 'copied' | 'failed';

  constructor() {
    super();
    this.lines = [];
    this.copied = '';
  }

  add(at: Date, words: string): void {
    this.lines = [...this.lines, `${at.toISOString()} ${words}`].slice(-MOST_LINES);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = 'en';
    this.dir = 'ltr';
  }

  protected override render() {
    const said = { '': '', copied: 'Copied.', failed: 'Select the lines and copy them by hand.' }[
      this.copied
    ];
    return html`<h2>What the record system was told</h2>
      <p><button type="button" @click=${this.#copy}>Copy</button> <span role="status">${said}</span></p>
      <pre tabindex="0" aria-label="What the record system was told">${this.lines.join('\n')}</pre>`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      // Missing on plain-HTTP pages, and refused in most LMSs' frames.
      await navigator.clipboard.writeText(this.lines.join('\n'));
      this.copied = 'copied';
    } catch {
      this.copied = 'failed';
      this.#select();
    }
  };

  #select(): void {
    const lines = this.renderRoot.querySelector('pre');
    if (lines) getSelection()?.selectAllChildren(lines);
  }
}

/** Shows the panel after the element, once for each. */
export function showTracePanel(host: HTMLElement): TracePanelElement {
  define(TracePanelElement.tag, TracePanelElement);
  const next = host.nextElementSibling;
  if (next instanceof TracePanelElement) return next;
  const panel = host.ownerDocument.createElement(TracePanelElement.tag) as TracePanelElement;
  host.after(panel);
  return panel;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-trace': TracePanelElement;
  }
}
