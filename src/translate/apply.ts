import { stringify } from 'yaml';
import type { Diagnostic } from '../content/diagnostic.js';
import { sourceHash, type TranslationRecord } from '../content/translation.js';
import type { KindMap } from '../content/question-kind.js';
import { align } from './align.js';
import { isSameSource, placeCodes } from './place-codes.js';
import { problemsInto, type Problem } from './problem.js';
import { GLOSSARY, MANIFEST, unitsIn, type SourceFile } from './source-files.js';
import { splice } from './splice.js';
import { withForms } from './terms.js';
import { fingerprint, tidy, unitHash, wordsOf, type Part, type PlacedUnit } from './unit.js';
import type { ReadFile, ReadUnit, ReadXliff } from './xliff-read.js';

/** What a module has now: its source, and its translation so far. */
export interface Present {
  readonly sources: readonly SourceFile[];
  /** The text of a translated file, by its name. */
  readonly translated: (name: string) => string | undefined;
  readonly record: TranslationRecord;
  readonly kinds: KindMap;
}

/** Files to be written, by their names below the translation's folder, and the record that goes with them. */
export interface Applied {
  readonly files: ReadonlyMap<string, string>;
  readonly record: TranslationRecord;
}

/**
 * Works out the translated files from a translator's file, all or nothing. Every fault is added to `into`, with the place
 * in the translator's file, and nothing is given back then.
 */
export function applyXliff(
  name: string,
  read: ReadXliff,
  present: Present,
  into: Diagnostic[],
): Applied | undefined {
  const problem = problemsInto(into, name);
  const files = new Map<string, string>();
  const recorded: Record<string, TranslationRecord['files'][string]> = { ...present.record.files };
  const seen = new Set<string>();
  for (const file of read.files) {
    const source = present.sources.find(each => each.name === file.original);
    if (!source) {
      const known = present.sources.map(each => each.name).join(', ');
      problem('xliff-unknown', file.place, `the module has no file "${file.original}"; it has ${known}`);
      continue;
    }
    if (seen.has(source.name)) {
      problem('xliff-duplicate', file.place, `"${source.name}" stands here twice; keep one`);
      continue;
    }
    seen.add(source.name);
    const made = applyFile(source, file, { ...present, language: read.to }, problem);
    if (!made) continue;
    files.set(source.name, made.text);
    recorded[source.name] = {
      source: sourceHash(source.text),
      units: Object.fromEntries(made.units.map(unit => [unit.id, unitHash(unit)])),
      ...(made.reviewed.length > 0 && { reviewed: made.reviewed }),
    };
  }
  if (into.some(({ severity, file }) => severity === 'error' && file === name)) return undefined;
  return { files, record: { files: recorded } };
}

type InLanguage = Present & { readonly language: string };

interface Made {
  readonly text: string;
  readonly units: readonly PlacedUnit[];
  readonly reviewed: string[];
}

function applyFile(
  source: SourceFile,
  file: ReadFile,
  present: InLanguage,
  problem: Problem,
): Made | undefined {
  const { kinds, translated, record } = present;
  const units = unitsIn(source.name, source.text, kinds);
  const now = translated(source.name);
  const before = align(
    units,
    now === undefined ? undefined : unitsIn(source.name, now, kinds),
    record.files[source.name],
  );
  const words = new Map<string, readonly Part[]>();
  const reviewed: string[] = [];
  // What was translated before and is not in this file stays.
  for (const { unit, state, target } of before)
    if (target && state !== 'stale') {
      words.set(unit.id, target);
      if (state === 'reviewed') reviewed.push(unit.id);
    }
  for (const unit of file.units) {
    const placed = place(
      unit,
      units.find(({ id }) => id === unit.id),
      file.original,
      problem,
    );
    if (!placed) continue;
    words.set(unit.id, placed);
    const at = reviewed.indexOf(unit.id);
    if (unit.isReviewed && at < 0) reviewed.push(unit.id);
    if (!unit.isReviewed && at >= 0 && !isSame(placed, before.find(each => each.unit.id === unit.id)?.target))
      reviewed.splice(at, 1);
  }
  const missing = units.filter(({ id }) => !words.has(id) && !file.units.some(unit => unit.id === id));
  for (const { id } of missing)
    problem(
      'xliff-untranslated',
      file.place,
      `${file.original}: the unit "${id}" is not translated, here or before`,
    );
  const text = splice(source.text, units, words);
  const result =
    source.name === MANIFEST
      ? manifestText(words, now, present.language)
      : source.name === GLOSSARY
        ? withForms(text, now)
        : text;
  check(unitsIn(source.name, result, kinds), units, words, file, problem);
  return { text: result, units, reviewed: units.map(({ id }) => id).filter(id => reviewed.includes(id)) };
}

function place(
  unit: ReadUnit,
  from: PlacedUnit | undefined,
  file: string,
  problem: Problem,
): readonly Part[] | undefined {
  const of = `${file}: the unit "${unit.id}"`;
  if (!from) {
    problem('xliff-unknown', unit.place, `${of} is not in the source now; extract again`);
    return undefined;
  }
  if (!isSameSource(from.parts, unit.source)) {
    problem(
      'xliff-stale',
      unit.place,
      `${of} has other words in the source now; extract again and translate it anew`,
    );
    return undefined;
  }
  if (!unit.target || wordsOf(placeCodes(from.parts, unit.target).parts).trim() === '') {
    problem('xliff-untranslated', unit.place, `${of} has no translation; write its <target>`);
    return undefined;
  }
  const { parts, faults, doubts } = placeCodes(from.parts, unit.target);
  for (const fault of faults) problem('xliff-mark', unit.place, `${of}: ${fault}`);
  for (const doubt of doubts) problem('xliff-mark', unit.place, `${of}: ${doubt}`, 'warning');
  return faults.length > 0 ? undefined : parts;
}

const isSame = (a: readonly Part[], b: readonly Part[] | undefined): boolean =>
  b !== undefined && fingerprint(a) === fingerprint(b);

/** What was written must say, when it is read again, exactly what the translator wrote. */
function check(
  result: readonly PlacedUnit[],
  units: readonly PlacedUnit[],
  words: ReadonlyMap<string, readonly Part[]>,
  file: ReadFile,
  problem: Problem,
): void {
  for (const { id } of units) {
    const wanted = words.get(id);
    const found = result.find(unit => unit.id === id);
    if (!wanted || (found && isSame(tidy(wanted), found.parts))) continue;
    const place = file.units.find(unit => unit.id === id)?.place ?? file.place;
    problem(
      'xliff-words',
      place,
      `${file.original}: the unit "${id}" cannot be written with these words; use plainer punctuation`,
    );
  }
}

/** `module.yaml` of a translation, which says what it is and who has reviewed it. */
function manifestText(
  words: ReadonlyMap<string, readonly Part[]>,
  now: string | undefined,
  language: string,
): string {
  const title = wordsOf(words.get('title') ?? []);
  const neutralTitle = wordsOf(words.get('neutralTitle') ?? []);
  if (now !== undefined) return splice(now, unitsIn(MANIFEST, now, {}), words);
  const review = { state: 'unreviewed' };
  return stringify({ language, title, neutralTitle, review }, { lineWidth: 0, singleQuote: true });
}
