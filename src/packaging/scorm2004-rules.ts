import { ManifestElements, scormProblems, textOf } from './scorm-rules.js';
import { namespaces, schemaVersion, type Scorm2004Edition } from './scorm2004-manifest.js';
import type { PackageFiles } from './zip.js';

/** Those that the manifest's namespaces name. */
const schemas = ['imscp_v1p1', 'adlcp_v1p3', 'adlseq_v1p3', 'adlnav_v1p3', 'imsss_v1p0'].map(
  name => `${name}.xsd`,
);

/**
 * What an LMS needs of a SCORM 2004 package and its schemas do not say; a manifest of the one edition passes the
 * other's.
 *
 * @returns what is wrong, one sentence each; empty for a good package.
 */
export function scorm2004Problems(
  manifest: string,
  files: PackageFiles,
  edition: Scorm2004Edition,
): string[] {
  const elements = new ManifestElements(manifest);
  const problems = scormProblems(elements, files, {
    version: schemaVersion[edition],
    scormType: 'adlcp:scormType',
  });
  const need = (holds: boolean, problem: string): void => void (holds || problems.push(problem));

  const declared = Object.values(elements.named('manifest')[0]?.attributes ?? {});
  for (const namespace of Object.values(namespaces))
    need(declared.includes(namespace), `The manifest does not declare ${namespace}.`);
  for (const schema of schemas) need(files.has(schema), `${schema} is not at the root of the package.`);

  const items = elements.named('item').length;
  const delivery = elements.named('imsss:deliveryControls');
  for (const control of ['completionSetByContent', 'objectiveSetByContent'])
    need(
      delivery.length === items && delivery.every(({ attributes }) => attributes[control] === 'true'),
      `${control} is not "true": some LMSs would set the status themselves.`,
    );
  const mode = elements.named('imsss:controlMode')[0]?.attributes;
  need(mode?.['choice'] === 'true' && mode['flow'] === 'true', 'The learner can neither choose nor go on.');
  need(elements.named('imsss:mapInfo').length === 0, 'mapInfo makes the import of some LMSs fail.');

  const thresholds = elements.named('adlcp:completionThreshold');
  need(
    thresholds.length === items &&
      thresholds.every(threshold =>
        edition === 3
          ? textOf(threshold) === '1.0'
          : threshold.attributes['completedByMeasure'] === 'true' && textOf(threshold) === '',
      ),
    `The completion threshold is not written as in the ${schemaVersion[edition]}.`,
  );

  const byScore = elements.named('imsss:primaryObjective').filter(isByMeasure);
  const marks = elements.named('imsss:minNormalizedMeasure').length;
  need(
    marks === byScore.length,
    'A pass mark and an objective satisfied by measure come together or not at all.',
  );
  for (const mark of elements.named('imsss:minNormalizedMeasure').map(textOf))
    need(isShare(mark), `The pass mark "${mark}" is not a number from 0 to 1.`);
  return problems;
}

const isByMeasure = ({ attributes }: { readonly attributes: Readonly<Record<string, unknown>> }): boolean =>
  attributes['satisfiedByMeasure'] === 'true';
const isShare = (value: string): boolean => /^\d(\.\d+)?$/.test(value) && Number(value) <= 1;
