import { packageCmi5 } from '../packaging/cmi5.js';
import type { CoursePackage, SchemaInput } from '../packaging/course-package.js';
import { packageScorm12 } from '../packaging/scorm12.js';
import { packageScorm2004 } from '../packaging/scorm2004.js';
import { readScorm12Schemas, readScorm2004Schemas } from './product.js';

export type StandardInput = Omit<SchemaInput, 'schemas'>;

/** What `--standard` may say, and how each makes its package. */
export const standards: Readonly<Record<string, (input: StandardInput) => Promise<CoursePackage>>> = {
  scorm12: async input => packageScorm12({ ...input, schemas: await readScorm12Schemas() }),
  'scorm2004-3': async input => packageScorm2004({ ...input, schemas: await readScorm2004Schemas(3) }, 3),
  'scorm2004-4': async input => packageScorm2004({ ...input, schemas: await readScorm2004Schemas(4) }, 4),
  cmi5: packageCmi5,
};
