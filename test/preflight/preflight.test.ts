import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cmi5Structure, encode, found, look, manifest12, page, scorm12, zipped } from './package.js';

const edited = (from: string, to: string): Record<string, string> => {
  assert.ok(manifest12.includes(from), from);
  return { 'imsmanifest.xml': manifest12.replace(from, to) };
};

test('a sound package of another maker is found sound', async () => {
  const { standard, title, files, findings } = await look(scorm12());
  assert.deepEqual([standard, title, files, findings], ['SCORM 1.2', 'Clean hands', 5, []]);
});

const xsi =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd"';
const mapInfo =
  '<imsss:mapInfo xmlns:imsss="http://www.imsglobal.org/xsd/imsss" targetObjectiveID="x"/><adlcp:masteryscore>';

const mistakes: Record<string, [changes: Parameters<typeof scorm12>[0], finds: string[]]> = {
  'a manifest that is not XML': [edited('</organization>', ''), ['imsmanifest.xml:8 xml']],
  'an unknown edition': [edited('<schemaversion>1.2', '<schemaversion>1.3'), ['imsmanifest.xml:3 manifest']],
  'a reference to no resource': [
    edited('identifierref="R"', 'identifierref="S"'),
    ['imsmanifest.xml:6 manifest'],
  ],
  'a default that names nothing': [edited('default="O"', 'default="P"'), ['imsmanifest.xml:4 manifest']],
  'an identifier that stands twice': [
    edited('identifier="I"', 'identifier="R"'),
    // Identifiers are XML ids, so the schema says it as well.
    ['imsmanifest.xml:10 manifest', 'imsmanifest.xml:10 schema'],
  ],
  'an item without a title': [
    edited('<title>Clean hands</title><adlcp', '<adlcp'),
    ['imsmanifest.xml:6 manifest'],
  ],
  'the other spelling of scormtype': [
    edited('adlcp:scormtype', 'adlcp:scormType'),
    ['imsmanifest.xml:10 manifest', 'imsmanifest.xml:9 manifest'],
  ],
  'a mastery score of another standard': [edited('>80<', '>0.8 of 1<'), ['imsmanifest.xml:6 manifest']],
  'an element that the schema does not have': [
    edited('<resources>', '<resources><res/>'),
    ['imsmanifest.xml:9 schema'],
  ],
  mapInfo: [edited('<adlcp:masteryscore>', mapInfo), ['imsmanifest.xml:6 map-info']],
  'a missing file': [
    { 'style.css': undefined },
    ['imsmanifest.xml:11 missing-file', 'index.html:3 missing-file'],
  ],
  'a file in another case': [
    { 'scorm.js': undefined, 'Scorm.js': 'API.LMSInitialize("")' },
    ['imsmanifest.xml:11 wrong-case', 'index.html:4 wrong-case'],
  ],
  'files that nothing lists': [{ 'notes.txt': 'x', 'more.txt': 'y' }, ['imsmanifest.xml:1 unlisted-file']],
  'a path out of the package': [
    edited('href="style.css"', 'href="../style.css"'),
    ['imsmanifest.xml:11 path', 'imsmanifest.xml:1 unlisted-file'],
  ],
  'a launch page at the root of the server': [
    edited('href="index.html?lesson=1#top"', 'href="/index.html"'),
    ['imsmanifest.xml:10 absolute-url'],
  ],
  'a schema that is named and missing': [
    edited('xmlns:adlcp', `${xsi} xmlns:adlcp`),
    ['imsmanifest.xml:2 schema-missing'],
  ],
  'something from another host': [
    {
      'index.html': page.replace(
        '</head>',
        '<script src="https://cdn.example/x.js"></script>\n<img src="//pixel.example/1.gif">\n</head>',
      ),
      'style.css': '@import "https://fonts.example/a.css";',
    },
    ['index.html:4 absolute-url', 'index.html:5 absolute-url', 'style.css:1 absolute-url'],
  ],
  'listeners to unload': [
    {
      'index.html': page.replace('<body>', '<body onunload="finish()">'),
      'scorm.js':
        'LMSInitialize("");\nwindow.addEventListener("unload", finish);\nfetch("https://track.example/v1")',
    },
    ['index.html:5 unload-listener', 'scorm.js:2 unload-listener', 'scorm.js:3 absolute-url'],
  ],
  'listeners to unload as old browsers and jQuery have them': [
    {
      'index.html': page.replace('</body>', '<script>window.onbeforeunload = end</script></body>'),
      'scorm.js': 'LMSInitialize("");\n\n$(window).on("beforeunload unload", end);',
      'style.css': '',
      'old.js': 'window.attachEvent("onunload", end)',
      'h5p.js': 'jQuery(window).unload(function () {})',
      ...edited(
        '<file href="style.css"/>',
        '<file href="style.css"/><file href="old.js"/><file href="h5p.js"/>',
      ),
    },
    [
      'index.html:5 unload-listener',
      'scorm.js:3 unload-listener',
      'old.js:1 unload-listener',
      'h5p.js:1 unload-listener',
    ],
  ],
  'what the styles and pictures of a page load': [
    {
      'index.html': page.replace(
        '<h1>',
        '<style>\n@import url("https://fonts.example/css");\n</style>\n<video poster="//cdn.example/p.jpg"></video>\n' +
          '<img srcset="https://cdn.example/a.png 1x, img/Sky.png 2x" style="background: url(//cdn.example/b.png)">\n<h1>',
      ),
    },
    [
      'index.html:6 absolute-url',
      'index.html:8 absolute-url',
      'index.html:9 absolute-url',
      'index.html:9 wrong-case',
      'index.html:9 absolute-url',
    ],
  ],
  'what a script loads': [
    {
      'scorm.js':
        'LMSInitialize("");\nga.src = "https://track.example/ga.js";\nnavigator.sendBeacon("https://track.example/");\n' +
        'import "https://cdn.example/a.js";\nnew WebSocket("wss://live.example/")',
    },
    [2, 3, 4, 5].map(line => `scorm.js:${line} absolute-url`),
  ],
  'a link to a page in another case, and to none': [
    {
      'index.html': page.replace(
        '<a ',
        '\n<a href="Style.css">A</a>\n<a href="two.html?x=1#y">B</a><a href="#top">C</a><a href="{{next}}">D</a><a ',
      ),
    },
    ['index.html:6 wrong-case', 'index.html:7 missing-file'],
  ],
  'a dependency on nothing': [
    edited('<file href="style.css"/>', '<file href="style.css"/><dependency identifierref="common"/>'),
    ['imsmanifest.xml:11 manifest'],
  ],
  'a script that is sent as text': [
    {
      ...edited('href="scorm.js"', 'href="scorm.mjs"'),
      'index.html': page.replace('scorm.js', 'scorm.mjs'),
      'scorm.js': undefined,
      'scorm.mjs': 'LMSInitialize("")',
    },
    ['scorm.mjs:1 mjs'],
  ],
  'nothing that speaks to an LMS': [{ 'scorm.js': 'void 0' }, ['imsmanifest.xml:1 no-api']],
};

for (const [name, [changes, finds]] of Object.entries(mistakes))
  test(`finds ${name}`, async () => {
    const list = await found(scorm12(changes));
    // Where the rules have named the place in their own words, the schema may say it again.
    const again = (line: string) => line.endsWith(' schema') && !finds.includes(line);
    assert.deepEqual(
      list.filter(line => !again(line)),
      finds,
    );
  });

test('metadata of other namespaces neither hides nor makes mistakes of the schema', async () => {
  const lom =
    '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general>\n<title/></general></lom></metadata>';
  assert.deepEqual(await found(scorm12(edited('</metadata>', lom))), []);
  const both = manifest12.replace('</metadata>', lom).replace('<resources>', '<resources><res/>');
  assert.deepEqual(await found(scorm12({ 'imsmanifest.xml': both })), ['imsmanifest.xml:10 schema']);
});

test('a cmi5 package with blocks is read, and its mistakes have lines', async () => {
  const files = { 'index.html': page, 'style.css': '', 'scorm.js': 'const token = "auth-token";' };
  assert.deepEqual(await found(zipped({ 'cmi5.xml': cmi5Structure, ...files })), []);
  const wrong = cmi5Structure
    .replace('moveOn="Completed"', 'moveOn="Done"')
    .replace('"0.8"', '"80"')
    .replace('mode=a', 'endpoint=a')
    .replace('https://example.org/hands/b', 'https://example.org/hands');
  assert.deepEqual(await found(zipped({ 'cmi5.xml': wrong, ...files, 'index.html': undefined })), [
    'cmi5.xml:4 manifest',
    'cmi5.xml:5 manifest',
    'cmi5.xml:5 manifest',
    'cmi5.xml:5 manifest',
    'cmi5.xml:6 missing-file',
  ]);
});

test('the folder zipped instead of what is in it is said in so many words', async () => {
  const { findings } = await look(
    zipped({ 'course/imsmanifest.xml': manifest12, 'course/index.html': page }),
  );
  assert.match(findings[0]!.message, /zip what is in that folder/);
});

test('names with backslashes are told once, and the rest of the package is looked at', async () => {
  const windows = scorm12({ 'img/sky.png': undefined, 'img\\sky.png': 'png', 'img\\a.png': 'png' });
  assert.deepEqual(await found(windows), ['package.zip:1 path', 'imsmanifest.xml:1 unlisted-file']);
  const { findings } = await look(zipped({ 'course\\imsmanifest.xml': manifest12 }));
  assert.match(findings[1]!.message, /zip what is in that folder/);
  const out = await look(scorm12({ '..\\..\\evil.html': 'x' }));
  assert.ok(out.findings.some(({ message }) => /leads out of the package/.test(message)));
});

test('a manifest is read in the encoding that it says', async () => {
  const umlaut = manifest12.replaceAll('Clean hands', 'Hände');
  const utf16 = Buffer.from(`\ufeff${umlaut.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const latin1 = Buffer.from(umlaut.replace('UTF-8', 'ISO-8859-1'), 'latin1');
  for (const bytes of [utf16, latin1, encode(`\ufeff${umlaut}`)]) {
    const { title, findings } = await look(scorm12({ 'imsmanifest.xml': new Uint8Array(bytes) }));
    assert.deepEqual([title, findings], ['Hände', []]);
  }
});

test('the title is that of the course, whatever the metadata before it say', async () => {
  const lom =
    '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><title>Other</title></lom></metadata>';
  assert.equal((await look(scorm12(edited('</metadata>', lom)))).title, 'Clean hands');
});

test('an entity that a manifest declares is refused before anything reads it', async () => {
  const doctype = '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest';
  const changes = { 'imsmanifest.xml': manifest12.replace('<manifest', doctype) };
  assert.deepEqual(await found(scorm12(changes)), ['imsmanifest.xml:1 xml']);
});

/** Changes bytes of every entry in the directory of a zip. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

const notUtf8 = (view: DataView, at: number): void =>
  view.setUint16(at + 8, view.getUint16(at + 8, true) & ~0x800, true);

const zips: Record<string, [bytes: Uint8Array, finds: RegExp]> = {
  'no zip': [encode('PK but no more'), /^package\.zip:1 zip$/],
  'a zip that is cut off': [scorm12().slice(0, -30), /^package\.zip:1 zip$/],
  'paths that lead out': [scorm12({ '../../evil.html': 'x', 'a\\b.html': 'x' }), /evil\.html:1 path/],
  'names that differ in case only': [scorm12({ 'INDEX.html': page }), /:1 path/],
  'a link': [
    inDirectory(scorm12(), (view, at) => view.setUint32(at + 38, 0o120777 * 0x10000, true)),
    /html:1 path/,
  ],
  'an encrypted file': [inDirectory(scorm12(), (view, at) => view.setUint16(at + 8, 1, true)), /html:1 zip/],
  'a compression that LMSs do not know': [
    inDirectory(scorm12(), (view, at) => view.setUint16(at + 10, 93, true)),
    /html:1 zip/,
  ],
  'names outside ASCII of no said encoding': [
    inDirectory(scorm12({ 'häuser.txt': 'x' }), notUtf8),
    /\.txt:1 path/,
  ],
  'a zip that grows a thousandfold': [
    scorm12({ 'big.bin': new Uint8Array(400_000_000) }),
    /^package\.zip:1 zip$/,
  ],
};

for (const [name, [bytes, finds]] of Object.entries(zips))
  test(`finds ${name}`, async () => {
    assert.match((await found(bytes)).join('\n'), finds);
  });

test('looks through a manifest and a page of very many elements soon', { timeout: 30_000 }, async () => {
  const items = `<manifest>${'<item/>'.repeat(100_000)}</manifest>`;
  const styles = 'a{background:url("img/sky.png")}\n'.repeat(30_000);
  const pages = { 'a.html': '<br>'.repeat(200_000), 'style.css': styles };
  const { findings } = await look(scorm12({ 'imsmanifest.xml': items, ...pages }));
  assert.ok(findings.some(({ severity }) => severity === 'error'));
});
