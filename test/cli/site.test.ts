import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSite, readSite } from '../../src/cli/site.js';
import { parseSite as parseInPlayer } from '../../src/player/site.js';
import { folderOf } from './folder.js';

const parse = (text: string): ReturnType<typeof parseSite> =>
  parseSite(new TextEncoder().encode(text), 'teachback.yaml');
const full = `careTeam: { label: Oncology desk, phone: "+1 555 0100", hours: Mon to Fri 8–17 }
emergency: { phone: "112" }
neutralTitle: Course 7
mastery: 0.75
theme: dark
privacy: Nothing leaves this device.
contactHours:
  provider: General Hospital
  address: 1 Main Street, Anytown
  statement: General Hospital is approved as a provider of nursing continuing professional development.
  hours: { hand-hygiene: 1.5 }
  expires: "2027-12-31"
  criteria: Answer all questions and reach 80 of 100.
  relationships: None.
  commercialSupport: None.
  jointProviders: None.
evaluation: { answers: record, required: true, items: [{ id: e1, kind: text, words: What will you change? }] }
`;
const without = (key: string): string => full.replace(new RegExp(`^  ${key}: .*\n`, 'm'), '');

test('a site’s configuration is read, and the player reads the same', () => {
  const { site, diagnostics } = parse(full);
  assert.deepEqual(diagnostics, []);
  assert.equal(site.mastery, 0.75);
  assert.deepEqual(site.emergency, { phone: '112' });
  assert.deepEqual(parseInPlayer(JSON.parse(JSON.stringify(site))), site);
});

test('an empty configuration is one', () => {
  assert.deepEqual(parse('# nothing yet\n'), { site: {}, diagnostics: [] });
});

for (const [name, text, place, message] of [
  ['an unknown key', 'carTeam: { phone: "1" }\n', '1:1', /"carTeam" is not a key here.*careTeam/],
  ['a number as a phone', 'theme: dark\ncareTeam: { phone: 112 }\n', '2:20', /put it in quotes/],
  ['words as a phone', 'crisis: { phone: call us }\n', '1:18', /a phone number has digits/],
  ['a line without a phone', 'crisis: { label: Help }\n', '1:9', /"phone" is missing/],
  ['a percentage', 'mastery: 80\n', '1:10', /80 % is 0\.8/],
  ['contact hours without the statement', without('statement'), '8:3', /"statement" is missing/],
  ['contact hours without an end', without('expires'), '8:3', /"expires" is missing/],
  ['contact hours of three decimals', full.replace('1.5', '1.505'), '11:26', /two decimals/],
  [
    'a printed evaluation that must be told',
    'evaluation: { answers: print, required: true }\n',
    '1:41',
    /only printed cannot be required/,
  ],
  ['the word CEU', full.replace('reach 80', 'earn 1 CEU'), '13:13', /"CEU" is another unit/],
  ['hours in a text of no provider', 'privacy: Two contact hours!\n', '1:10', /"contact hours" may stand/],
  ['another theme', 'theme: blue\n', '1:8', /auto or light or dark/],
] as const)
  test(`${name} is reported where it stands`, () => {
    const { diagnostics } = parse(text);
    assert.equal(diagnostics.length, 1);
    assert.equal(`${diagnostics[0]!.line}:${diagnostics[0]!.column}`, place);
    assert.match(diagnostics[0]!.message, message);
  });

test('a site without a file is empty; a named file must exist', async t => {
  const root = await folderOf(t, new Map());
  assert.deepEqual(await readSite(root), { site: {}, diagnostics: [] });
  const { diagnostics } = await readSite(root, `${root}/other.yaml`);
  assert.equal(diagnostics[0]?.code, 'missing-file');
});
