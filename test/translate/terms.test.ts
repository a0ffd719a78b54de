import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { withForms } from '../../src/translate/terms.js';

test('forms that an author added to a translated term stay with it when the translation is applied again', () => {
  const before =
    'terms:\n  - { id: gene, term: Gen, also: [genético], meaning: Antes. }\n  - { id: old, term: Viejo, also: [x], meaning: M. }\n';
  const applied =
    'terms:\n  - id: cell\n    term: Célula\n    meaning: M.\n  - id: gene\n    term: Gen\n    meaning: Ahora.\n';
  assert.deepEqual(parse(withForms(applied, before)), {
    terms: [
      { id: 'cell', term: 'Célula', meaning: 'M.' },
      { id: 'gene', term: 'Gen', meaning: 'Ahora.', also: ['genético'] },
    ],
  });
  assert.deepEqual(parse(withForms(applied, undefined)), parse(applied));
});
