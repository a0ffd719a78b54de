/** An ISO 8601 duration of seconds with at most two decimals; what is no time counts as none. */
export function duration(seconds: number): string {
  const length = Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
  return `PT${Number(length.toFixed(2))}S`;
}
