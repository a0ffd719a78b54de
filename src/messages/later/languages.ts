import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import type { LaterMessages } from './messages.js';

/** Few pages say these words, and the languages are short: they come together. */
const languages: Readonly<Record<string, LaterMessages>> = { en, es, ar };

/** The words in a language (BCP 47), or in English where there is no such file yet. */
export function laterMessagesFor(language: string): LaterMessages {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
