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

/** The text that was looked at last, in lower case: many phrases are looked for in one text after the other. */
let last = { text: '', lower: '' };

/** Where a phrase stands in a text, in order. */
export function matchesIn(text: string, { pattern, hint }: Phrase): Match[] {
  if (last.text !== text) last = { text, lower: text.toLowerCase() };
  // A course has hundreds of phrases and thousands of blocks, and nearly all of them do not match.
  if (!last.lower.includes(hint)) return [];
  return [...text.matchAll(pattern)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}
