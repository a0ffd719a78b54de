import type { Element } from 'xast';
import { x } from 'xastscript';
import { unitName, type Manifest } from './course-package.js';
import type { ScormEdition } from './scorm-rules.js';
import { hrefOf } from './xml.js';

/**
 * The resources of a manifest: one a unit, and one for the files that all use, on which each unit depends (IMS Content
 * Packaging 1.1.4 §4.4; a file that were listed twice would be two).
 */
export function scormResources(manifest: Manifest, scormType: ScormEdition['scormType']): Element[] {
  const { units, shared } = manifest;
  const common = `teachback-${manifest.id}-shared`;
  const file = (path: string): Element => x('file', { href: hrefOf(path) });
  const ofUnits = units.map(unit =>
    x(
      'resource',
      {
        identifier: `${unitName(manifest, unit)}-resource`,
        type: 'webcontent',
        [scormType]: 'sco',
        href: hrefOf(unit.launch),
      },
      unit.files.map(file),
      shared.length > 0 ? x('dependency', { identifierref: common }) : null,
    ),
  );
  return shared.length === 0
    ? ofUnits
    : [
        ...ofUnits,
        x('resource', { identifier: common, type: 'webcontent', [scormType]: 'asset' }, shared.map(file)),
      ];
}
