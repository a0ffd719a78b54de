import type { Element } from 'xast';
import { LAUNCH_METHODS, LAUNCH_PARAMETERS, MOVE_ON } from '../packaging/cmi5-rules.js';
import { NAMESPACE } from '../packaging/cmi5-structure.js';
import { all, attribute, children, placeOf, textOf } from './elements.js';
import type { Find } from './finding.js';
import type { PackageContents } from './package-files.js';
import { checkReference, isAbsolute } from './references.js';

export const STRUCTURE = 'cmi5.xml';

/** What an LMS needs of a cmi5 course structure (cmi5 §13, §14), each with its line. */
export function checkCmi5(root: Element, contents: PackageContents, find: Find): void {
  const wrong = (element: Element, message: string): void =>
    find('error', 'manifest', STRUCTURE, placeOf(element), message);
  if (root.name !== 'courseStructure')
    wrong(root, `the file begins with <${root.name}>, not <courseStructure>`);
  if (root.attributes['xmlns'] !== NAMESPACE) wrong(root, `the namespace is not ${NAMESPACE}`);
  const courses = children(root, 'course');
  if (courses.length !== 1) wrong(root, `there are ${courses.length} <course> elements instead of one`);
  const units = all(root, 'au');
  if (units.length === 0) wrong(root, 'there is no <au>: an LMS would show nothing to open');
  const seen = new Set<string>();
  for (const element of [...courses, ...all(root, 'block'), ...units]) {
    const id = attribute(element, 'id') ?? '';
    if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id))
      wrong(element, `the id "${id}" is no IRI, such as https://example.org/course`);
    if (seen.has(id)) wrong(element, `the id "${id}" stands here a second time`);
    seen.add(id);
    for (const name of ['title', 'description'])
      if (textOf(all(element, name).flatMap(each => children(each, 'langstring'))[0]) === '')
        wrong(element, `this <${element.name}> has no ${name} in any language`);
  }
  for (const unit of units) checkUnit(unit, contents, find, message => wrong(unit, message));
}

function checkUnit(
  unit: Element,
  contents: PackageContents,
  find: Find,
  wrong: (message: string) => void,
): void {
  const moveOn = attribute(unit, 'moveOn');
  const mastery = attribute(unit, 'masteryScore');
  const method = attribute(unit, 'launchMethod');
  if (moveOn !== undefined && !MOVE_ON.includes(moveOn))
    wrong(`moveOn="${moveOn}" is none of ${MOVE_ON.join(', ')}`);
  if (method !== undefined && !LAUNCH_METHODS.includes(method))
    wrong(`launchMethod="${method}" is none of ${LAUNCH_METHODS.join(', ')}`);
  if (mastery !== undefined && !(/^\d+(\.\d{1,4})?$/.test(mastery) && Number(mastery) <= 1))
    wrong(`masteryScore="${mastery}" is no number from 0 to 1 with at most 4 decimals; 80 % is 0.8`);
  if ((moveOn === 'Passed' || moveOn === 'CompletedAndPassed') && mastery === undefined)
    find(
      'warning',
      'manifest',
      STRUCTURE,
      placeOf(unit),
      `moveOn="${moveOn}" without a masteryScore: the content alone decides what passes`,
    );
  const urls = children(unit, 'url');
  if (urls.length !== 1) wrong(`this <au> has ${urls.length} <url> elements instead of one`);
  for (const element of urls) {
    const url = textOf(element);
    const query = URL.canParse(url, 'http://package/')
      ? new URL(url, 'http://package/').searchParams
      : undefined;
    const taken = [...(query?.keys() ?? [])].filter(name => LAUNCH_PARAMETERS.includes(name));
    if (taken.length > 0) wrong(`the address uses ${taken.join(', ')}, which the LMS adds itself`);
    if (!isAbsolute(url))
      checkReference(contents, find, {
        file: STRUCTURE,
        place: placeOf(element),
        reference: url,
        severity: 'error',
      });
  }
}
