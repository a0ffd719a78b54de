import { x } from 'xastscript';
import { xmlDocument, xmlText } from './xml.js';

export const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** What a course structure says (cmi5 §13). */
export interface CourseStructure {
  /** The module's id: every identifier is made from it, so that a replaced package stays the same course. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Path of the launch page in the package. */
  readonly launch: string;
  /** Pass mark, 0–1; absent where the module has no score, which is then left by completing it. */
  readonly mastery?: number;
}

/** Longer ones are cut by some LMSs without a word. */
const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 1_000;

/** Writes `cmi5.xml`: one course of one assignable unit. */
export function cmi5Structure(structure: CourseStructure): string {
  const { id, language, mastery } = structure;
  const course = `urn:teachback:${encodeURIComponent(id)}`;
  const inLanguage = (text: string, limit: number) =>
    x('langstring', { lang: language }, xmlText(text, limit));
  const words = () => [
    x('title', {}, inLanguage(structure.title, LONGEST_TITLE)),
    x('description', {}, inLanguage(structure.description, LONGEST_DESCRIPTION)),
  ];
  return xmlDocument(
    x(
      'courseStructure',
      { xmlns: NAMESPACE },
      x('course', { id: `${course}:course` }, words()),
      x(
        'au',
        {
          id: `${course}:module`,
          // With a score, only who passes is through; failing completes the module as well.
          moveOn: mastery === undefined ? 'Completed' : 'Passed',
          ...(mastery !== undefined && { masteryScore: share(mastery) }),
          launchMethod: 'AnyWindow',
          activityType: 'http://adlnet.gov/expapi/activities/lesson',
        },
        words(),
        x('url', structure.launch.split('/').map(encodeURIComponent).join('/')),
      ),
    ),
  );
}

/** At most four decimals (cmi5 §13.1.4), never an exponent or a comma. */
const share = (mastery: number): string => mastery.toFixed(4).replace(/\.?0+$/, '');
