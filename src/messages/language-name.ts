/** What a language calls itself, such as "español"; its tag where this machine does not know. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
