import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { readingMessagesFor } from '../../messages/reading/languages.js';
import type { ReadingMessages } from '../../messages/reading/reading-messages.js';
import { controls } from '../controls.styles.js';
import { Aloud } from './aloud/aloud.js';
import { rates } from './aloud/reader.js';
import { icons } from './icons.js';
import { styles } from './reading.styles.js';
import { applySettings, leadings, ownThemes, sizes, type ReadingSettings } from './settings.js';
import { reading } from './state.js';

/**
 * @summary Help with reading: text size, space between lines, letters, colours, the short version of a lesson, and the page
 * read aloud by a voice of this device.
 */
export class ReadingElement extends LitElement {
  static readonly tag = 'tb-reading';
  static override styles = [controls, styles];
  static override properties = { open: { state: true } };
  declare private open: boolean;
  #listening: AbortController | undefined;
  readonly #aloud = new Aloud(
    () => this.#module,
    () => this.requestUpdate(),
  );

  constructor() {
    super();
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    reading.addEventListener('change', () => this.#show(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.#aloud.pause(), { signal });
    window.addEventListener('pagehide', () => this.#aloud.stop(), { signal });
    this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#aloud.stop();
  }

  protected override render() {
    const words = this.#words;
    return html`<button
        type="button"
        class="open"
        aria-label=${words.title}
        aria-expanded=${this.open}
        aria-controls="panel"
        @click=${this.#toggle}
        @keydown=${this.#onKey}
      >
        <span class="aa"></span><span class="name">${words.title}</span>
      </button>
      <div
        id="panel"
        class="panel"
        role="group"
        aria-label=${words.title}
        ?hidden=${!this.open}
        @keydown=${this.#onKey}
      >
        ${this.open ? this.#panel(words) : nothing}
      </div>
      ${
        reading.short && this.#hasShort && !this.open
          ? html`<div class="short">
              <p>${words.shortIsOn}</p>
              <button type="button" @click=${() => this.#setShort(false)}>${words.whole}</button>
            </div>`
          : nothing
      }
      ${this.#aloud.state === 'stopped' ? nothing : this.#bar(words)}`;
  }

  #panel(words: ReadingMessages): TemplateResult {
    const { size, leading, legible, theme } = reading.settings;
    const isShared = this.#host?.hasAttribute('shared-device');
    return html`${this.#listen(words)}
      ${
        this.#hasShort
          ? html`<fieldset>
              <label>
                <input
                  type="checkbox"
                  .checked=${reading.short}
                  @change=${(event: Event) => this.#setShort((event.target as HTMLInputElement).checked)}
                />${words.short}
              </label>
            </fieldset>`
          : nothing
      }
      ${this.#choice(
        'size',
        words.size,
        sizes.map(each => [each, words.percent(each)]),
        size ?? sizes[0],
      )}
      ${this.#choice(
        'leading',
        words.leading,
        leadings.map((each, at) => [each, words.leadings[at]!]),
        leading ?? leadings[0],
      )}
      ${
        this.#isLatin
          ? this.#choice(
              'legible',
              words.face,
              [
                [false, words.faces.page],
                [true, words.faces.legible],
              ],
              legible ?? false,
            )
          : nothing
      }
      ${this.#choice(
        'theme',
        words.theme,
        [['', words.themes.page] as const, ...ownThemes.map(each => [each, words.themes[each]] as const)],
        theme ?? '',
      )}
      <p class="note">${isShared ? words.keptInTab : words.kept}</p>
      <div class="row">
        <button type="button" @click=${() => this.#choose({})}>${words.reset}</button>
        <button type="button" @click=${this.#close}>${words.close}</button>
      </div>`;
  }

  #listen({ aloud }: ReadingMessages): TemplateResult {
    return html`<div class="aloud">
      <p class="aloud-title">${aloud.title}</p>
      ${
        this.#aloud.ready === false
          ? html`<p>${aloud.noVoice}</p>`
          : html`<button type="button" class="main" ?disabled=${!this.#aloud.ready} @click=${this.#start}>
              ${aloud.start}
            </button>`
      }
    </div>`;
  }

  #choice<T extends string | number | boolean>(
    name: keyof ReadingSettings,
    legend: string,
    options: readonly (readonly [T, string])[],
    chosen: T,
  ): TemplateResult {
    // The first is the page's own, and so nothing that has to be kept.
    const choose = (value: T): void => {
      const { [name]: _before, ...others } = reading.settings;
      this.#choose(value === options[0]?.[0] ? others : { ...others, [name]: value });
    };
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${options.map(
          ([value, words]) =>
            html`<label>
              <input
                type="radio"
                name=${name}
                .checked=${value === chosen}
                @change=${() => choose(value)}
              />${words}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #bar({ aloud, times }: ReadingMessages): TemplateResult {
    const reader = this.#aloud;
    const isPlaying = reader.state === 'playing';
    return html`<div class="bar" role="group" aria-label=${aloud.bar} @keydown=${this.#onKey}>
      <button
        type="button"
        aria-label=${aloud.previous}
        title=${aloud.previous}
        @click=${() => reader.move(-1)}
      >
        ${icons.previous}
      </button>
      <button type="button" class="main" @click=${() => (isPlaying ? reader.pause() : reader.play())}>
        ${isPlaying ? icons.pause : icons.play}${isPlaying ? aloud.pause : aloud.play}
      </button>
      <button type="button" aria-label=${aloud.next} title=${aloud.next} @click=${() => reader.move(1)}>
        ${icons.next}
      </button>
      <button type="button" aria-label=${aloud.stop} title=${aloud.stop} @click=${this.#close}>
        ${icons.stop}
      </button>
      <select
        aria-label=${aloud.rate}
        @change=${(event: Event) => reader.setRate(Number((event.target as HTMLSelectElement).value))}
      >
        ${rates.map(rate => html`<option value=${rate} ?selected=${rate === reader.rate}>${times(rate)}</option>`)}
      </select>
    </div>`;
  }

  get #host(): HTMLElement | null {
    return this.closest('teach-back');
  }

  get #module(): HTMLElement | null {
    return this.closest('.tb-module');
  }

  get #words(): ReadingMessages {
    return readingMessagesFor(this.#module?.lang ?? '');
  }

  get #hasShort(): boolean {
    return this.#module?.querySelector('.tb-article .tb-summary') != null;
  }

  /** The face has Latin letters only. */
  get #isLatin(): boolean {
    const language =
      this.#module?.querySelector<HTMLElement>('.tb-article[lang]')?.lang ?? this.#module?.lang;
    try {
      return new Intl.Locale(language || 'en').maximize().script === 'Latn';
    } catch {
      return false;
    }
  }

  #show(): void {
    const host = this.#host;
    if (host) {
      applySettings(host, reading.settings);
      const isChanged = host.hasAttribute('data-short') !== reading.short;
      host.toggleAttribute('data-short', reading.short);
      // The text ends somewhere else now.
      if (isChanged) host.querySelector('tb-lesson')?.watch();
    }
    this.requestUpdate();
  }

  #choose(settings: ReadingSettings): void {
    reading.choose(settings, this.#host?.hasAttribute('shared-device') ?? false);
  }

  #setShort(short: boolean): void {
    reading.setShort(short);
    // The button that says so goes away.
    if (!short) this.#focus('.open');
  }

  #toggle(): void {
    this.open = !this.open;
    if (this.open) void this.#aloud.look();
  }

  /** The panel is closed first, since that moves everything below it. */
  async #start(): Promise<void> {
    this.open = false;
    await this.updateComplete;
    this.#aloud.play();
    await this.updateComplete;
    this.#focus('.bar .main');
  }

  /** Closes the panel, or stops reading, and gives the focus back to where it was opened. */
  #close(): void {
    if (this.open) this.open = false;
    else this.#aloud.stop();
    this.#focus('.open');
  }

  #onKey(event: KeyboardEvent): void {
    const isAnythingOpen = this.open || this.#aloud.state !== 'stopped';
    if (event.key !== 'Escape' || !isAnythingOpen) return;
    event.stopPropagation();
    this.#close();
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: selector !== '.open' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-reading': ReadingElement;
  }
}
