/** Words to look for: what a regular expression finds, and letters without which it finds nothing. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly hint: string;
}

/** Words in any case and with any space or hyphen between them; `*` at the end of a word stands for any ending. */
export function phraseOf(phrase: string): Phrase {
  const words = phrase.trim().split(/\s+/);
  const parts = words.map(word => {
    const escaped = word.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/['’]/g, "['’]");
    return escaped.endsWith('*')
      ? `${escaped.slice(0, -1)}[\\p{L}\\p{N}'’-]*`
      : escaped.replaceAll('*', String.raw`\*`);
  });
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu'),
    hint: /^[\p{L}\p{N}]*/u.exec(words[0] ?? '')![0].toLowerCase(),
  };
}

/** A match in a text: offsets of its first character and of the one after its last. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Texts in lower case: hundreds of phrases are looked for in each of thousands, and nearly all of them are not there. */
const lowered = new Map<string, string>();
const MOST_LOWERED = 20_000;

function lowerCase(text: string): string {
  const known = lowered.get(text);
  if (known !== undefined) return known;
  if (lowered.size >= MOST_LOWERED) lowered.clear();
  const lower = text.toLowerCase();
  lowered.set(text, lower);
  return lower;
}

/** Where a phrase stands in a text, in order. */
export function matchesIn(text: string, { pattern, hint }: Phrase): Match[] {
  if (!lowerCase(text).includes(hint)) return [];
  return [...text.matchAll(pattern)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}
