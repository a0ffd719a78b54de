import type { Part, Sentence } from './sentences.js';
import { deviceVoice } from './voices.js';

/** Speeds, where 1 is the voice's own. */
export const rates = [0.75, 1, 1.25, 1.5] as const;

export type ReaderState = 'stopped' | 'playing' | 'paused';

/** What a reader speaks with; the browser's own, or a stand-in. */
export interface Speech {
  readonly synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel'>;
  readonly voices: readonly SpeechSynthesisVoice[];
  utter(words: string): SpeechSynthesisUtterance;
}

/**
 * Reads sentences one after the other. A pause stops the voice and goes on from the beginning of the sentence, since
 * browsers' own pause is not kept by every voice. Parts in a language that this device has no voice for are passed over.
 */
export class Reader {
  readonly #speech: Speech;
  readonly #sentences: readonly Sentence[];
  readonly #changed: (reader: Reader) => void;
  #at = 0;
  #state: ReaderState = 'stopped';
  #rate = 1;
  /** Counts what was begun, so that the end of what was cut short is not taken for the end of what is read now. */
  #turn = 0;

  /** @param changed is told after every change of the state or the sentence. */
  constructor(speech: Speech, sentences: readonly Sentence[], changed: (reader: Reader) => void) {
    this.#speech = speech;
    this.#sentences = sentences;
    this.#changed = changed;
  }

  get state(): ReaderState {
    return this.#state;
  }

  get rate(): number {
    return this.#rate;
  }

  /** The sentence that is read, or would be next; undefined once all is stopped. */
  get sentence(): Sentence | undefined {
    return this.#state === 'stopped' ? undefined : this.#sentences[this.#at];
  }

  play(): void {
    this.#go(this.#at, 'playing');
  }

  pause(): void {
    if (this.#state === 'playing') this.#go(this.#at, 'paused');
  }

  stop(): void {
    this.#turn++;
    this.#speech.synthesis.cancel();
    this.#state = 'stopped';
    this.#at = 0;
    this.#changed(this);
  }

  /** Goes on by sentences, or back by negative ones, and stays as it was: playing or paused. */
  move(by: number): void {
    if (this.#state !== 'stopped') this.#go(Math.max(0, this.#at + by), this.#state);
  }

  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#state === 'playing') this.#go(this.#at, 'playing');
  }

  #go(at: number, state: 'playing' | 'paused'): void {
    const turn = ++this.#turn;
    this.#speech.synthesis.cancel();
    // What has left the page meanwhile is not read.
    let next = at;
    while (next < this.#sentences.length && !this.#sentences[next]!.range.startContainer.isConnected) next++;
    const sentence = this.#sentences[next];
    if (!sentence) return this.stop();
    this.#at = next;
    this.#state = state;
    this.#changed(this);
    if (state === 'playing') this.#say(sentence.parts, 0, turn);
  }

  #say(parts: readonly Part[], index: number, turn: number): void {
    const part = parts[index];
    if (!part) return this.#go(this.#at + 1, 'playing');
    const voice = deviceVoice(this.#speech.voices, part.language);
    const next = (): void => {
      if (turn === this.#turn) this.#say(parts, index + 1, turn);
    };
    if (!voice) return next();
    const utterance = this.#speech.utter(part.words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this.#rate;
    utterance.addEventListener('end', next);
    utterance.addEventListener('error', () => turn === this.#turn && this.stop());
    this.#speech.synthesis.speak(utterance);
  }
}
