import retextPassive from 'retext-passive';
import { messagesIn, offsetOf } from './words-in-texts.js';

const search = retextPassive();

/** The package knows irregular participles ("was found"); these are the regular ones ("was treated"). */
const REGULAR = /\b(?:am|are|were|being|is|been|was|be)\s+(?:\w+ly\s+)?(\w{3,}ed)\b/giu;
/** They look like participles and describe a person or a thing. */
const ADJECTIVES = new Set(
  'tired worried scared interested concerned surprised pleased relaxed related supposed limited advanced need'.split(
    ' ',
  ),
);

/** Without one of these there is no passive, and nothing to parse. */
const VERB = /\b(?:am|are|were|being|is|been|was|be)\b/iu;

/** Where the passive voice is likely in each of some English texts: offsets of its participles, in order. */
export function passivesIn(texts: readonly string[]): number[][] {
  const likely = texts.filter(text => VERB.test(text));
  const found = new Map(messagesIn(search, likely).map((messages, index) => [likely[index]!, messages]));
  return texts.map(text => {
    const messages = found.get(text);
    if (!messages) return [];
    const irregular = messages.flatMap(message => offsetOf(message) ?? []);
    const regular = [...text.matchAll(REGULAR)]
      .filter(match => !ADJECTIVES.has(match[1]!.toLowerCase()))
      .map(match => match.index + match[0].length - match[1]!.length);
    return [...new Set([...irregular, ...regular])].sort((a, b) => a - b);
  });
}
