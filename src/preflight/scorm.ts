import type { Element } from 'xast';
import { START } from '../content/diagnostic.js';
import { all, attribute, children, placeOf, textOf } from './elements.js';
import type { Find } from './finding.js';
import type { PackageContents } from './package-files.js';
import { checkReference, isAbsolute } from './references.js';

export const MANIFEST = 'imsmanifest.xml';

export type ScormVersion = '1.2' | '2004-3' | '2004-4' | '2004-2';

/** What `<schemaversion>` says, by the edition that it names (SCORM 2004 4th ed. CAM §3.4.1.5). */
const versions: Readonly<Record<string, ScormVersion>> = {
  '1.2': '1.2',
  'CAM 1.3': '2004-2',
  '2004 3rd Edition': '2004-3',
  '2004 4th Edition': '2004-4',
};

/** The edition of a manifest; where it does not say, the one whose namespace it uses, reported. */
export function scormVersion(root: Element, find: Find): ScormVersion {
  const [element] = all(root, 'schemaversion');
  const said = textOf(element);
  const known = Object.hasOwn(versions, said) ? versions[said] : undefined;
  if (known) return known;
  const is2004 = Object.values(root.attributes).some(value => /adlcp_v1p3/.test(value ?? ''));
  const wanted = Object.keys(versions).join('", "');
  find(
    'error',
    'manifest',
    MANIFEST,
    placeOf(element ?? root),
    said === ''
      ? `there is no <schemaversion>, so an LMS has to guess; write one of "${wanted}"`
      : `the schema version "${said}" is none that LMSs know: "${wanted}"`,
  );
  return is2004 ? '2004-4' : '1.2';
}

/** What an LMS needs of a SCORM manifest that its schema does not say, each with its line. */
export function checkScorm(
  root: Element,
  version: ScormVersion,
  contents: PackageContents,
  find: Find,
): void {
  const wrong = (element: Element, message: string): void =>
    find('error', 'manifest', MANIFEST, placeOf(element), message);
  checkIdentifiers(root, wrong);
  checkOrganizations(root, wrong);
  checkResources(root, version, contents, find);
  checkScores(root, version, wrong);
  for (const element of all(root, 'mapInfo'))
    find(
      'error',
      'map-info',
      MANIFEST,
      placeOf(element),
      'Moodle on PHP 8 fails to import a package with mapInfo; delete it, or keep the objective in one activity',
    );
}

type Wrong = (element: Element, message: string) => void;

function checkIdentifiers(root: Element, wrong: Wrong): void {
  const seen = new Set<string>();
  for (const name of ['manifest', 'organization', 'item', 'resource'])
    for (const element of all(root, name)) {
      const identifier = attribute(element, 'identifier');
      if (identifier === undefined) wrong(element, `this <${name}> has no identifier`);
      else if (seen.has(identifier))
        wrong(element, `the identifier "${identifier}" stands here a second time`);
      if (identifier !== undefined) seen.add(identifier);
    }
}

function checkOrganizations(root: Element, wrong: Wrong): void {
  const [organizations] = children(root, 'organizations');
  const list = organizations ? children(organizations, 'organization') : [];
  if (!organizations || list.length === 0) {
    wrong(organizations ?? root, 'there is no <organization>: an LMS would show nothing to open');
    return;
  }
  const byDefault = attribute(organizations, 'default');
  if (byDefault !== undefined && !list.some(each => attribute(each, 'identifier') === byDefault))
    wrong(organizations, `default="${byDefault}" names no organization`);
  const resources = new Set(all(root, 'resource').map(each => attribute(each, 'identifier')));
  for (const element of list) {
    if (textOf(children(element, 'title')[0]) === '') wrong(element, 'this organization has no <title>');
    const items = all(element, 'item');
    if (items.length === 0)
      wrong(element, 'this organization has no <item>: an LMS would show nothing to open');
    for (const item of items) {
      const ref = attribute(item, 'identifierref');
      if (textOf(children(item, 'title')[0]) === '') wrong(item, 'this item has no <title>');
      if (ref !== undefined && !resources.has(ref)) wrong(item, `identifierref="${ref}" names no resource`);
      if (ref === undefined && children(item, 'item').length === 0)
        wrong(item, 'this item opens nothing: it has no identifierref and no items of its own');
    }
  }
}

function checkResources(root: Element, version: ScormVersion, contents: PackageContents, find: Find): void {
  const listed = new Set<string>([MANIFEST]);
  const [resources] = children(root, 'resources');
  const launched = new Set(all(root, 'item').map(item => attribute(item, 'identifierref')));
  const type = version === '1.2' ? 'scormtype' : 'scormType';
  const known = new Set(all(root, 'resource').map(each => attribute(each, 'identifier')));
  let scos = 0;
  for (const resource of resources ? children(resources, 'resource') : []) {
    const base = [root, resources!, resource].map(each => each.attributes['xml:base'] ?? '').join('');
    const check = (element: Element): void => {
      const href = attribute(element, 'href');
      if (href === undefined || isAbsolute(href)) return;
      const path = checkReference(contents, find, {
        file: MANIFEST,
        place: placeOf(element),
        reference: base + href,
        severity: 'error',
      });
      if (path !== undefined) listed.add(path);
    };
    const identifier = attribute(resource, 'identifier') ?? '';
    const said = attribute(resource, type);
    const other = attribute(resource, version === '1.2' ? 'scormType' : 'scormtype');
    const wrong = (message: string): void => find('error', 'manifest', MANIFEST, placeOf(resource), message);
    if (said === undefined && other !== undefined)
      wrong(
        `SCORM ${version === '1.2' ? '1.2' : '2004'} spells this attribute adlcp:${type}; LMSs take this for no SCO`,
      );
    if (said === 'sco') scos++;
    if (launched.has(identifier)) {
      const href = attribute(resource, 'href');
      if (href === undefined) wrong('an item opens this resource, and it has no href');
      else if (isAbsolute(href))
        find(
          'warning',
          'absolute-url',
          MANIFEST,
          placeOf(resource),
          `"${href}" is on another server: the API of the LMS is out of its reach`,
        );
      check(resource);
    }
    for (const file of children(resource, 'file')) check(file);
    for (const dependency of children(resource, 'dependency')) {
      const ref = attribute(dependency, 'identifierref') ?? '';
      if (!known.has(ref))
        find(
          'error',
          'manifest',
          MANIFEST,
          placeOf(dependency),
          `identifierref="${ref}" names no resource; delete this <dependency>, or add the resource`,
        );
    }
  }
  if (scos === 0)
    find(
      'error',
      'manifest',
      MANIFEST,
      placeOf(resources ?? root),
      `no resource is a SCO (adlcp:${type}="sco"): nothing would be recorded`,
    );
  const unlisted = [...contents.files.keys()].filter(
    path => !listed.has(path) && !/^[^/]*\.(xsd|dtd)$/.test(path),
  );
  if (unlisted.length > 0)
    find(
      'warning',
      'unlisted-file',
      MANIFEST,
      START,
      `${unlisted.length} files are in no <file> element, and some LMSs leave such files out; add one for each: ${some(unlisted)}`,
    );
}

const some = (list: readonly string[]): string =>
  list.slice(0, 5).join(', ') + (list.length > 5 ? ` and ${list.length - 5} more` : '');

function checkScores(root: Element, version: ScormVersion, wrong: Wrong): void {
  for (const element of all(root, 'masteryscore')) {
    const value = textOf(element);
    if (version !== '1.2') wrong(element, 'masteryscore is of SCORM 1.2; here it is minNormalizedMeasure');
    else if (!isNumber(value, 0, 100))
      wrong(element, `the mastery score "${value}" is no number from 0 to 100`);
  }
  for (const element of all(root, 'minNormalizedMeasure'))
    if (!isNumber(textOf(element), -1, 1))
      wrong(element, `the pass mark "${textOf(element)}" is no number from -1 to 1; 80 % is 0.8`);
  for (const element of all(root, 'primaryObjective'))
    if (
      attribute(element, 'satisfiedByMeasure') === 'true' &&
      all(element, 'minNormalizedMeasure').length === 0
    )
      wrong(element, 'satisfiedByMeasure without minNormalizedMeasure means a pass mark of 100 %');
}

const isNumber = (text: string, min: number, max: number): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= min && Number(text) <= max;
