import { cmi5Problems } from './cmi5-rules.js';
import { cmi5Structure } from './cmi5-structure.js';
import type { PackageInput } from './contents.js';
import { packageCourse, type CoursePackage } from './course-package.js';

/** Which record store the pages tell is known only when an LMS launches them; it may be on any origin. */
const ANY_STORE = 'https: http:';

/** Characters of state that the player writes: a page that goes away can send no more. */
const LONGEST_STATE = 20_000;

/** Makes the zip that an LMS imports (cmi5 §14). The same input always gives the same bytes. */
export function packageCmi5(input: PackageInput): Promise<CoursePackage> {
  return packageCourse(
    { ...input, schemas: new Map() },
    {
      record: 'cmi5',
      connect: ANY_STORE,
      manifestName: 'cmi5.xml',
      manifest: cmi5Structure,
      problems: cmi5Problems,
      stateLimit: LONGEST_STATE,
    },
  );
}
