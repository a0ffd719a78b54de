const KEY = 'teachback-language';

/** What keeps a chosen language: this device, or only this visit where others use the device. */
const storage = (sharedDevice: boolean): Storage => (sharedDevice ? sessionStorage : localStorage);

/** The language that the learner chose before, in any module of this site. */
export function keptLanguage(sharedDevice: boolean): string | undefined {
  try {
    return storage(sharedDevice).getItem(KEY) ?? undefined;
  } catch {
    // Browsers may deny storage altogether.
    return undefined;
  }
}

export function keepLanguage(language: string, sharedDevice: boolean): void {
  try {
    storage(sharedDevice).setItem(KEY, language);
  } catch {
    // It is then asked for again on the next visit.
  }
}
