import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import type { Format } from '../../src/exchange/format.js';
import { formats } from '../../src/exchange/formats.js';
import { quizYaml } from '../../src/exchange/quiz-yaml.js';
import { kinds } from '../../src/kinds/kinds.js';
import { readQuiz } from '../../src/content/read-quiz.js';

const encode = (text: string) => new TextEncoder().encode(text);
/** Reads, and writes what was read as a quiz that is YAML at the least. */
function readAll(format: Format, bytes: Uint8Array): { items: number; notes: string[] } {
  const notes: string[] = [];
  const found = format.read(
    bytes,
    (kind, { line, column }, message) => {
      assert.ok(line >= 1 && column >= 1 && message !== '');
      notes.push(`${kind}: ${message}`);
    },
    'demo',
  );
  if (found.length > 0) {
    const codes: string[] = [];
    readQuiz('quizzes/demo.yaml', encode(quizYaml('demo', found)), kinds, code => codes.push(code));
    assert.ok(!codes.includes('yaml-syntax') && !codes.includes('duplicate-id'), codes.join());
  }
  return { items: found.length, notes };
}

const laughs = `<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);
const hostile: Record<string, [format: string, bytes: Uint8Array, says: RegExp]> = {
  'entities that grow': ['moodle-xml', encode(`<?xml version="1.0"?>${laughs}<quiz>&c;</quiz>`), /not XML/],
  'an entity that names a file': [
    'moodle-xml',
    encode(
      '<!DOCTYPE q [<!ENTITY f SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><name><text>&f;</text></name></question></quiz>',
    ),
    /not XML/,
  ],
  'elements nested without end': [
    'moodle-xml',
    encode(`<quiz>${deep('<question>', '</question>', 50_000)}</quiz>`),
    /./,
  ],
  'HTML nested without end': [
    'moodle-xml',
    encode(
      `<quiz><question type="essay"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${deep('<b>', '</b>', 20_000)}]]></text></questiontext></question></quiz>`,
    ),
    /./,
  ],
  'one line of ten megabytes': [
    'gift',
    encode(`::a::${'x'.repeat(10_000_000)} {=${'y'.repeat(1000)}}`),
    /^$/,
  ],
  'ten thousand answers': ['gift', encode(`::a::What? {${'~wrong '.repeat(10_000)}=right}`), /^$/],
  'answers without end': [
    'gift',
    encode(`::a::What? {${'~wrong '.repeat(100_000)}=right}`),
    /100001 answers/,
  ],
  'answers without end in Moodle XML': [
    'moodle-xml',
    encode(
      `<quiz><question type="multichoice"><name><text>n</text></name>${'<answer fraction="0"><text>a</text></answer>'.repeat(100_000)}</question></quiz>`,
    ),
    /answers, and 20000 are the most/,
  ],
  'answers without end in QTI': [
    'qti3',
    encode(
      `<qti-assessment-item identifier="a"><qti-item-body><qti-choice-interaction response-identifier="R">${'<qti-simple-choice identifier="b">b</qti-simple-choice>'.repeat(200_000)}</qti-choice-interaction></qti-item-body></qti-assessment-item>`,
    ),
    /answers, and 20000 are the most/,
  ],
  'no text': ['gift', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), /UTF-8/],
  'a package with paths that lead out': [
    'qti3',
    zipSync({
      'imsmanifest.xml': encode('<manifest/>'),
      '../../evil.xml': encode('x'),
      '/abs.xml': encode('x'),
    }),
    /leads out of the package/,
  ],
  'a zip that grows a thousandfold': [
    'qti3',
    zipSync({ 'imsmanifest.xml': new Uint8Array(400_000_000) }),
    /more than/,
  ],
  'a script in a text': [
    'moodle-xml',
    encode(
      '<quiz><question type="shortanswer"><name><text>n</text></name><questiontext format="html"><text>&lt;script>alert(1)&lt;/script>Say it</text></questiontext><answer fraction="100"><text>it</text></answer></question></quiz>',
    ),
    /a script/,
  ],
};

for (const [name, [format, bytes, says]] of Object.entries(hostile))
  test(`${name}: refused or read, soon`, { timeout: 30_000 }, () => {
    const { items: found, notes } = readAll(formats[format]!, bytes);
    assert.ok(found > 0 || notes.length > 0);
    assert.match(notes.join('\n'), says);
  });
