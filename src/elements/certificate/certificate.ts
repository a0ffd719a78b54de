import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LaterMessages } from '../../messages/later/messages.js';
import { controls } from '../controls.styles.js';
import { printOnly } from '../only-print.js';
import { styles } from './certificate.styles.js';
import { certificateState, type Certificate, type CertificateFacts } from './state.js';

/**
 * @summary A certificate of completion to print, with nothing on it but what the site configured and the record system
 * gave; or one sentence that says why there is none yet. The name is shown and kept nowhere.
 * @csspart print - Prints it alone.
 */
export class CertificateElement extends LitElement {
  static readonly tag = 'tb-certificate';
  static override styles = [controls, styles];
  static override properties = {
    words: { attribute: false },
    facts: { attribute: false },
    level: { type: Number },
  };
  declare words: LaterMessages | undefined;
  declare facts: CertificateFacts | undefined;
  /** Level of its heading. */
  declare level: number;

  constructor() {
    super();
    this.level = 3;
  }

  override render() {
    const { words, facts } = this;
    if (!words || !facts) return nothing;
    const { certificate } = words;
    const found = certificateState(facts);
    if (found.state === 'ready') return this.#paper(found.certificate, words);
    const heading = this.#heading(certificate.title);
    const why = (sentence: string, more: TemplateResult | typeof nothing = nothing): TemplateResult =>
      html`<div class="aside">
        ${heading}
        <p>${sentence}</p>
        ${more}
      </div>`;
    switch (found.state) {
      case 'expired':
        return why(words.expired(words.day(facts.offer.expires)));
      case 'not-yet':
        return why(certificate.notYet, html`<p>${facts.offer.criteria}</p>`);
      case 'evaluate':
        return why(certificate.evaluateFirst);
      case 'no-name':
        return why(certificate.noName);
      case 'course-hidden':
        return why(certificate.courseHidden);
      case 'course':
        return why(
          certificate.course,
          html`<ul>
              ${found.modules.map(
                ({ title, done }) =>
                  html`<li>${`${title}: ${done ? certificate.done : certificate.notKnown}`}</li>`,
              )}
            </ul>
            <p>${certificate.courseUnknown}</p>`,
        );
    }
  }

  #paper(given: Certificate, words: LaterMessages): TemplateResult {
    const { certificate } = words;
    return html`<div class="paper">
        ${this.#heading(certificate.title)}
        <p>${certificate.given}</p>
        <p class="name" dir="auto">${given.name}</p>
        <p>${certificate.completed}</p>
        <p class="title" dir="auto">${given.title}</p>
        <p>${words.contactHours(given.hours)}</p>
        <p>${`${given.printed ? certificate.printedOnDay : certificate.onDay}: ${words.day(given.day)}`}</p>
        <p><span dir="auto">${given.provider}</span><br /><span dir="auto">${given.address}</span></p>
        <p dir="auto">${given.statement}</p>
      </div>
      <div class="row">
        <button type="button" class="main" part="print" @click=${() => printOnly(this)}>
          ${certificate.print}
        </button>
      </div>`;
  }

  #heading(words: string) {
    return html`<p class="heading" role="heading" aria-level=${this.level}>${words}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-certificate': CertificateElement;
  }
}
