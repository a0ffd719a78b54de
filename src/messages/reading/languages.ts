import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import type { ReadingMessages } from './reading-messages.js';

const languages: Readonly<Record<string, ReadingMessages>> = { en, es, ar };

/** The words of the reading help in a language (BCP 47), or in English where there is no such file yet. */
export function readingMessagesFor(language: string): ReadingMessages {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
