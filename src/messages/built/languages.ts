import { ar } from './ar.js';
import type { BuiltMessages } from './built-messages.js';
import { en } from './en.js';
import { es } from './es.js';

const languages: Readonly<Record<string, BuiltMessages>> = { en, es, ar };

/** The words of built files in a language (BCP 47), or in English where there is no such file yet. */
export function builtMessagesFor(language: string): BuiltMessages {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
