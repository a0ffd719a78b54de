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
`;

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
