import type { Element } from 'xast';
import { x } from 'xastscript';
import { unitName, type Manifest } from './course-package.js';
import { scormResources } from './scorm-resources.js';
import { xmlDocument, xmlText } from './xml.js';

/** The editions of SCORM 2004 in use. Their run time is the same as far as the player uses it; manifests differ. */
export type Scorm2004Edition = 3 | 4;

/** Text of `<schemaversion>`. */
export const schemaVersion: Readonly<Record<Scorm2004Edition, string>> = {
  3: '2004 3rd Edition',
  4: '2004 4th Edition',
};

export const namespaces = {
  imscp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
} as const;

const titleLimit = 200;

/** Buttons of the LMS that would throw progress away, and those between items where there is only one. */
const hiddenFor = ({ units }: Manifest): readonly string[] => [
  ...(units.length > 1 ? [] : ['previous', 'continue']),
  'abandon',
  'abandonAll',
];

/** Writes `imsmanifest.xml` (SCORM 2004 CAM §3.4 and §5). */
export function scorm2004Manifest(manifest: Manifest, edition: Scorm2004Edition): string {
  const id = `teachback-${manifest.id}`;
  const title = xmlText(manifest.title, titleLimit);
  return xmlDocument(
    x(
      'manifest',
      {
        identifier: id,
        version: '1',
        xmlns: namespaces.imscp,
        'xmlns:adlcp': namespaces.adlcp,
        'xmlns:adlseq': namespaces.adlseq,
        'xmlns:adlnav': namespaces.adlnav,
        'xmlns:imsss': namespaces.imsss,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': [
          `${namespaces.imscp} imscp_v1p1.xsd`,
          `${namespaces.adlcp} adlcp_v1p3.xsd`,
          `${namespaces.adlseq} adlseq_v1p3.xsd`,
          `${namespaces.adlnav} adlnav_v1p3.xsd`,
          `${namespaces.imsss} imsss_v1p0.xsd`,
        ].join(' '),
      },
      x('metadata', {}, x('schema', 'ADL SCORM'), x('schemaversion', schemaVersion[edition])),
      x(
        'organizations',
        { default: `${id}-organization` },
        x(
          'organization',
          { identifier: `${id}-organization`, 'adlseq:objectivesGlobalToSystem': 'false' },
          x('title', title),
          manifest.units.map(unit => {
            const name = unitName(manifest, unit);
            return x(
              'item',
              { identifier: `${name}-item`, identifierref: `${name}-resource`, isvisible: 'true' },
              x('title', xmlText(unit.title, titleLimit)),
              completionThreshold(edition),
              x(
                'adlnav:presentation',
                {},
                x(
                  'adlnav:navigationInterface',
                  {},
                  hiddenFor(manifest).map(button => x('adlnav:hideLMSUI', button)),
                ),
              ),
              itemSequencing(unit.mastery),
            );
          }),
          x('imsss:sequencing', {}, x('imsss:controlMode', { choice: 'true', flow: 'true' })),
        ),
      ),
      x('resources', {}, scormResources(manifest, 'adlcp:scormType')),
    ),
  );
}

/** The module says itself how far it is: all of it is done at 1. */
function completionThreshold(edition: Scorm2004Edition): Element {
  return edition === 3
    ? x('adlcp:completionThreshold', '1.0')
    : x('adlcp:completionThreshold', { completedByMeasure: 'true', minProgressMeasure: '1.0' });
}

/**
 * Status and success come from the module: without the delivery controls, some LMSs complete it on exit. No
 * `mapInfo`, at which the import of some LMSs fails.
 */
function itemSequencing(mastery: number | undefined): Element {
  const objectives =
    mastery === undefined
      ? null
      : x(
          'imsss:objectives',
          {},
          x(
            'imsss:primaryObjective',
            { objectiveID: 'teachback-score', satisfiedByMeasure: 'true' },
            x('imsss:minNormalizedMeasure', measure(mastery)),
          ),
        );
  return x(
    'imsss:sequencing',
    {},
    objectives,
    x('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

/** At most four decimals, never an exponent or a comma. */
const measure = (share: number): string => share.toFixed(4).replace(/\.?0+$/, '');
