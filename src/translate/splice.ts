import { fingerprint, tidy, type Part, type PlacedUnit } from './unit.js';

/** A file with the words of some of its units replaced; units that say the same keep every character. */
export function splice(
  text: string,
  units: readonly PlacedUnit[],
  words: ReadonlyMap<string, readonly Part[]>,
): string {
  let out = '';
  let at = 0;
  for (const unit of [...units].sort((a, b) => a.start - b.start)) {
    const parts = words.get(unit.id);
    if (!parts || fingerprint(parts) === fingerprint(unit.parts)) continue;
    out += text.slice(at, unit.start) + unit.write(tidy(parts));
    at = unit.end;
  }
  return out + text.slice(at);
}
