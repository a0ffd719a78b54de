import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { NAMESPACE } from './cmi5-structure.js';
import type { PackageFiles } from './zip.js';

/** Children of a course and an assignable unit, in the order that the schema wants (cmi5 §13.2). */
const ORDER = ['title', 'description', 'objectives', 'url', 'launchParameters', 'entitlementKey'];
export const MOVE_ON = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
export const LAUNCH_METHODS = ['AnyWindow', 'OwnWindow'];
/** Names that the LMS adds to the address (cmi5 §8.1). */
export const LAUNCH_PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/**
 * What an LMS needs of a cmi5 package.
 *
 * @returns what is wrong, one sentence each; empty for a good package.
 */
export function cmi5Problems(structure: string, files: PackageFiles): string[] {
  const root = childrenOf(fromXml(structure))[0];
  const problems: string[] = [];
  const need = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
  if (root?.name !== 'courseStructure') return ['The course structure has no <courseStructure>.'];
  need(root.attributes['xmlns'] === NAMESPACE, `The course structure is not in the namespace ${NAMESPACE}.`);

  const courses = childrenOf(root).filter(({ name }) => name === 'course');
  const units = childrenOf(root).filter(({ name }) => name === 'au');
  need(courses.length === 1, `There are ${courses.length} courses instead of one.`);
  need(units.length > 0, 'There is no assignable unit.');
  const ids = [...courses, ...units].map(({ attributes }) => attributes['id'] ?? '');
  need(new Set(ids).size === ids.length, 'Two parts of the course structure share one id.');
  for (const id of ids) need(isIri(id), `The id "${id}" is no IRI.`);

  for (const part of [...courses, ...units]) {
    const names = childrenOf(part).map(({ name }) => name);
    const places = names.map(name => ORDER.indexOf(name));
    need(!places.includes(-1), `<${part.name}> holds something unknown: ${names.join(', ')}.`);
    need(
      places.every((place, n) => n === 0 || place > places[n - 1]!),
      `<${part.name}> has its parts in another order than title, description, objectives, url.`,
    );
    for (const text of ['title', 'description']) need(hasText(part, text), `<${part.name}> has no ${text}.`);
  }
  for (const unit of units) problems.push(...unitProblems(unit, files));
  for (const path of files.keys())
    need(!path.endsWith('.mjs'), `${path} would be served as plain text by Moodle: name scripts .js.`);
  return problems;
}

function unitProblems(unit: Element, files: PackageFiles): string[] {
  const { moveOn, masteryScore, launchMethod, activityType } = unit.attributes;
  const problems: string[] = [];
  const need = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
  need(MOVE_ON.includes(moveOn ?? ''), `moveOn="${moveOn}" is none of ${MOVE_ON.join(', ')}.`);
  need(LAUNCH_METHODS.includes(launchMethod ?? ''), `launchMethod="${launchMethod}" is unknown.`);
  need(!activityType || isIri(activityType), `The activity type "${activityType}" is no IRI.`);
  const isShare = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(masteryScore ?? '');
  need(masteryScore === undefined || isShare, `masteryScore="${masteryScore}" is no number from 0 to 1.`);
  const needsVerdict = moveOn === 'Passed' || moveOn === 'CompletedAndPassed';
  need(!needsVerdict || isShare, `moveOn="${moveOn}" needs a masteryScore.`);

  const urls = childrenOf(unit).filter(({ name }) => name === 'url');
  need(urls.length === 1, `An assignable unit has ${urls.length} addresses instead of one.`);
  for (const url of urls.map(textOf)) {
    const [path = '', query = ''] = url.split('#', 1)[0]!.split('?');
    const taken = [...new URLSearchParams(query).keys()].filter(name => LAUNCH_PARAMETERS.includes(name));
    need(taken.length === 0, `The address "${url}" uses ${taken.join(', ')}, which the LMS adds.`);
    if (/^https?:\/\//i.test(url)) continue;
    const file = decoded(path);
    need(file !== undefined && files.has(file), `The address "${url}" is not in the package.`);
  }
  return problems;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const isIri = (id: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);

const childrenOf = (node: { readonly children: readonly unknown[] }): Element[] =>
  (node.children as Element[]).filter(({ type }) => type === 'element');

/** Whether a part says something in some language. */
const hasText = (part: Element, name: string): boolean =>
  childrenOf(part)
    .filter(child => child.name === name)
    .flatMap(childrenOf)
    .some(
      string => string.name === 'langstring' && string.attributes['lang'] && textOf(string).trim() !== '',
    );

const textOf = (element: Element): string =>
  element.children.map(child => (child.type === 'text' ? child.value : '')).join('');
