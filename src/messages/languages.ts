import { en } from './en.js';
import type { Messages } from './messages.js';

/** Every language but English, which comes with the player: read when it is needed. */
const others = {
  es: async () => (await import('./es.js')).es,
  ar: async () => (await import('./ar.js')).ar,
} satisfies Readonly<Record<string, () => Promise<Messages>>>;

const isOther = (name: string): name is keyof typeof others => Object.hasOwn(others, name);

/** Languages that the player has words in, as BCP 47 names without a region. */
export const playerLanguages: readonly string[] = ['en', ...Object.keys(others)];

const ready = new Map<string, Messages>([['en', en]]);

const baseOf = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? '';

/** The player's words in a language (BCP 47) if they were read before; otherwise in English. */
export const messagesFor = (language: string): Messages => ready.get(baseOf(language)) ?? en;

/**
 * Reads the player's words in a language (BCP 47); English where there is no such file. Rejects when the file cannot
 * be fetched; asking again tries again.
 */
export async function loadMessages(language: string): Promise<Messages> {
  const base = baseOf(language);
  if (!isOther(base)) return messagesFor(base);
  const messages = await others[base]();
  ready.set(base, messages);
  return messages;
}

/** What a language calls itself, such as "español"; its tag where this machine does not know. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
