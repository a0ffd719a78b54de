import type { Mode } from '../../engine/events.js';

/** An empty mode is normal: LMSs need not tell it. */
export function readMode(text: string): Mode {
  const mode = text.toLowerCase();
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

/** A number as an LMS gives it; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? undefined : number;
}
