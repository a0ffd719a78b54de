/** What is said in one language without a break. */
export interface Part {
  readonly words: string;
  /** BCP 47. */
  readonly language: string;
}

/** A sentence of a page: where it stands, and what is said. */
export interface Sentence {
  readonly range: Range;
  readonly parts: readonly Part[];
}

/** A text with the language of each of its pieces, in order. */
export interface Piece {
  readonly words: string;
  readonly language: string;
}

/**
 * Where sentences begin and end in a text (`Intl.Segmenter`, UAX 29). A browser without it has one sentence a block.
 *
 * @returns pairs of offsets in UTF-16 units, white space around a sentence left out.
 */
export function sentenceBounds(text: string, language: string): readonly (readonly [number, number])[] {
  const found =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
          ({ index, segment }) => [index, segment] as const,
        )
      : [[0, text] as const];
  return found
    .filter(([, words]) => words.trim() !== '')
    .map(([index, words]) => [
      index + words.length - words.trimStart().length,
      index + words.trimEnd().length,
    ]);
}

/** The parts of a stretch of pieces, neighbours of one language together. */
export function partsOf(pieces: readonly Piece[], from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { words, language } of pieces) {
    const said = words.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += words.length;
    const last = parts.at(-1);
    if (last?.language === language) parts[parts.length - 1] = { language, words: last.words + said };
    else if (said.trim() !== '') parts.push({ language, words: said });
  }
  return parts.map(({ language, words }) => ({ language, words: words.replace(/\s+/g, ' ').trim() }));
}

/** Blocks that each begin a sentence of their own. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, caption, figcaption, legend, label, summary, blockquote, div, section';
/** What is read: the lesson, and the questions as they are asked. */
const READ = '.tb-article, tb-quiz, tb-inline';
const PASSED_OVER =
  'button, select, textarea, .tb-error, .tb-early, .tb-mark, [popover], [aria-hidden="true"]';

/** The sentences of a module's page that can be seen now, in reading order. */
export function sentencesOf(module: Element): readonly Sentence[] {
  const { ownerDocument: document } = module;
  const walker = document.createTreeWalker(module, NodeFilter.SHOW_TEXT, node => {
    const parent = node.parentElement;
    const isRead =
      node.nodeValue?.trim() &&
      parent?.closest(READ) &&
      !parent.closest(PASSED_OVER) &&
      parent.checkVisibility({ visibilityProperty: true });
    return isRead ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  });
  const blocks = new Map<Element, Text[]>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS) ?? module;
    blocks.set(block, [...(blocks.get(block) ?? []), node as Text]);
  }
  return [...blocks].flatMap(([block, nodes]) => sentencesIn(nodes, languageOf(block)));
}

const languageOf = (element: Element | null): string =>
  element?.closest<HTMLElement>('[lang]:not([lang=""])')?.lang ??
  element?.ownerDocument.documentElement.lang ??
  '';

function sentencesIn(nodes: readonly Text[], language: string): Sentence[] {
  const pieces = nodes.map(node => ({ words: node.data, language: languageOf(node.parentElement) }));
  const text = pieces.map(({ words }) => words).join('');
  return sentenceBounds(text, language).map(([from, to]) => {
    const range = nodes[0]!.ownerDocument.createRange();
    let at = 0;
    for (const node of nodes) {
      const end = at + node.length;
      if (from >= at && from < end) range.setStart(node, from - at);
      if (to > at && to <= end) range.setEnd(node, to - at);
      at = end;
    }
    return { range, parts: partsOf(pieces, from, to) };
  });
}
