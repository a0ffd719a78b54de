import type { Root } from 'nlcst';
import { VFile } from 'vfile';
import { parseEnglish } from './english.js';

type Message = VFile['messages'][number];

/**
 * What a plugin of retext says about each of some English texts; places are those in the text itself. The texts are
 * searched as one, since a plugin prepares its hundreds of phrases anew for every search.
 */
export function messagesIn(
  search: (tree: Root, file: VFile) => unknown,
  texts: readonly string[],
): readonly (readonly Message[])[] {
  const found = new Map<string, Message[]>();
  const sources = new Map<unknown, Message[]>();
  // The same words twice are one tree, which is searched once.
  const trees = [...new Set(texts)].map(text => {
    const tree = parseEnglish(text);
    const messages: Message[] = [];
    found.set(text, messages);
    for (const paragraph of tree.children)
      if (paragraph.type === 'ParagraphNode')
        for (const sentence of paragraph.children) sources.set(sentence, messages);
    return tree;
  });
  const file = new VFile();
  search({ type: 'RootNode', children: trees.flatMap(({ children }) => children) }, file);
  for (const message of file.messages) sources.get(message.ancestors?.at(-1))?.push(message);
  return texts.map(text => found.get(text)!);
}

/** The offset at which a message about a text begins. */
export function offsetOf({ place }: Message): number | undefined {
  const point = place && 'start' in place ? place.start : place;
  return point?.offset;
}
