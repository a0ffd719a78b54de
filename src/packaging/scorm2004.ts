import {
  packageCourse,
  type CoursePackage,
  type PackageStandard,
  type SchemaInput,
} from './course-package.js';
import { scorm2004Manifest, type Scorm2004Edition } from './scorm2004-manifest.js';
import { scorm2004Problems } from './scorm2004-rules.js';

/** What an edition of SCORM 2004 makes of a course. */
export const scorm2004 = (edition: Scorm2004Edition): PackageStandard => ({
  record: 'scorm2004',
  manifestName: 'imsmanifest.xml',
  manifest: content => scorm2004Manifest(content, edition),
  problems: (manifest, files) => scorm2004Problems(manifest, files, edition),
  stateLimit: 64_000,
});

/** Makes the zip that a SCORM 2004 LMS of that edition imports. The same input always gives the same bytes. */
export const packageScorm2004 = (input: SchemaInput, edition: Scorm2004Edition): Promise<CoursePackage> =>
  packageCourse(input, scorm2004(edition));
