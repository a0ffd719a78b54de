import { html, LitElement, nothing } from 'lit';
import { privacyMessagesFor } from '../../messages/privacy/languages.js';
import { keptKinds } from '../../messages/privacy/privacy-messages.js';
import { eraseKept, listKept, type Kept } from '../../reporting/kept.js';
import { controls } from '../controls.styles.js';
import type { ChoiceEvent } from '../prompt/prompt.js';
import { styles } from './privacy.styles.js';

/**
 * @summary Lists what is kept on this device for this site, and erases it when the learner wants that.
 */
export class PrivacyElement extends LitElement {
  static readonly tag = 'tb-privacy';
  static override styles = [controls, styles];
  static override properties = {
    whole: { type: Boolean, attribute: 'data-whole' },
    kept: { state: true },
    phase: { state: true },
  };
  /** Says also what is kept in general, where the page around it does not. */
  declare whole: boolean;
  /** Undefined until it was looked. */
  declare private kept: readonly Kept[] | undefined;
  declare private phase: 'shown' | 'asking' | 'erasing' | 'erased' | 'left';

  constructor() {
    super();
    this.whole = false;
    this.phase = 'shown';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  /** Looks again at what is kept now. */
  async look(): Promise<void> {
    this.kept = await listKept(window);
  }

  protected override render() {
    const { kept, phase } = this;
    const words = this.#words;
    const isEmpty = kept?.length === 0;
    const isNone = kept?.every(({ place }) => place === 'unreached') ?? false;
    return html`${
        this.whole
          ? html`${words.promise.map(sentence => html`<p>${sentence}</p>`)}
              <p class="title">${words.keptTitle}</p>
              <dl>
                ${keptKinds.map(
                  kind =>
                    html`<dt>${words.kinds[kind]}</dt>
                      <dd>${words.howLong[kind]}</dd>`,
                )}
              </dl>
              <p>${words.sharedDevice}</p>`
          : nothing
      }
      <p class="title">${words.nowTitle}</p>
      ${
        !kept || isEmpty
          ? html`<p>${kept ? words.nothing : words.looking}</p>`
          : html`<ul>
              ${kept.map(each =>
                each.place === 'unreached'
                  ? html`<li>${words.unreached}</li>`
                  : html`<li>${words.kinds[each.kind]} <span>(${this.#facts(each)})</span></li>`,
              )}
            </ul>`
      }
      <p role="status" tabindex="-1">
        ${
          phase === 'erasing'
            ? words.erasing
            : phase === 'erased'
              ? words.erased
              : phase === 'left'
                ? words.notErased
                : nothing
        }
      </p>
      <p>${words.elsewhere}</p>
      ${
        phase === 'asking'
          ? html`<tb-prompt
              words=${words.ask}
              yes=${words.yes}
              no=${words.no}
              @tb-choice=${this.#onChoice}
            ></tb-prompt>`
          : nothing
      }
      <div class="row">
        ${
          phase === 'erased'
            ? html`<button type="button" @click=${() => window.location.reload()}>${words.again}</button>`
            : html`<button
                type="button"
                aria-expanded=${phase === 'asking'}
                aria-disabled=${isNone || phase === 'erasing' ? 'true' : nothing}
                @click=${this.#onAsk}
              >
                ${words.erase}
              </button>`
        }
      </div>`;
  }

  /** In the language of the page around it. */
  get #words() {
    return privacyMessagesFor(this.closest<HTMLElement>('[lang]')?.lang ?? '');
  }

  #facts({ place, count, until }: Kept): string {
    const words = this.#words;
    return [
      words.count(count),
      place === 'around' ? words.around : place === 'tab' ? words.inTab : words.onDevice,
      ...(until === undefined ? [] : [words.until(new Date(until).toISOString().slice(0, 10))]),
    ].join(', ');
  }

  readonly #onAsk = (): void => {
    if (this.kept?.every(({ place }) => place === 'unreached') || this.phase === 'erasing') return;
    this.phase = this.phase === 'asking' ? 'shown' : 'asking';
  };

  readonly #onChoice = async (event: ChoiceEvent): Promise<void> => {
    event.stopPropagation();
    this.phase = event.yes ? 'erasing' : 'shown';
    await this.updateComplete;
    // The button that was pressed is gone, and the focus must not be lost with it.
    if (!event.yes) return this.renderRoot.querySelector('button')?.focus();
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
    const isGone = await eraseKept(window);
    await this.look();
    this.phase = isGone ? 'erased' : 'left';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-privacy': PrivacyElement;
  }
}
