import { applyEverywhere, keptSettings } from './settings.js';

/** Shows the modules of this page as was chosen before. */
export const startReading = (): void => applyEverywhere(document, keptSettings(window));
