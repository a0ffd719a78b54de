import { x } from 'xastscript';
import type { Element } from 'xast';
import { zip } from '../../packaging/zip.js';
import { serialized, xmlDocument } from '../../packaging/xml.js';
import type { WrittenQuiz } from '../format.js';
import type { Item } from '../item.js';
import { itemElement } from './item.js';
import { identifier } from './identifier.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes questions as a QTI 3.0 content package: one item a question, a test that lists them, the manifest. */
export function writeQti(items: readonly Item[], quiz: WrittenQuiz): Uint8Array {
  const files = new Map<string, Uint8Array>([
    ['imsmanifest.xml', encode(manifest(items, quiz))],
    ['test.xml', encode(test(items, quiz))],
  ]);
  for (const item of items)
    // White space counts inside an item, so it is written without indentation.
    files.set(
      pathOf(item),
      encode(`<?xml version="1.0" encoding="UTF-8"?>\n${serialized(itemElement(item, quiz))}\n`),
    );
  return zip(files);
}

const pathOf = ({ id }: Item): string => `items/${id}.xml`;

/** The manifest (QTI 3.0 packaging: IMS CP 1.2 with its own resource types). */
function manifest(items: readonly Item[], { id }: WrittenQuiz): string {
  const file = (href: string): Element => x('file', { href });
  const resources = items.map(item =>
    x(
      'resource',
      { identifier: `R-${item.id}`, type: 'imsqti_item_xmlv3p0', href: pathOf(item) },
      file(pathOf(item)),
    ),
  );
  return xmlDocument(
    x(
      'manifest',
      { identifier: `teachback-${id}`, xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1' },
      [
        x('metadata', {}, [x('schema', 'QTI Package'), x('schemaversion', '3.0.0')]),
        x('organizations'),
        x('resources', {}, [
          x('resource', { identifier: 'R-test', type: 'imsqti_test_xmlv3p0', href: 'test.xml' }, [
            file('test.xml'),
            ...items.map(item => x('dependency', { identifierref: `R-${item.id}` })),
          ]),
          ...resources,
        ]),
      ],
    ),
  );
}

function test(items: readonly Item[], { id }: WrittenQuiz): string {
  return xmlDocument(
    x(
      'qti-assessment-test',
      { xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0', identifier: identifier(id), title: id },
      [
        x(
          'qti-test-part',
          { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
          [
            x(
              'qti-assessment-section',
              { identifier: 'section', title: id, visible: 'true' },
              items.map(item =>
                x('qti-assessment-item-ref', { identifier: identifier(item.id), href: pathOf(item) }, [
                  x('qti-weight', { identifier: 'WEIGHT', value: String(item.graded ? item.weight : 0) }),
                ]),
              ),
            ),
          ],
        ),
      ],
    ),
  );
}
