import { enFirst } from './en-first.js';
import type { FirstMessages, Messages } from './messages.js';

/** Every language by its BCP 47 name without a region; its words are read when they are needed. */
const languages = {
  en: async () => (await import('./en.js')).en,
  es: async () => (await import('./es.js')).es,
  ar: async () => (await import('./ar.js')).ar,
} satisfies Readonly<Record<string, () => Promise<Messages>>>;

type Name = keyof typeof languages;

/** Languages that the player has words in. */
export const playerLanguages: readonly string[] = Object.keys(languages);

const ready = new Map<string, Messages>();

const nameOf = (language: string): Name => {
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  return Object.hasOwn(languages, base) ? (base as Name) : 'en';
};

/** The player's words in a language (BCP 47); English where it has none. Rejects when they cannot be fetched. */
export async function loadMessages(language: string): Promise<Messages> {
  const name = nameOf(language);
  const messages = ready.get(name) ?? (await languages[name]());
  ready.set(name, messages);
  return messages;
}

/** What may have to be said first, which in English is at hand. */
export const loadFirstMessages = (language: string): Promise<FirstMessages> =>
  nameOf(language) === 'en' ? Promise.resolve(enFirst) : loadMessages(language);

/** The same as far as it was read before; otherwise in English. */
export const firstMessages = (language: string): FirstMessages => ready.get(nameOf(language)) ?? enFirst;

/** Whether the player has words in a language (BCP 47). */
export const hasWords = (language: string): boolean =>
  language.toLowerCase().split('-', 1)[0] === nameOf(language);
