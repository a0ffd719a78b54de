import { x } from 'xastscript';
import { unitName, type Manifest } from './course-package.js';
import { scormResources } from './scorm-resources.js';
import { xmlDocument, xmlText } from './xml.js';

/** Characters that `titleType` allows. */
const titleLimit = 200;

/** Writes `imsmanifest.xml` (SCORM 1.2 CAM §2.2). */
export function scorm12Manifest(manifest: Manifest): string {
  const id = `teachback-${manifest.id}`;
  const title = xmlText(manifest.title, titleLimit);
  return xmlDocument(
    x(
      'manifest',
      {
        identifier: id,
        version: '1',
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd ' +
          'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd ' +
          'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      },
      x('metadata', {}, x('schema', 'ADL SCORM'), x('schemaversion', '1.2')),
      x(
        'organizations',
        { default: `${id}-organization` },
        x(
          'organization',
          { identifier: `${id}-organization` },
          x('title', title),
          manifest.units.map(unit => {
            const name = unitName(manifest, unit);
            return x(
              'item',
              { identifier: `${name}-item`, identifierref: `${name}-resource`, isvisible: 'true' },
              x('title', xmlText(unit.title, titleLimit)),
              unit.mastery === undefined ? null : x('adlcp:masteryscore', percent(unit.mastery)),
            );
          }),
        ),
      ),
      x('resources', {}, scormResources(manifest, 'adlcp:scormtype')),
    ),
  );
}

/** 0.8 → "80"; at most two decimals, never an exponent or a comma. */
const percent = (share: number): string => (share * 100).toFixed(2).replace(/\.?0+$/, '');
