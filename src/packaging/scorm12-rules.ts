import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { PackageFiles } from './zip.js';

/**
 * What an LMS needs of a SCORM 1.2 package and its schema does not say: the schema lets nearly everything pass.
 *
 * @returns what is wrong, one sentence each; empty for a good package.
 */
export function scorm12Problems(manifest: string, files: PackageFiles): string[] {
  const elements = allElements(fromXml(manifest));
  const named = (name: string): Element[] => elements.filter(element => element.name === name);
  const problems: string[] = [];
  const need = (holds: boolean, problem: string): void => void (holds || problems.push(problem));

  need(textOf(named('schema')[0]) === 'ADL SCORM', 'The manifest does not say schema "ADL SCORM".');
  need(textOf(named('schemaversion')[0]) === '1.2', 'The manifest does not say schema version 1.2.');

  const ids = elements.flatMap(({ attributes }) => attributes['identifier'] ?? []);
  need(new Set(ids).size === ids.length, 'Two elements of the manifest share one identifier.');

  const launchable = named('resource').filter(({ attributes }) => attributes['adlcp:scormtype'] === 'sco');
  need(
    launchable.length === 1,
    `The manifest names ${launchable.length} launchable resources instead of one.`,
  );
  for (const item of named('item'))
    need(
      launchable.some(({ attributes }) => attributes['identifier'] === item.attributes['identifierref']),
      `The item refers to "${item.attributes['identifierref']}", which is no launchable resource.`,
    );
  for (const mastery of named('adlcp:masteryscore'))
    need(isPercent(textOf(mastery)), `The mastery score "${textOf(mastery)}" is not a number from 0 to 100.`);

  const listed = new Set<string>();
  for (const { name, attributes } of [...named('file'), ...launchable])
    problems.push(...hrefProblems(name, attributes['href'] ?? '', files, listed));
  for (const path of files.keys())
    if (path !== 'imsmanifest.xml' && !path.endsWith('.xsd'))
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

const isPercent = (value: string): boolean => /^\d+(\.\d+)?$/.test(value) && Number(value) <= 100;

function allElements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap(child => (child.type === 'element' ? [child, ...allElements(child)] : []));
}

function textOf(element: Element | undefined): string {
  return (element?.children ?? []).map(child => (child.type === 'text' ? child.value : '')).join('');
}
