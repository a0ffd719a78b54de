import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { readScorm12Schemas, readScorm2004Schemas } from '../../src/cli/product.js';
import { contentProblem, packageBridge, type BridgeInput } from '../../src/packaging/bridge.js';
import { scorm12 } from '../../src/packaging/scorm12.js';
import { scorm2004 } from '../../src/packaging/scorm2004.js';
import { edited, type Texts } from '../content/course.js';
import { compiled, shared } from './compiled.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const schemas = await readScorm12Schemas();
const input = (changes: Texts = {}, more: Partial<BridgeInput> = {}): BridgeInput => ({
  ...shared,
  ...compiled(changes),
  site: {},
  content: 'https://cdn.example.org/learn/modules/demo/',
  shim: new Map([
    ['scorm12.js', text('import "./shim-12345678.js";')],
    ['scorm2004.js', text('import "./shim-12345678.js";')],
    ['shim-12345678.js', text('')],
    ['style.css', text('')],
  ]),
  schemas,
  title: 'full',
  ...more,
});
const textOf = ({ zip }: { zip: Uint8Array }, name: string): string =>
  new TextDecoder().decode(unzipSync(zip)[name]);

test('a bridge package holds the shim, its page and a manifest, and nothing of the content', async () => {
  const made = await packageBridge(input(), scorm12);
  assert.deepEqual(made.problems, []);
  assert.deepEqual(
    Object.keys(unzipSync(made.zip)).filter(name => !name.endsWith('.xsd') && !name.endsWith('.dtd')),
    ['bridge/scorm12.js', 'bridge/shim-12345678.js', 'bridge/style.css', 'imsmanifest.xml', 'index.html'],
  );
});

test('its page may frame the content’s origin and no other, and runs no inline code', async () => {
  const html = textOf(await packageBridge(input(), scorm12), 'index.html');
  assert.match(html, /frame-src https:\/\/cdn\.example\.org["; ]/);
  assert.match(html.replaceAll('&#x27;', "'"), /default-src 'self'; require-trusted-types-for 'script'/);
  assert.match(html, /data-content="https:\/\/cdn\.example\.org\/learn\/modules\/demo\/"/);
  assert.match(html, /data-module="demo"/);
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|\son\w+=|style=/);
});

test('a SCORM 2004 LMS gets its own manifest and its own entry', async () => {
  for (const edition of [3, 4] as const) {
    const made = await packageBridge(
      input({}, { schemas: await readScorm2004Schemas(edition) }),
      scorm2004(edition),
    );
    assert.deepEqual(made.problems, []);
    assert.match(textOf(made, 'index.html'), /bridge\/scorm2004\.js/);
    assert.equal(made.files.has('bridge/scorm12.js'), false);
    assert.equal(made.files.has('bridge/scorm2004.js'), true);
  }
});

test('it has the identifiers of the whole package, so that a replaced one keeps its attempts', async () => {
  const manifest = textOf(await packageBridge(input(), scorm12), 'imsmanifest.xml');
  assert.match(manifest, /identifier="teachback-demo"/);
});

test('a scored module tells its pass mark, and whether a score may fall', async () => {
  const staff = edited('modules/demo/module.yaml', 'track: patient', 'track: staff');
  const made = await packageBridge(input(staff), scorm12);
  assert.equal(made.units[0]?.mastery, 0.8);
  assert.match(textOf(made, 'imsmanifest.xml'), /masteryscore>80</);
  assert.doesNotMatch(textOf(made, 'index.html'), /score-may-fall/);
  assert.equal((await packageBridge(input(), scorm12)).units[0]?.mastery, undefined);
});

test('a neutral title keeps the diagnosis out of lists and tabs', async () => {
  const made = await packageBridge(
    input({}, { title: 'neutral', site: { neutralTitle: 'Lesson 1' } }),
    scorm12,
  );
  assert.match(textOf(made, 'imsmanifest.xml'), /<title>Lesson 1</);
  assert.match(textOf(made, 'index.html'), /<title>Lesson 1</);
  assert.doesNotMatch(textOf(made, 'index.html') + textOf(made, 'imsmanifest.xml'), /A demo module/);
});

test('the same content gives the same bytes', async () => {
  assert.deepEqual((await packageBridge(input(), scorm12)).zip, (await packageBridge(input(), scorm12)).zip);
});

test('only an address over https, or on this machine, is taken', async () => {
  for (const good of ['https://a.example/x/', 'http://localhost:4600/modules/m/', 'http://127.0.0.1:1/'])
    assert.equal(contentProblem(good), undefined, good);
  for (const bad of [
    'http://cdn.example.org/',
    'cdn.example.org/x',
    '/modules/demo/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://name:word@cdn.example.org/',
    'https://cdn.example.org/#place',
  ])
    assert.ok(contentProblem(bad), bad);
  const made = await packageBridge(input({}, { content: 'http://cdn.example.org/' }), scorm12);
  assert.equal(made.problems.length, 1);
});

test('an address cannot break out of the page or its policy', async () => {
  const content = "https://cdn.example.org/\"><script>x</script>;frame-src *?a='b'";
  const html = textOf(await packageBridge(input({}, { content }), scorm12), 'index.html');
  assert.doesNotMatch(html, /<script>/);
  assert.match(html, /frame-src https:\/\/cdn\.example\.org"/);
});
