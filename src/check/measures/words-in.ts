/** Words to look for: what a regular expression finds, and the letters that a word must begin with, or be. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly hint: string;
  readonly isWhole: boolean;
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
    isWhole: !words[0]?.endsWith('*'),
  };
}

/** A match in a text: offsets of its first character and of the one after its last. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The runs of letters and digits of texts: hundreds of phrases are looked for in thousands, and most are not there. */
const runs = new Map<string, ReadonlySet<string>>();
const MOST_TEXTS = 20_000;

function runsIn(text: string): ReadonlySet<string> {
  const known = runs.get(text);
  if (known) return known;
  if (runs.size >= MOST_TEXTS) runs.clear();
  const found = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  runs.set(text, found);
  return found;
}

const mayHold = (text: string, { hint, isWhole }: Phrase): boolean =>
  hint === '' || (isWhole ? runsIn(text).has(hint) : [...runsIn(text)].some(run => run.startsWith(hint)));

/** Where a phrase stands in a text, in order. */
export function matchesIn(text: string, phrase: Phrase): Match[] {
  if (!mayHold(text, phrase)) return [];
  return [...text.matchAll(phrase.pattern)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}
