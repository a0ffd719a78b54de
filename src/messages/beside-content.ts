import type { FirstMessages } from './messages.js';

/** The player's words as they stand beside content, with marks for both where the languages differ. */
export function besideContent<M extends FirstMessages>(
  messages: M,
  content: { readonly language: string; readonly direction: 'ltr' | 'rtl' },
): M {
  if (messages.language === content.language) return messages;
  return {
    ...messages,
    own: { lang: messages.language, dir: messages.direction },
    content: { lang: content.language, dir: content.direction },
  };
}
