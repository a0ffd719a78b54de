import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { PackageFiles } from './zip.js';

/** What tells the editions of SCORM apart in a manifest. */
export interface ScormEdition {
  /** Text of `<schemaversion>`. */
  readonly version: string;
  /** The attribute that says which resource is launched. */
  readonly scormType: 'adlcp:scormtype' | 'adlcp:scormType';
}

/** A manifest's elements, to look for what it says. */
export class ManifestElements {
  readonly all: readonly Element[];

  constructor(manifest: string) {
    this.all = allElements(fromXml(manifest));
  }

  named(name: string): Element[] {
    return this.all.filter(element => element.name === name);
  }

  /** Text of the first element of this name; "" where there is none. */
  text(name: string): string {
    return textOf(this.named(name)[0]);
  }
}

/**
 * What an LMS needs of every SCORM package and the schemas do not say: they let nearly everything pass.
 *
 * @returns what is wrong, one sentence each; empty for a good package.
 */
export function scormProblems(
  elements: ManifestElements,
  files: PackageFiles,
  edition: ScormEdition,
): string[] {
  const { version, scormType } = edition;
  const problems: string[] = [];
  const need = (holds: boolean, problem: string): void => void (holds || problems.push(problem));

  need(elements.text('schema') === 'ADL SCORM', 'The manifest does not say schema "ADL SCORM".');
  need(elements.text('schemaversion') === version, `The manifest does not say schema version ${version}.`);

  const ids = elements.all.flatMap(({ attributes }) => attributes['identifier'] ?? []);
  need(new Set(ids).size === ids.length, 'Two elements of the manifest share one identifier.');

  const launchable = elements.named('resource').filter(({ attributes }) => attributes[scormType] === 'sco');
  const items = elements.named('item');
  const refs = items.map(({ attributes }) => attributes['identifierref']);
  need(
    launchable.length > 0 && launchable.length === items.length,
    `The manifest names ${launchable.length} launchable resources for ${items.length} items.`,
  );
  need(new Set(refs).size === refs.length, 'Two items launch the same resource.');
  for (const ref of refs)
    need(
      launchable.some(({ attributes }) => attributes['identifier'] === ref),
      `The item refers to "${ref}", which is no launchable resource.`,
    );
  for (const { attributes } of elements.named('dependency'))
    need(
      ids.includes(attributes['identifierref'] ?? ''),
      `A resource depends on "${attributes['identifierref']}", which the manifest does not have.`,
    );

  const listed = new Set<string>();
  for (const { name, attributes } of [...elements.named('file'), ...launchable])
    problems.push(...hrefProblems(name, attributes['href'] ?? '', files, listed));
  for (const path of files.keys())
    if (path !== 'imsmanifest.xml' && !/^[^/]*\.(xsd|dtd)$/.test(path))
      need(listed.has(path), `${path} is in the package and not in the manifest.`);
  for (const path of files.keys())
    need(!path.endsWith('.mjs'), `${path} would be served as plain text by Moodle: name scripts .js.`);
  return problems;
}

function hrefProblems(element: string, href: string, files: PackageFiles, listed: Set<string>): string[] {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(href))
    return [`<${element} href="${href}"> is not a relative path.`];
  const path = decoded(href);
  if (path === undefined || path.split('/').includes('..'))
    return [`<${element} href="${href}"> leaves the package.`];
  if (element === 'file' && listed.has(path)) return [`${path} is listed twice.`];
  if (element === 'file') listed.add(path);
  if (files.has(path)) return [];
  const twin = [...files.keys()].find(name => name.toLowerCase() === path.toLowerCase());
  return [
    twin
      ? `${path} is in the package as ${twin}: many servers tell the two apart.`
      : `${path} is not in the package.`,
  ];
}

function decoded(href: string): string | undefined {
  try {
    return decodeURIComponent(href);
  } catch {
    return undefined;
  }
}

function allElements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap(child => (child.type === 'element' ? [child, ...allElements(child)] : []));
}

export function textOf(element: Element | undefined): string {
  return (element?.children ?? []).map(child => (child.type === 'text' ? child.value : '')).join('');
}
