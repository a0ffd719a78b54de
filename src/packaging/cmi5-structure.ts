import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Manifest, Unit } from './course-package.js';
import { hrefOf, xmlDocument, xmlText } from './xml.js';

export const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** Longer ones are cut by some LMSs without a word. */
const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 1_000;

/** Writes `cmi5.xml` (cmi5 §13): one course of one assignable unit, or of one a module. */
export function cmi5Structure(manifest: Manifest): string {
  const { id, title, language, units } = manifest;
  const course = `urn:teachback:${encodeURIComponent(id)}`;
  const inLanguage = (text: string, limit: number) =>
    x('langstring', { lang: language }, xmlText(text, limit));
  const words = (of: Pick<Unit, 'title' | 'description'>) => [
    x('title', {}, inLanguage(of.title, LONGEST_TITLE)),
    x('description', {}, inLanguage(of.description, LONGEST_DESCRIPTION)),
  ];
  const unit = (each: Unit): Element =>
    x(
      'au',
      {
        id: each.id === id ? `${course}:module` : `${course}:module:${encodeURIComponent(each.id)}`,
        // With a score, only who passes is through; failing completes the module as well.
        moveOn: each.mastery === undefined ? 'Completed' : 'Passed',
        ...(each.mastery !== undefined && { masteryScore: share(each.mastery) }),
        launchMethod: 'AnyWindow',
        activityType: 'http://adlnet.gov/expapi/activities/lesson',
      },
      words(each),
      x('url', hrefOf(each.launch)),
    );
  const [only] = units;
  const description =
    units.length === 1 && only ? only.description : units.map(each => each.title).join('; ');
  return xmlDocument(
    x(
      'courseStructure',
      { xmlns: NAMESPACE },
      x('course', { id: `${course}:course` }, words({ title, description })),
      units.map(unit),
    ),
  );
}

/** At most four decimals (cmi5 §13.1.4), never an exponent or a comma. */
const share = (mastery: number): string => mastery.toFixed(4).replace(/\.?0+$/, '');
