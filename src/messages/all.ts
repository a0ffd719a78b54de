import { loadMessages, playerLanguages } from './languages.js';
import type { Messages } from './messages.js';

const all = new Map<string, Messages>(
  await Promise.all(playerLanguages.map(async name => [name, await loadMessages(name)] as const)),
);

/** The player's words in a language (BCP 47), or in English, for where pages are built and nothing is fetched. */
export const messagesFor = (language: string): Messages =>
  all.get(language.toLowerCase().split('-', 1)[0] ?? '') ?? all.get('en')!;
