import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { START, type Place } from '../content/diagnostic.js';
import type { Find } from './finding.js';
import type { PackageContents } from './package-files.js';
import { checkReference, isAbsolute } from './references.js';

/** Attributes that load something when a page opens; a link that a learner follows is not among them. */
const loading: Readonly<Record<string, string>> = {
  script: 'src',
  link: 'href',
  img: 'src',
  iframe: 'src',
  audio: 'src',
  video: 'src',
  source: 'src',
  track: 'src',
  embed: 'src',
  object: 'data',
  input: 'src',
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
  const value = Object.hasOwn(loading, tagName) ? properties[loading[tagName]!] : undefined;
  if (typeof value === 'string' && value.trim() !== '') {
    const loads = tagName !== 'link' || loadsSomething(properties['rel']);
    if (loads) checkLoaded({ file, place, reference: value.trim() }, contents, find);
  }
  if (tagName === 'script' && typeof properties['src'] !== 'string') {
    const script = element.children.map(child => ('value' in child ? child.value : '')).join('');
    checkScript(file, script, find, place.line - 1);
  }
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
  if (/^(data|blob|about|javascript|#)/i.test(reference)) return;
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

function checkStyles(file: string, text: string, contents: PackageContents, find: Find): void {
  for (const match of text.matchAll(/url\(\s*(["']?)([^"')]*)\1\s*\)|@import\s+(["'])([^"']+)\3/g)) {
    const reference = (match[2] ?? match[4] ?? '').trim();
    if (reference !== '') checkLoaded({ file, place: placeAt(text, match.index), reference }, contents, find);
  }
}

const unloadAdvice =
  'browsers no longer call listeners to unload; save while the learner works, and at pagehide';
const unload = /addEventListener\(\s*["'](?:before)?unload["']|\bon(?:before)?unload\s*=/g;
const requests =
  /(?:\bfetch|\bimport|importScripts|\.open)\(\s*(?:["'](?:GET|POST)["']\s*,\s*)?["']((?:https?:)?\/\/[^"']+)["']/g;

/** `before` is the number of lines of the file that stand before the script. */
function checkScript(file: string, text: string, find: Find, before = 0): void {
  const at = (index: number): Place => {
    const { line, column } = placeAt(text, index);
    return { line: line + before, column };
  };
  const [first] = text.matchAll(unload);
  if (first) find('warning', 'unload-listener', file, at(first.index), unloadAdvice);
  for (const match of text.matchAll(requests))
    find('warning', 'absolute-url', file, at(match.index), `the script asks "${match[1]!.slice(0, 120)}"`);
}

function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: index - before.lastIndexOf('\n') };
}
