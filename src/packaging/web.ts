import { contentsOf, type PackageInput } from './contents.js';
import type { CoursePackage } from './course-package.js';
import { largestState } from './largest-state.js';
import { zip } from './zip.js';

/**
 * Makes a zip for any web server: unpacked, it runs from any path, and the progress stays on the learner's device. A
 * course is one module in it. The same input always gives the same bytes.
 */
export function packageWeb({ course: _course, ...input }: PackageInput): Promise<CoursePackage> {
  const { manifest, files } = contentsOf(input, 'embedded');
  return Promise.resolve({
    problems: [],
    title: manifest.title,
    units: manifest.units,
    largestState: largestState(input.compiled, input.kinds),
    stateLimit: Number.POSITIVE_INFINITY,
    origins: [],
    files,
    zip: zip(files),
  });
}
