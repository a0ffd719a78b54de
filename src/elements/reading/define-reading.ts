import { define } from '../define.js';
import { ReadingElement } from './reading.js';

/** Registers the reading help; loaded once the page can be read. */
export const defineReading = (): void => define(ReadingElement.tag, ReadingElement);
