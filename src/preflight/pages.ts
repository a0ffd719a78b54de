import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { START, type Place } from '../content/diagnostic.js';
import type { Find } from './finding.js';
import type { PackageContents } from './package-files.js';
import { placesIn } from './places.js';
import { checkReference, isAbsolute } from './references.js';
import { checkScript, unloadAdvice } from './scripts.js';

/** Attributes that load something when a page opens, as hast names them. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src'],
  iframe: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href', 'xLinkHref'],
};

/** What learners' browsers would trip over in pages, styles and scripts. */
export function checkPages(contents: PackageContents, manifest: string, find: Find): void {
  let talks = false;
  for (const path of contents.files.keys()) {
    const kind = /\.(x?html?|css|m?js)$/i.exec(path)?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    const text = contents.text(path);
    talks ||= speaksToAnLms.test(text);
    if (kind === 'css') checkStyles(path, text, contents, find);
    else if (kind.endsWith('js')) checkScript(path, text, find);
    else checkPage(path, text, contents, find);
    if (kind === 'mjs')
      find(
        'error',
        'mjs',
        path,
        START,
        'Moodle and others send .mjs as plain text and the browser refuses it; name it .js',
      );
  }
  if (!talks)
    find(
      'warning',
      'no-api',
      manifest,
      START,
      'no script in the package seems to look for an LMS: nothing would be recorded',
    );
}

/** The names that a script must know to speak to a SCORM LMS, or to one that launches by cmi5. */
const speaksToAnLms = /LMSInitialize|API_1484_11|auth-token/;

function checkPage(path: string, text: string, contents: PackageContents, find: Find): void {
  let tree: Nodes;
  try {
    tree = fromHtml(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    find(
      'warning',
      'manifest',
      path,
      START,
      'the elements of this page are nested too deeply to be looked at',
    );
    return;
  }
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') checkElement(node, path, contents, find);
    // One by one: an element can have more children than a call can have arguments.
    if ('children' in node) for (const child of [...node.children].reverse()) open.push(child);
  }
}

function checkElement(element: Element, file: string, contents: PackageContents, find: Find): void {
  const { tagName, properties, position } = element;
  const place: Place = position ? { line: position.start.line, column: position.start.column } : START;
  for (const name of ['onUnload', 'onBeforeUnload'])
    if (properties[name] !== undefined) find('warning', 'unload-listener', file, place, unloadAdvice);
  const loads = tagName !== 'link' || loadsSomething(properties['rel']);
  const references = loads && Object.hasOwn(loading, tagName) ? loading[tagName]! : [];
  for (const reference of [...references.map(name => properties[name]), ...candidates(properties['srcSet'])])
    if (typeof reference === 'string' && reference.trim() !== '')
      checkLoaded({ file, place, reference: reference.trim() }, contents, find);
  if (tagName === 'a' || tagName === 'area')
    checkLink({ file, place, reference: properties['href'] }, contents, find);
  const within = element.children.map(child => ('value' in child ? child.value : '')).join('');
  if (tagName === 'script' && typeof properties['src'] !== 'string')
    checkScript(file, within, find, place.line - 1);
  if (tagName === 'style') checkStyles(file, within, contents, find, place.line - 1);
  if (typeof properties['style'] === 'string')
    checkStyles(file, properties['style'], contents, find, place.line - 1);
}

/** The addresses of pictures among which a browser chooses (HTML, "srcset"). */
const candidates = (set: unknown): string[] =>
  typeof set === 'string' ? set.split(/,\s+/).map(each => each.trim().split(/\s/, 1)[0]!) : [];

/** A page of the package that a learner is led to must be there; where links lead outside of it is their author's choice. */
function checkLink(
  { reference, ...rest }: Omit<Reference, 'reference'> & { readonly reference: unknown },
  contents: PackageContents,
  find: Find,
): void {
  if (typeof reference !== 'string' || isAbsolute(reference) || /^\s*(#|\?|$)|\/\s*$/.test(reference)) return;
  checkLoaded({ ...rest, reference: reference.trim() }, contents, find);
}

const loadsSomething = (rel: unknown): boolean =>
  Array.isArray(rel) &&
  rel.some(each => /^(stylesheet|icon|preload|modulepreload|manifest)$/i.test(String(each)));

interface Reference {
  readonly file: string;
  readonly place: Place;
  readonly reference: string;
}

function checkLoaded(found: Reference, contents: PackageContents, find: Find): void {
  const { file, place, reference } = found;
  // A template is filled in by a script.
  if (/^(data:|blob:|about:|javascript:|#)|\{\{|\$\{|<%/i.test(reference)) return;
  if (isAbsolute(reference))
    find(
      'warning',
      'absolute-url',
      file,
      place,
      `"${reference.slice(0, 120)}" is loaded from another place: it fails offline and tells that place of the visit`,
    );
  else checkReference(contents, find, { ...found, severity: 'warning' });
}

/** `before` is the number of lines of the file that stand before the styles. */
function checkStyles(file: string, text: string, contents: PackageContents, find: Find, before = 0): void {
  const at = placesIn(text, before);
  for (const match of text.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)|@import\s+(["'])([^"']+)\3/g)) {
    const reference = (match[2] ?? match[4] ?? '').trim();
    if (reference !== '') checkLoaded({ file, place: at(match.index), reference }, contents, find);
  }
}
