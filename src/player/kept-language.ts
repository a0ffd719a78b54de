import { openStorage, PREFIX, type KeyValue } from '../reporting/storage.js';

const KEY = `${PREFIX}language`;

/** What keeps a chosen language: this device, or only this visit where others use the device. */
const storage = (sharedDevice: boolean): KeyValue =>
  openStorage(window, sharedDevice ? 'sessionStorage' : 'localStorage');

/** The language that the learner chose before, in any module of this site. */
export const keptLanguage = (sharedDevice: boolean): string | undefined => storage(sharedDevice).get(KEY);

/** Where the browser denies storage, it is asked for again on the next visit. */
export const keepLanguage = (language: string, sharedDevice: boolean): void =>
  void storage(sharedDevice).set(KEY, language);
