import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import type { PortalMessages } from './portal-messages.js';

const languages: Readonly<Record<string, PortalMessages>> = { en, es, ar };

/** The catalog's words in a language (BCP 47), or in English where there is no such file yet. */
export function portalMessagesFor(language: string): PortalMessages {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
