const names = new Map<string, string>();

/**
 * What a language calls itself, such as "español"; its tag where this machine does not know. Kept, since each name
 * needs the words of its language loaded.
 */
export function languageName(language: string): string {
  const known = names.get(language);
  if (known !== undefined) return known;
  const display = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const name = display.of(language) ?? language;
  names.set(language, name);
  return name;
}
