import { ERASED } from '../../reporting/erasure.js';
import { applyEverywhere, keepSettings, keptSettings, type ReadingSettings } from './settings.js';

/** How somebody reads on this page: all its modules follow it, also where nothing can be kept. */
class ReadingState extends EventTarget {
  #settings: ReadingSettings | undefined;
  /** Shows lessons in their short version; asked for anew on every visit. */
  short = false;

  get settings(): ReadingSettings {
    if (!this.#settings) {
      this.#settings = keptSettings(window);
      window.addEventListener(ERASED, () => this.#show({}));
    }
    return this.#settings;
  }

  choose(settings: ReadingSettings, sharedDevice: boolean): void {
    keepSettings(window, settings, sharedDevice);
    this.#show(settings);
  }

  setShort(short: boolean): void {
    this.short = short;
    this.dispatchEvent(new Event('change'));
  }

  #show(settings: ReadingSettings): void {
    this.#settings = settings;
    applyEverywhere(document, settings);
    this.dispatchEvent(new Event('change'));
  }
}

export const reading = new ReadingState();
