/** An ISO 8601 duration of seconds with at most two decimals; what is no time counts as none. */
export function duration(seconds: number): string {
  const length = Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
  return `PT${Number(length.toFixed(2))}S`;
}

const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment in UTC (ISO 8601) of milliseconds since the epoch; a clock that is out of all bounds is taken to them. */
export const timestamp = (at: number): string =>
  new Date(Math.min(LAST_MOMENT, Math.max(0, at || 0))).toISOString();

/** Text that every store takes: some take neither U+0000 nor half a surrogate pair. */
export const wellFormed = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
