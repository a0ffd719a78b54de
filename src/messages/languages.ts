import { en } from './en.js';
import type { Messages } from './messages.js';

const languages: Readonly<Record<string, Messages>> = { en };

/** The player's words in a language (BCP 47), or in English where there is no such file yet. */
export function messagesFor(language: string): Messages {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
