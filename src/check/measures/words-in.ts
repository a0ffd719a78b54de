/** A pattern that finds words in a text, in any case; `*` at the end of a word stands for any ending. */
export function phrasePattern(phrase: string): RegExp {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map(word => {
      const escaped = word.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/['’]/g, "['’]");
      return escaped.endsWith('*')
        ? `${escaped.slice(0, -1)}[\\p{L}\\p{N}'’-]*`
        : escaped.replaceAll('*', String.raw`\*`);
    });
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** A match in a text: offsets of its first character and of the one after its last. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function matchesIn(text: string, pattern: RegExp): Match[] {
  return [...text.matchAll(pattern)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}
