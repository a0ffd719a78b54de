import type { Root } from 'nlcst';
import type { Processor } from 'unified';
import { VFile } from 'vfile';

type Message = VFile['messages'][number];

/**
 * What a plugin of retext says about each of some English texts; places are those in the text itself. The texts are
 * searched as one, since a plugin prepares its hundreds of phrases anew for every search.
 */
export function messagesIn(processor: Processor<Root, Root>, texts: readonly string[]): Message[][] {
  const found: Message[][] = texts.map(() => []);
  const sources = new Map<unknown, Message[]>();
  const trees = texts.map(text => processor.parse(new VFile(text)));
  for (const [index, tree] of trees.entries())
    for (const paragraph of tree.children)
      if (paragraph.type === 'ParagraphNode')
        for (const sentence of paragraph.children) sources.set(sentence, found[index]!);
  const file = new VFile();
  processor.runSync({ type: 'RootNode', children: trees.flatMap(({ children }) => children) }, file);
  for (const message of file.messages) sources.get(message.ancestors?.at(-1))?.push(message);
  return found;
}

/** The offset at which a message about a text begins. */
export function offsetOf({ place }: Message): number | undefined {
  const point = place && 'start' in place ? place.start : place;
  return point?.offset;
}
