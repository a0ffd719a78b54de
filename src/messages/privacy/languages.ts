import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import type { PrivacyMessages } from './privacy-messages.js';

const languages: Readonly<Record<string, PrivacyMessages>> = { en, es, ar };

/** The words about privacy in a language (BCP 47), or in English where there is no such file yet. */
export function privacyMessagesFor(language: string): PrivacyMessages {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
