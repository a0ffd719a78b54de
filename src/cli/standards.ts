import { packageCmi5 } from '../packaging/cmi5.js';
import { packageBridge } from '../packaging/bridge.js';
import type { CoursePackage, PackageStandard, SchemaInput } from '../packaging/course-package.js';
import { packageScorm12, scorm12 } from '../packaging/scorm12.js';
import { packageWeb } from '../packaging/web.js';
import { packageScorm2004, scorm2004 } from '../packaging/scorm2004.js';
import { readBridgeShim, readScorm12Schemas, readScorm2004Schemas, type FileMap } from './product.js';

export interface StandardInput extends Omit<SchemaInput, 'schemas'> {
  /** Where the module is published; for bridges, which hold no content themselves. */
  readonly content?: string;
}

/** What `--standard` may say, and how each makes its package. */
export const standards: Readonly<Record<string, (input: StandardInput) => Promise<CoursePackage>>> = {
  scorm12: async input => packageScorm12({ ...input, schemas: await readScorm12Schemas() }),
  'scorm2004-3': async input => packageScorm2004({ ...input, schemas: await readScorm2004Schemas(3) }, 3),
  'scorm2004-4': async input => packageScorm2004({ ...input, schemas: await readScorm2004Schemas(4) }, 4),
  cmi5: packageCmi5,
  web: packageWeb,
  bridge: input => bridge(input, scorm12, readScorm12Schemas()),
  'bridge-scorm2004-3': input => bridge(input, scorm2004(3), readScorm2004Schemas(3)),
  'bridge-scorm2004-4': input => bridge(input, scorm2004(4), readScorm2004Schemas(4)),
};

/** Whether packages of a standard hold no content and frame what is published. */
export const isBridge = (standard: string): boolean => standard.startsWith('bridge');

const bridge = async (
  { content = '', ...input }: StandardInput,
  standard: PackageStandard,
  schemas: Promise<FileMap>,
): Promise<CoursePackage> =>
  packageBridge({ ...input, content, shim: await readBridgeShim(), schemas: await schemas }, standard);
