/**
 * Remembers what was made of texts, for looks at the same words that come again. Forgets everything once it holds `most`.
 *
 * @param make depends on the text alone, and what it returns is never changed.
 */
export function rememberText<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return text => {
    const before = known.get(text);
    if (before) return before.made;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, { made });
    return made;
  };
}
