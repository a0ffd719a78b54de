/** Text of at most `limit` UTF-16 units on one line: cut on a character's boundary, control characters are spaces. */
export function lineOf(text: string, limit: number): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  // A high surrogate at the end lost its other half.
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
