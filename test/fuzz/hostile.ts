import { zipSync } from 'fflate';
import { encode } from './changes.js';

const laughs = (name: string): string => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  return `<?xml version="1.0"?><!DOCTYPE ${name} [<!ENTITY l0 "ha">${entities}]><${name}>&l9;</${name}>`;
};
const deep = (open: string, close: string, n: number): string => open.repeat(n) + close.repeat(n);

/** Files that are made to hurt whoever reads them, whatever they are read as. */
export const hostile: Readonly<Record<string, () => Uint8Array>> = {
  nothing: () => new Uint8Array(),
  'one NUL': () => new Uint8Array(1),
  'half of UTF-16': () => new Uint8Array([0xff, 0xfe, 0x41]),
  'no text at all': () => Uint8Array.from({ length: 4096 }, (_, n) => (n * 131) & 255),
  'a line of ten megabytes': () => encode(`a: ${'x'.repeat(10_000_000)}`),
  'ten megabytes of line ends': () => encode('\n'.repeat(10_000_000)),
  'a YAML that grows': () =>
    encode(
      `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`,
    ),
  'a YAML that holds itself': () => encode('id: &a\n  - *a\nquestions: *a\n'),
  'YAML groups without end': () => encode(`a: ${deep('[', ']', 20_000)}`),
  'YAML of other types': () =>
    encode('- !!binary aGk=\n- !!set {a}\n- !!js/undefined x\n- 2026-01-01\n- 0o17\n'),
  'a key of every object': () => encode('__proto__: {a: 1}\nconstructor: {b: 2}\ntoString: x\n'),
  'quotes without end': () => encode(deep('> ', '', 20_000)),
  'marks without end': () => encode(`---\nid: a\n---\n${deep('*a _b ', 'x', 5_000)}`),
  'lists without end': () =>
    encode(Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}- a`).join('\n')),
  laughs: () => encode(laughs('quiz')),
  'laughs in a manifest': () => zipSync({ 'imsmanifest.xml': encode(laughs('manifest')) }),
  'laughs in a picture': () => encode(laughs('svg')),
  'an entity that names a file': () =>
    encode(
      '<!DOCTYPE q [<!ENTITY f SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><name>&f;</name></question></quiz>',
    ),
  'elements without end': () => encode(`<quiz>${deep('<question>', '</question>', 50_000)}</quiz>`),
  'elements without end in a manifest': () =>
    zipSync({ 'imsmanifest.xml': encode(`<manifest>${deep('<item>', '</item>', 50_000)}</manifest>`) }),
  'HTML without end': () =>
    zipSync({ 'imsmanifest.xml': encode('<manifest/>'), 'a.html': encode(deep('<div>', '</div>', 100_000)) }),
  'answers without end': () => encode(`::a::b {${'=a '.repeat(100_000)}}`),
  'answers without end in Moodle XML': () =>
    encode(
      `<quiz><question type="multichoice"><name><text>a</text></name>${'<answer fraction="0"><text>b</text></answer>'.repeat(100_000)}</question></quiz>`,
    ),
  'answers without end in QTI': () =>
    encode(
      `<qti-assessment-item identifier="a"><qti-item-body><qti-choice-interaction response-identifier="R">${'<qti-simple-choice identifier="b">b</qti-simple-choice>'.repeat(200_000)}</qti-choice-interaction></qti-item-body></qti-assessment-item>`,
    ),
  'children without end in Moodle XML': () =>
    encode(
      `<quiz><question type="essay"><name><text>a</text></name><questiontext format="html"><text><![CDATA[${'<br>'.repeat(300_000)}]]></text></questiontext></question></quiz>`,
    ),
  'children without end in a package': () =>
    zipSync({
      'imsmanifest.xml': encode(`<manifest>${'<item/>'.repeat(300_000)}</manifest>`),
      'a.html': encode('<br>'.repeat(300_000)),
    }),
  'children without end in XLIFF': () =>
    encode(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es"><file id="f1" original="01-first.md"><unit id="u1"><segment><source>${'<ph id="1"/>'.repeat(300_000)}</source><target>${'<ph/>'.repeat(200_000)}</target></segment></unit></file></xliff>`,
    ),
  'segments without end in XLIFF': () =>
    encode(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es"><file id="f1" original="01-first.md"><unit id="u1">${'<segment><source>a</source><target>b</target></segment>'.repeat(85_000)}</unit></file></xliff>`,
    ),
  'braces without end': () => encode(`a ${deep('{', '}', 100_000)}`),
  'paths that lead out': () =>
    zipSync({
      'imsmanifest.xml': encode('<manifest/>'),
      '../../a': encode('x'),
      '/b': encode('x'),
      'c\\..\\d': encode('x'),
    }),
  'a zip that grows a thousandfold': () => zipSync({ 'imsmanifest.xml': new Uint8Array(400_000_000) }),
  'ten thousand files': () =>
    zipSync(Object.fromEntries(Array.from({ length: 10_050 }, (_, n) => [`f/${n}.txt`, encode('x')]))),
  'a zip in a zip': () =>
    zipSync({ 'imsmanifest.xml': zipSync({ 'imsmanifest.xml': encode('<manifest/>') }) }),
};
