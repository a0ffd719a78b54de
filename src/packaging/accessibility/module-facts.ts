import type { CompiledModule } from '../../content/compile.js';
import { plainText, type ElementNode, type Tree } from '../../content/tree.js';

/** What can be said of a module's own content by looking at it, and what is wrong with it. */
export interface ModuleFacts {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly lessons: number;
  readonly pictures: number;
  /** Of them, marked as decoration. */
  readonly decorative: number;
  readonly tables: number;
  readonly links: number;
  /** How many questions of each kind. */
  readonly questions: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/** Looks at a compiled module: pictures, headings, tables, links, language. */
export function moduleFacts({ outline, lessons }: CompiledModule): ModuleFacts {
  const all = lessons.map(lesson => ({ lesson, elements: elementsOf(lesson.body) }));
  const every = all.flatMap(({ elements }) => elements);
  const tagged = (tag: string): ElementNode[] => every.filter(({ tagName }) => tagName === tag);
  const asked = lessons.flatMap(({ questions }) => questions);
  const shown = asked.filter(question => 'picture' in question) as { id: string; alt?: unknown }[];
  const questions: Record<string, number> = {};
  for (const { kind } of asked) questions[kind] = (questions[kind] ?? 0) + 1;
  return {
    id: outline.id,
    title: outline.title,
    content: outline.content,
    language: outline.language,
    direction: outline.direction,
    lessons: lessons.length,
    pictures: tagged('img').length + shown.length,
    decorative: tagged('img').filter(({ properties }) => properties['alt'] === '').length,
    tables: tagged('table').length,
    links: tagged('a').length,
    questions,
    problems: [
      ...all.flatMap(({ lesson, elements }) => [
        ...headingProblems(elements).map(words => `${lesson.id}: ${words}`),
        ...elements
          .filter(({ tagName, properties }) => tagName === 'img' && typeof properties['alt'] !== 'string')
          .map(({ properties }) => `${lesson.id}: ${String(properties['src'])} has no text`),
        ...elements
          .filter(
            each =>
              each.tagName === 'table' && !elementsOf(each.children).some(({ tagName }) => tagName === 'th'),
          )
          .map(() => `${lesson.id}: a table has no header cells`),
        ...elements
          .filter(each => each.tagName === 'a' && plainText(each.children).trim() === '')
          .map(({ properties }) => `${lesson.id}: a link to ${String(properties['href'])} has no words`),
      ]),
      ...shown
        .filter(({ alt }) => typeof alt !== 'string' || !alt.trim())
        .map(({ id }) => `${id}: its picture has no text`),
    ],
  };
}

/** In a lesson the highest heading is `h2`, and none is left out on the way down. */
function headingProblems(elements: readonly ElementNode[]): string[] {
  let last = 1;
  return elements.flatMap(({ tagName, children }) => {
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1]);
    if (!level) return [];
    const isSkipped = level > last + 1;
    last = level;
    return isSkipped ? [`"${plainText(children)}" skips a level of headings`] : [];
  });
}

const elementsOf = (tree: Tree): ElementNode[] =>
  tree.flatMap(node => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []));
