import type { Element } from 'xast';
import { unzip } from '../../packaging/unzip.js';
import type { Note } from '../format.js';
import { idGiver } from '../ids.js';
import type { Item } from '../item.js';
import { attribute, descendantsOf, placeOf, rootOf } from '../xml-reading.js';
import { qtiAttribute, qtiBelow, qtiChild, qtiName } from './names.js';
import { readItem } from './read-item.js';

/** Reads a QTI 3 package, or one item of it; items of QTI 2.1 and 2.2 differ in spelling only and are read as well. */
export function readQti(bytes: Uint8Array, note: Note, quiz: string): Item[] {
  const give = idGiver(`${quiz}-q`);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return readPackage(bytes, give, note);
  const root = rootOf(bytes, note);
  if (!root) return [];
  if (qtiName(root) === 'assessment-item') return [...(one(root, give, note) ?? [])];
  const message = `the file begins with <${root.name}>; give a QTI package (zip) or one <qti-assessment-item>`;
  note('unreadable', placeOf(root), message);
  return [];
}

const one = (root: Element, give: (wanted: string) => string, note: Note): Item[] | undefined => {
  const item = readItem(root, give, note);
  return item && [item];
};

const START = { line: 1, column: 1 };

function readPackage(bytes: Uint8Array, give: (wanted: string) => string, note: Note): Item[] {
  const { files, problems } = unzip(bytes);
  for (const problem of problems) note('unreadable', START, problem);
  const manifest = files.get('imsmanifest.xml');
  if (!manifest) {
    note('unreadable', START, 'there is no imsmanifest.xml in this package');
    return [];
  }
  const inside =
    (path: string): Note =>
    (kind, place, message) =>
      note(kind, { ...place, inside: path }, message);
  const root = rootOf(manifest, inside('imsmanifest.xml'));
  const resources = root ? descendantsOf(root, 'resource') : [];
  const hrefs = (type: RegExp): string[] =>
    resources
      .filter(resource => type.test(attribute(resource, 'type') ?? ''))
      .flatMap(resource => attribute(resource, 'href') ?? []);
  const paths = hrefs(/^imsqti_item/);
  if (root && paths.length === 0) note('unreadable', START, 'the manifest lists no question of QTI');
  const weights = weightsIn(hrefs(/^imsqti_(?:test|assessment)/), files);
  return paths.flatMap(path => {
    const file = files.get(decoded(path));
    if (!file) {
      note('unreadable', { ...START, inside: 'imsmanifest.xml' }, `the file ${path} is not in the package`);
      return [];
    }
    const found = rootOf(file, inside(path));
    const weight = weights.get(decoded(path));
    return found ? (one(found, give, inside(path)) ?? []).map(item => weighed(item, weight)) : [];
  });
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A path that stands in a file of the package, from the package's root. */
const beside = (file: string, path: string): string =>
  URL.canParse(path, `http://in/${file}`)
    ? decoded(new URL(path, `http://in/${file}`).pathname.slice(1))
    : path;

/** The weight of each item, by its file, where a test beside the items gives one. */
function weightsIn(paths: readonly string[], files: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const path of paths) {
    const file = files.get(decoded(path));
    const root = file && rootOf(file, () => undefined);
    for (const ref of root ? qtiBelow(root, name => name === 'assessment-item-ref') : []) {
      const value = Number(qtiAttribute(qtiChild(ref, 'weight') ?? ref, 'value') ?? Number.NaN);
      const href = qtiAttribute(ref, 'href');
      if (href !== undefined && Number.isFinite(value)) weights.set(beside(path, href), value);
    }
  }
  return weights;
}

function weighed(item: Item, weight: number | undefined): Item {
  if (weight === undefined || weight < 0) return item;
  return weight === 0 ? { ...item, graded: false } : { ...item, weight };
}
