/** Words between which a name in Spanish has parts that stay as they are: "receptores" in "positivo para receptores". */
const LINKS = /\s(?:de|del|para|con|y|en)\s/;
const spanishPlural = (word: string): string =>
  /[aeiouáéó]$/i.test(word) ? `${word}s` : /[a-z]$/i.test(word) && !/s$/i.test(word) ? `${word}es` : word;

/**
 * The ways in which a lesson may write a name, itself first: the regular plurals of English and Spanish, the article and
 * the particles that Arabic writes together with a word. Other forms are for the author to list.
 *
 * @param language BCP 47.
 */
export function formsOf(name: string, language: string): readonly string[] {
  switch (language.split('-', 1)[0]) {
    case 'en':
      return [name, /[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : `${name}s`];
    case 'es':
      return LINKS.test(name) ? [name] : [name, name.split(' ').map(spanishPlural).join(' ')];
    case 'ar':
      return [name, ...['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و', 'ب', 'ل'].map(each => each + name)];
    default:
      return [name];
  }
}
