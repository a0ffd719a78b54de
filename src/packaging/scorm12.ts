import {
  packageCourse,
  type CoursePackage,
  type SchemaInput,
  type PackageStandard,
} from './course-package.js';
import { scorm12Manifest } from './scorm12-manifest.js';
import { scorm12Problems } from './scorm12-rules.js';

/** What SCORM 1.2 makes of a course. */
export const scorm12: PackageStandard = {
  record: 'scorm12',
  manifestName: 'imsmanifest.xml',
  manifest: scorm12Manifest,
  problems: scorm12Problems,
  stateLimit: 4096,
};

/** Makes the zip that a SCORM 1.2 LMS imports. The same input always gives the same bytes. */
export const packageScorm12 = (input: SchemaInput): Promise<CoursePackage> => packageCourse(input, scorm12);
