import { markSentence, showSentence } from './mark.js';
import { Reader, type ReaderState } from './reader.js';
import { sentencesOf } from './sentences.js';
import { deviceVoice, voicesOf } from './voices.js';

/** What the bar covers of the window's foot, in CSS pixels. */
const BAR = 72;

/** Reads a module's page aloud, with the sentence that is read marked. Speaks only when it was asked to. */
export class Aloud {
  readonly #module: () => HTMLElement | null;
  readonly #changed: () => void;
  #voices: readonly SpeechSynthesisVoice[] = [];
  #ready: boolean | undefined;
  #reader: Reader | undefined;
  #rate = 1;

  /** @param changed is told whenever something that shows has changed. */
  constructor(module: () => HTMLElement | null, changed: () => void) {
    this.#module = module;
    this.#changed = changed;
  }

  /** Whether this device has a voice for the page; undefined while that is not known. */
  get ready(): boolean | undefined {
    return this.#ready;
  }

  get state(): ReaderState {
    return this.#reader?.state ?? 'stopped';
  }

  get rate(): number {
    return this.#rate;
  }

  /** Looks for a voice in the page's language. */
  async look(): Promise<void> {
    this.#voices = 'speechSynthesis' in window ? await voicesOf(speechSynthesis) : [];
    const module = this.#module();
    const language = module?.querySelector<HTMLElement>('.tb-article[lang]')?.lang ?? module?.lang ?? '';
    this.#ready = deviceVoice(this.#voices, language) !== undefined;
    this.#changed();
  }

  play(): void {
    const module = this.#module();
    if (this.state === 'stopped' && module) this.#begin(module);
    else this.#reader?.play();
  }

  pause(): void {
    this.#reader?.pause();
  }

  stop(): void {
    if (this.state !== 'stopped') this.#reader?.stop();
  }

  move(by: number): void {
    this.#reader?.move(by);
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#reader?.setRate(rate);
  }

  #begin(module: HTMLElement): void {
    const speech = {
      synthesis: speechSynthesis,
      voices: this.#voices,
      utter: (words: string) => new SpeechSynthesisUtterance(words),
    };
    this.#reader = new Reader(speech, sentencesOf(module), reader => this.#follow(reader));
    this.#reader.setRate(this.#rate);
    this.#reader.play();
  }

  #follow({ sentence, state }: Reader): void {
    const host = this.#module()?.closest<HTMLElement>('teach-back');
    if (state === 'stopped') host?.style.removeProperty('--tb-bar');
    else host?.style.setProperty('--tb-bar', `${BAR}px`);
    markSentence(sentence?.range);
    if (sentence && state === 'playing') showSentence(sentence.range, BAR);
    this.#changed();
  }
}
