import { courseOf, sample, type Texts } from './course.js';
import type { Files } from '../../src/content/files.js';

/** The sample course with a second module, a copy of the first under other ids, and a course file of both. */
export function twoModules(changes: Texts = {}, course = ''): Files {
  const first = courseOf();
  const other = [...first].map(([path, bytes]): [string, Uint8Array] => [
    path.replaceAll('demo', 'more'),
    /\.(yaml|md)$/.test(path)
      ? new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('demo', 'more'))
      : bytes,
  ]);
  const changed = Object.entries({ [COURSE]: course || courseText, ...changes }).flatMap(([path, text]) =>
    typeof text === 'string' ? [[path, new TextEncoder().encode(text)] as const] : [],
  );
  return new Map([...first, ...other, ...changed]);
}

export const COURSE = 'modules/both.course.yaml';
export const courseText = `id: both
title: Both modules
neutralTitle: Course 1
records: one
modules:
  - { id: demo, number: 1 }
  - { id: more, number: 2 }
`;

/** The module file of one of the two, for staff. */
export const staffModule = (id: 'demo' | 'more', more = ''): Texts => ({
  [`modules/${id}/module.yaml`]:
    sample['modules/demo/module.yaml']!.replaceAll('demo', id).replace('track: patient', 'track: staff') +
    more,
});
