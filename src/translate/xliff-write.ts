import { toXml } from 'xast-util-to-xml';
import type { Element, ElementContent, Root } from 'xast';
import { x } from 'xastscript';
import type { Aligned } from './align.js';
import type { SourceFile, Term } from './source-files.js';
import { codesOf, tidy, wordsOf, type Code, type Part, type Unit } from './unit.js';

export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/** A file with its units, to be sent out. */
export interface OutFile {
  readonly source: SourceFile;
  readonly units: readonly Aligned[];
}

export interface OutTerm extends Term {
  readonly translation?: string | undefined;
}

/** Types and subtypes of marks (XLIFF 2.0 §4.3.1.41, §4.3.1.42). */
const types: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  bold: { type: 'fmt', subType: 'xlf:b' },
  link: { type: 'link' },
};

/**
 * Writes XLIFF 2.0: one `<file>` for each file, one `<unit>` for each unit, with its marks as `<pc>` and `<ph>`, what was
 * translated already, and the glossary's terms that it holds.
 */
export function xliff(
  languages: { readonly from: string; readonly to: string },
  files: readonly OutFile[],
  terms: readonly OutTerm[],
): string {
  const root = x(
    'xliff',
    { xmlns: XLIFF, 'xmlns:gls': GLOSSARY, version: '2.0', srcLang: languages.from, trgLang: languages.to },
    files.flatMap(({ source, units }, index) => [
      line(1),
      x('file', { id: `f${index + 1}`, original: source.name }, [
        ...units.flatMap(each => [line(2), unitElement(each, terms)]),
        line(1),
      ]),
    ]),
    line(0),
  );
  const document: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      line(0),
      root,
      line(0),
    ],
  };
  return toXml(document, { closeEmptyElements: true });
}

const line = (depth: number) => ({ type: 'text', value: `\n${'  '.repeat(depth)}` }) as const;

function unitElement({ unit, state, target }: Aligned, terms: readonly OutTerm[]): Element {
  const codes = codesOf(unit.parts);
  const found = termsIn(unit, terms);
  const data = codes.flatMap(({ id, open, close }) => [
    x('data', { id: `d${id}s` }, open),
    ...(close === undefined ? [] : [x('data', { id: `d${id}e` }, close)]),
  ]);
  const parts: Element[] = [
    ...(found.length > 0 ? [x('gls:glossary', found.map(termElement))] : []),
    ...(data.length > 0 ? [x('originalData', data)] : []),
    x(
      'segment',
      {
        state:
          state === 'untranslated' || state === 'stale'
            ? 'initial'
            : state === 'reviewed'
              ? 'reviewed'
              : 'translated',
        ...(state === 'stale' && { subState: 'teachback:stale' }),
      },
      [
        line(4),
        x('source', { 'xml:space': 'preserve' }, content(unit.parts)),
        ...(target
          ? [line(4), x('target', { 'xml:space': 'preserve' }, content(renumbered(target, codes)))]
          : []),
        line(3),
      ],
    ),
  ];
  return x('unit', { id: unit.id }, [...parts.flatMap(part => [line(3), part]), line(2)]);
}

const content = (parts: readonly Part[]): ElementContent[] =>
  tidy(parts).map(part => {
    if (typeof part === 'string') return { type: 'text', value: part };
    const { id, name } = part;
    const type = types[name] ?? { type: 'other', subType: `teachback:${name.replace(/[^\w]/g, '')}` };
    return part.type === 'ph'
      ? x('ph', { id, dataRef: `d${id}s`, ...type, canCopy: 'no', canDelete: 'no', equiv: '' })
      : x(
          'pc',
          { id, dataRefStart: `d${id}s`, dataRefEnd: `d${id}e`, ...type, canCopy: 'no', canDelete: 'no' },
          content(part.parts),
        );
  });

/** The marks of a translation with the numbers that the source gives them; one that the source lacks is left out. */
function renumbered(parts: readonly Part[], codes: readonly Code[]): readonly Part[] {
  const left = [...codes];
  const walk = (all: readonly Part[]): readonly Part[] =>
    all.flatMap((part): readonly Part[] => {
      if (typeof part === 'string') return [part];
      const at = left.findIndex(({ open, close }) => open === part.open && close === part.close);
      const [code] = at < 0 ? [] : left.splice(at, 1);
      return code ? [{ ...code, parts: walk(part.parts) }] : walk(part.parts);
    });
  return walk(parts);
}

/** The terms that a unit's words hold, the longest first. */
function termsIn({ parts }: Unit, terms: readonly OutTerm[]): readonly OutTerm[] {
  const words = ` ${wordsOf(parts).toLowerCase()} `;
  return terms
    .filter(({ term }) => new RegExp(`[^\\p{L}]${quoted(term)}s?[^\\p{L}]`, 'u').test(words))
    .sort((a, b) => b.term.length - a.term.length);
}

const quoted = (term: string): string => term.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const termElement = ({ term, meaning, translation }: OutTerm): Element =>
  x('gls:glossEntry', [
    x('gls:term', term),
    ...(translation ? [x('gls:translation', translation)] : []),
    x('gls:definition', meaning),
  ]);
