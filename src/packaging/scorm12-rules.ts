import { ManifestElements, scormProblems, textOf } from './scorm-rules.js';
import type { PackageFiles } from './zip.js';

/**
 * What an LMS needs of a SCORM 1.2 package and its schema does not say.
 *
 * @returns what is wrong, one sentence each; empty for a good package.
 */
export function scorm12Problems(manifest: string, files: PackageFiles): string[] {
  const elements = new ManifestElements(manifest);
  const problems = scormProblems(elements, files, { version: '1.2', scormType: 'adlcp:scormtype' });
  for (const mastery of elements.named('adlcp:masteryscore').map(textOf))
    if (!isPercent(mastery)) problems.push(`The mastery score "${mastery}" is not a number from 0 to 100.`);
  return problems;
}

const isPercent = (value: string): boolean => /^\d+(\.\d+)?$/.test(value) && Number(value) <= 100;
