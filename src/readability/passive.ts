import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import { VFile } from 'vfile';

const processor = unified().use(retextEnglish).use(retextPassive).freeze();

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

/** Where the passive voice is likely in an English text: offsets of its participles, in order. */
export function passivesOf(text: string): number[] {
  if (!VERB.test(text)) return [];
  const file = new VFile(text);
  processor.runSync(processor.parse(file), file);
  const irregular = file.messages.flatMap(({ place }) => {
    const point = place && 'start' in place ? place.start : place;
    return point?.offset ?? [];
  });
  const regular = [...text.matchAll(REGULAR)]
    .filter(match => !ADJECTIVES.has(match[1]!.toLowerCase()))
    .map(match => match.index + match[0].length - match[1]!.length);
  return [...new Set([...irregular, ...regular])].sort((a, b) => a - b);
}
