import { fromXml } from 'xast-util-from-xml';
import type { Element, Nodes } from 'xast';
import { isLanguage } from '../content/language.js';
import type { Place } from '../content/diagnostic.js';
import type { Problem } from './problem.js';
import { XLIFF } from './xliff-write.js';

/** Characters of the largest file that is read: far above any module. */
const MAX = 5_000_000;
/** Marks inside marks; deeper than any text. */
const MAX_DEPTH = 40;

/** Words and marks as a translator's file has them; a mark is known by its number alone. */
export type ReadPart =
  string | { readonly id: string; readonly type: 'ph' | 'pc'; readonly parts: readonly ReadPart[] };

export interface ReadUnit {
  readonly id: string;
  readonly place: Place;
  readonly source: readonly ReadPart[];
  /** Absent where there is no translation. */
  readonly target?: readonly ReadPart[];
  /** Somebody has read the translation beside its source. */
  readonly isReviewed: boolean;
}

export interface ReadFile {
  readonly original: string;
  readonly place: Place;
  readonly units: readonly ReadUnit[];
}

export interface ReadXliff {
  readonly from: string;
  readonly to: string;
  readonly files: readonly ReadFile[];
}

/** What may stand where (XLIFF 2.0 §4.2, §4.3): the core's own elements by their parents. */
const children: Readonly<Record<string, readonly string[]>> = {
  xliff: ['file'],
  file: ['skeleton', 'notes', 'group', 'unit'],
  group: ['notes', 'group', 'unit'],
  unit: ['notes', 'originalData', 'segment', 'ignorable'],
  segment: ['source', 'target'],
  ignorable: ['source', 'target'],
  notes: ['note'],
  originalData: ['data'],
};

const states = ['initial', 'translated', 'reviewed', 'final'];

/**
 * Reads XLIFF 2.0 and 2.1. Nothing in it can name a file to be read or hold an entity; undefined, and reported, where it
 * is not XLIFF. Elements of other namespaces (modules, tools' own) are passed over.
 */
export function readXliff(text: string, problem: Problem): ReadXliff | undefined {
  if (text.length > MAX) {
    problem('xliff-refused', undefined, 'the file is larger than 5 MB; send one module at a time');
    return undefined;
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    problem(
      'xliff-refused',
      undefined,
      'the file has a DOCTYPE or an entity, which XLIFF does not need; delete it',
    );
    return undefined;
  }
  let root: Element | undefined;
  try {
    root = fromXml(text).children.find((node): node is Element => node.type === 'element');
  } catch (error) {
    const place = error as { readonly line?: number; readonly column?: number; readonly message?: string };
    const reason = place.message ?? String(error);
    problem(
      'xliff-refused',
      place.line ? { line: place.line, column: place.column ?? 1 } : undefined,
      error instanceof RangeError
        ? 'the elements are nested too deeply'
        : `this is not XML: ${reason.split('\n')[0]}`,
    );
    return undefined;
  }
  if (!root || root.name !== 'xliff' || root.attributes['xmlns'] !== XLIFF) {
    problem(
      'xliff-structure',
      root && placeOf(root),
      `the first element is <xliff xmlns="${XLIFF}">, XLIFF 2.0 or 2.1`,
    );
    return undefined;
  }
  const { version, srcLang, trgLang } = root.attributes;
  if (version !== '2.0' && version !== '2.1') {
    problem('xliff-structure', placeOf(root), `version is 2.0 or 2.1, not ${version ?? 'left out'}`);
    return undefined;
  }
  if (!srcLang || !trgLang || !isLanguage(srcLang) || !isLanguage(trgLang)) {
    problem(
      'xliff-structure',
      placeOf(root),
      'srcLang and trgLang name the two languages, such as en and es',
    );
    return undefined;
  }
  const reader = new Reader(problem);
  const files = reader.inside(root).map(file => reader.file(file));
  return { from: srcLang, to: trgLang, files };
}

const placeOf = ({ position }: Nodes): Place => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

const nameOf = (node: Nodes): string | undefined => (node.type === 'element' ? node.name : undefined);

class Reader {
  readonly #problem: Problem;

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** The core's elements inside one, with what cannot stand there reported; other namespaces have a colon. */
  inside(parent: Element): readonly Element[] {
    const allowed = children[parent.name] ?? [];
    return parent.children.flatMap(node => {
      if (node.type === 'element') {
        if (node.name.includes(':') || node.attributes['xmlns'] !== undefined) return [];
        if (allowed.includes(node.name)) return [node];
        this.#problem('xliff-structure', placeOf(node), `<${node.name}> cannot stand in <${parent.name}>`);
      } else if ((node.type === 'text' && node.value.trim()) || node.type === 'cdata')
        this.#problem('xliff-structure', placeOf(node), `words cannot stand in <${parent.name}> itself`);
      return [];
    });
  }

  file(file: Element): ReadFile {
    const units = this.#unitsIn(file, 0);
    const seen = new Set<string>();
    for (const { id, place } of units) {
      if (seen.has(id))
        this.#problem('xliff-duplicate', place, `the unit "${id}" stands here twice; keep one`);
      seen.add(id);
    }
    const { original } = file.attributes;
    if (!original)
      this.#problem(
        'xliff-structure',
        placeOf(file),
        'the <file> does not say which file it is of: "original"',
      );
    return { original: original ?? '', place: placeOf(file), units };
  }

  #unitsIn(parent: Element, depth: number): readonly ReadUnit[] {
    return this.inside(parent).flatMap(node => {
      if (node.name === 'group' && depth < MAX_DEPTH) return this.#unitsIn(node, depth + 1);
      return node.name === 'unit' ? [this.#unit(node)] : [];
    });
  }

  /** A tool may have cut a unit into several segments: they are put together again in their order. */
  #unit(unit: Element): ReadUnit {
    const place = placeOf(unit);
    const { id } = unit.attributes;
    if (!id) this.#problem('xliff-structure', place, 'a <unit> needs its "id"');
    const segments = this.inside(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
    if (!segments.some(({ name }) => name === 'segment'))
      this.#problem('xliff-structure', place, `the unit "${id}" has no <segment>`);
    const source: ReadPart[] = [];
    const target: ReadPart[] = [];
    let isWhole = true;
    let isReviewed = true;
    for (const segment of segments) {
      const inner = this.inside(segment);
      const [from, ...moreFrom] = inner.filter(({ name }) => name === 'source');
      const [to, ...moreTo] = inner.filter(({ name }) => name === 'target');
      if (!from || moreFrom.length + moreTo.length > 0)
        this.#problem(
          'xliff-structure',
          placeOf(segment),
          'a segment has one <source> and at most one <target>',
        );
      if (from) addTo(source, this.#content(from, 0));
      const { state = 'initial' } = segment.attributes;
      if (!states.includes(state ?? ''))
        this.#problem('xliff-structure', placeOf(segment), `state is ${states.join(', ')}, not "${state}"`);
      if (to) addTo(target, this.#content(to, 0));
      else if (segment.name === 'ignorable' && from) addTo(target, this.#content(from, 0));
      else isWhole = false;
      if (segment.name === 'segment') isReviewed &&= state === 'reviewed' || state === 'final';
    }
    return { id: id ?? '', place, source, isReviewed, ...(isWhole && segments.length > 0 && { target }) };
  }

  #content(element: Element, depth: number): readonly ReadPart[] {
    if (depth > MAX_DEPTH) {
      this.#problem('xliff-structure', placeOf(element), 'the marks are nested too deeply');
      return [];
    }
    const out: ReadPart[] = [];
    /** A span that a tool has written as its two ends. */
    const open: { readonly id: string; readonly before: ReadPart[] }[] = [];
    let into = out;
    for (const node of element.children) {
      if (node.type === 'text' || node.type === 'cdata') into.push(node.value);
      if (node.type !== 'element') continue;
      const { id = '', startRef } = node.attributes;
      if (node.name === 'pc') into.push({ id: id ?? '', type: 'pc', parts: this.#content(node, depth + 1) });
      else if (node.name === 'ph') into.push({ id: id ?? '', type: 'ph', parts: [] });
      else if (node.name === 'mrk') addTo(into, this.#content(node, depth + 1));
      else if (node.name === 'sc') {
        open.push({ id: id ?? '', before: into });
        into = [];
      } else if (node.name === 'ec' && open.at(-1)?.id === startRef) {
        const span = open.pop()!;
        span.before.push({ id: span.id, type: 'pc', parts: into });
        into = span.before;
      } else if (node.name !== 'sm' && node.name !== 'em')
        this.#problem('xliff-structure', placeOf(node), `<${nameOf(node)}> cannot stand here in the words`);
    }
    if (open.length > 0)
      this.#problem(
        'xliff-structure',
        placeOf(element),
        'a span that begins with <sc> does not end in its own segment',
      );
    return out;
  }
}

/** One by one: an element can have more parts than a call can have arguments. */
function addTo(list: ReadPart[], parts: readonly ReadPart[]): void {
  for (const part of parts) list.push(part);
}
