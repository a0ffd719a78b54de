import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Diagnostic } from '../../src/content/diagnostic.js';
import { draftCourse } from '../../src/content/draft-course.js';
import { emptyRecord } from '../../src/content/translation.js';
import { kinds } from '../../src/kinds/kinds.js';
import { applyXliff, type Present } from '../../src/translate/apply.js';
import { align } from '../../src/translate/align.js';
import { problemsInto } from '../../src/translate/problem.js';
import { unitsIn, type SourceFile } from '../../src/translate/source-files.js';
import { fingerprint, tidy, wordsOf, type Part } from '../../src/translate/unit.js';
import { translationOf } from '../../src/translate/translation-of.js';
import { readXliff } from '../../src/translate/xliff-read.js';
import { xliff } from '../../src/translate/xliff-write.js';
import { samples } from '../kinds/samples.js';

const lesson = `---
id: one
title: The title
objective: Say it.
quiz: q
---

:::main
A **bold** word, an *emphasised* one and a :term[term]. :claims[C001]
:::

## A heading :anchor{#here}

- One :claims[C002 C003]
- Two with [a link](https://example.org/)

| a | b |
| --- | --- |
| cell one | cell two |

![What it shows](media/a.svg "The caption")

:::step
Ask.
:::
`;
const questions = stringify({ id: 'q', questions: Object.values(samples).map(({ authored }) => authored) });
const files: readonly SourceFile[] = [
  { name: '01.md', path: 'modules/m/01.md', text: lesson },
  { name: 'quizzes/q.yaml', path: 'quizzes/q.yaml', text: questions },
];

/** A module that has these files and no translation yet. */
const fresh = (sources: readonly SourceFile[] = files): Present => ({
  sources,
  translated: () => undefined,
  record: emptyRecord,
  kinds,
});

const out = (source: SourceFile, words: (parts: readonly Part[]) => readonly Part[]) => ({
  source,
  units: unitsIn(source.name, source.text, kinds).map(unit => ({
    unit,
    state: 'unreviewed' as const,
    // Names of units of measure must differ from each other.
    target: /\.units?\b/.test(unit.id) ? unit.parts : words(unit.parts),
  })),
});

function applied(text: string, present: Present = fresh()) {
  const found: Diagnostic[] = [];
  const read = readXliff(text, problemsInto(found, 't.xlf'));
  const made = read && applyXliff('t.xlf', read, present, found);
  return { made, found, messages: found.map(({ code, message }) => `${code} ${message}`) };
}

const languages = { from: 'en', to: 'es' };
/** Every text of a unit replaced, every mark where it was. */
const replaced = (parts: readonly Part[], words: string): readonly Part[] =>
  parts.map(part => {
    if (typeof part !== 'string') return { ...part, parts: replaced(part.parts, words) };
    // Spaces beside marks stay: marks of emphasis end at words.
    return part.replace(/\S(?:.*\S)?/s, () => words);
  });

describe('a module sent out and brought back', () => {
  it('is the same file, character by character, where every translation is its source', () => {
    const { made, found } = applied(
      xliff(
        languages,
        files.map(file => out(file, parts => parts)),
        [],
      ),
    );
    assert.deepEqual(found, []);
    for (const { name, text } of files) assert.equal(made?.files.get(name), text);
  });

  it('says exactly what the translator wrote, whatever they wrote, and nothing in it becomes a mark', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map(text => `ñ${text.replace(/[\p{C}\s]+/gu, ' ').trim()}ñ`)
      .filter(text => !text.includes('____'));
    fc.assert(
      fc.property(words, written => {
        const { made, found } = applied(
          xliff(
            languages,
            files.map(file => out(file, parts => replaced(parts, written))),
            [],
          ),
        );
        assert.deepEqual(found, []);
        for (const { name, text } of files) {
          const [before, after] = [text, made!.files.get(name)!].map(each => unitsIn(name, each, kinds));
          assert.deepEqual(
            after!.map(({ id, parts }) => [id, fingerprint(parts)]),
            before!.map(({ id, parts }) => [
              id,
              fingerprint(/\.units?\b/.test(id) ? parts : tidy(replaced(parts, written))),
            ]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is refused as a whole, with the unit and what to do, where a mark is missing, added, doubled or out of place', () => {
    const text = xliff(
      languages,
      files.map(file => out(file, parts => parts)),
      [],
    );
    const target =
      /(<target[^>]*>A )(<pc id="1".*?<\/pc>)( word, an )(<pc id="2".*?<\/pc>)(.*?)(<ph id="4"[^>]*>)(<\/target>)/;
    assert.match(text, target);
    const cases: readonly (readonly [string, RegExp])[] = [
      [
        text.replace(target, '$1bold$3$4$5$6$7'),
        /xliff-mark 01\.md: the unit "b1": the mark 1 \(bold: \*\*\) is missing/,
      ],
      [text.replace(target, '$1$2$3$4$2$5$6$7'), /xliff-mark .*stands here twice/],
      [text.replace(target, '$1$2$3$4$5$6<ph id="9"/>$7'), /xliff-mark .*the mark 9 is not in the source/],
      [text.replace(target, '$1$6$2$3$4$5$7'), /xliff-mark .*must stay at the end/],
      [text.replace(target, '$1<ph id="1"/>$3$4$5$6$7'), /xliff-mark .*is a <pc> in the source/],
    ];
    for (const [changed, expected] of cases) {
      assert.notEqual(changed, text);
      const { made, messages, found } = applied(changed);
      assert.equal(made, undefined);
      assert.match(messages.join('\n'), expected);
      assert.ok(found[0]!.line > 1);
    }
    const swapped = applied(text.replace(target, '$1$4$3$2$5$6$7'));
    assert.ok(swapped.made);
    assert.match(swapped.messages.join(), /another order/);
  });

  it('keeps what was translated, and asks again for what was changed', () => {
    const { made } = applied(
      xliff(
        languages,
        files.map(file => out(file, parts => replaced(parts, 'palabra'))),
        [],
      ),
    );
    const changed = files.map(file => ({
      ...file,
      text: file.text
        .replace('Two with', 'Three with')
        .replace('- One', '- Zero\n- One')
        .replace('The title', 'Another title'),
    }));
    const recorded = made!.record.files['01.md'];
    const now = align(
      unitsIn('01.md', changed[0]!.text, kinds),
      unitsIn('01.md', made!.files.get('01.md')!, kinds),
      recorded,
    );
    const states = Object.fromEntries(
      now.map(({ unit, state }) => [wordsOf(unit.parts).trim().slice(0, 12), state]),
    );
    assert.equal(states['Another titl'], 'stale');
    assert.equal(states['Three with a'], 'stale');
    assert.equal(states['Zero'], 'untranslated');
    assert.equal(states['One'], 'unreviewed');
    assert.equal(states['cell one'], 'unreviewed');
    // A file that was sent out before the change is not applied over it.
    const old = xliff(languages, [out(files[0]!, parts => parts)], []);
    const { made: refused, messages } = applied(old, fresh(changed));
    assert.equal(refused, undefined);
    assert.match(messages.join('\n'), /xliff-stale .*other words in the source now; extract again/);
  });

  it('remembers which units somebody has reviewed', () => {
    const text = xliff(
      languages,
      files.map(file => out(file, parts => parts)),
      [],
    );
    const { made } = applied(text.replace('state="translated"', 'state="final"'));
    assert.deepEqual(made!.record.files['01.md']!.reviewed, ['title']);
  });

  it('may have been cut into segments and its spans into ends by a tool', () => {
    const text = xliff(
      languages,
      files.map(file => out(file, parts => parts)),
      [],
    );
    const cut = text
      .replace(/<pc id="1"([^>]*)>bold<\/pc>/g, '<sc id="1"/>bold<ec startRef="1"/>')
      .replace(
        /<segment state="translated">\s*<source xml:space="preserve">The title<\/source>\s*<target xml:space="preserve">The title<\/target>\s*<\/segment>/,
        '<segment state="translated"><source>The</source><target>El</target></segment>' +
          '<ignorable><source> </source></ignorable>' +
          '<segment state="translated"><source>title</source><target>título</target></segment>',
      );
    assert.notEqual(cut, text);
    const { made, found } = applied(cut);
    assert.deepEqual(found, []);
    assert.match(made!.files.get('01.md')!, /^title: El título$/m);
  });
});

describe('a file that is no honest translation', () => {
  const good = xliff(languages, [out(files[0]!, parts => parts)], []);
  const hostile: Readonly<Record<string, readonly [string, RegExp]>> = {
    'an entity': [
      good.replace('<xliff', '<!DOCTYPE x [<!ENTITY a "b">]>\n<xliff'),
      /xliff-refused .*DOCTYPE/,
    ],
    'a line of 10 MB': [good.replace('The title', 'x'.repeat(10_000_000)), /xliff-refused .*5 MB/],
    'half a file': [good.slice(0, good.length / 2), /xliff-refused .*not XML/],
    'another format': [
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
      /xliff-structure/,
    ],
    'a wrong version': [
      good.replace('version="2.0"', 'version="3.0"'),
      /xliff-structure .*version is 2\.0 or 2\.1/,
    ],
    'an unknown file': [
      good.replace('original="01.md"', 'original="../../etc/passwd"'),
      /xliff-unknown .*no file/,
    ],
    'the same unit twice': [good.replace('<unit id="b2">', '<unit id="b1">'), /xliff-duplicate/],
    'a unit of no source': [
      good.replace('<unit id="b2">', '<unit id="zz">'),
      /xliff-unknown .*not in the source/,
    ],
    'an element of its own': [
      good.replace('<segment ', '<script>x</script><segment '),
      /xliff-structure .*<script>/,
    ],
    'marks in the words': [
      good.replace(/>The title<\/target>/, '><b>The</b> title</target>'),
      /xliff-structure .*<b>/,
    ],
    'an empty translation': [good.replace(/>The title<\/target>/, '> </target>'), /xliff-untranslated/],
    'no translation': [good.replace(/<target[^>]*>The title<\/target>/, ''), /xliff-untranslated/],
    'deep nesting': [
      good.replace(
        />The title<\/target>/,
        `>${'<mrk id="m">'.repeat(5000)}${'</mrk>'.repeat(5000)}</target>`,
      ),
      /xliff-(structure|refused) .*deep/,
    ],
    nothing: ['', /xliff-refused/],
    JSON: ['{"xliff": 1}', /xliff-refused/],
  };
  for (const [name, [text, expected]] of Object.entries(hostile))
    it(`is refused clearly: ${name}`, () => {
      assert.notEqual(text, good);
      const { made, messages } = applied(text);
      assert.equal(made, undefined);
      assert.match(messages.join('\n'), expected);
    });

  it('never makes the reader throw, however it is damaged', () => {
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.nat(200),
        fc.string({ maxLength: 8 }),
        (at, length, instead) => {
          const { made, found } = applied(good.slice(0, at) + instead + good.slice(at + length));
          assert.ok(made || found.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const courseFromDisk = (): Map<string, Uint8Array> =>
  new Map(
    ['modules', 'quizzes'].flatMap(folder =>
      readdirSync(folder, { recursive: true })
        .map(name => join(folder, String(name)))
        .filter(path => statSync(path).isFile())
        .map(path => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(path))] as const),
    ),
  );

describe('the Spanish of the first module', () => {
  it('is whole, up to date or marked as stale, and has every term of its glossary', () => {
    const { course } = draftCourse(courseFromDisk(), kinds);
    const module = course.modules.find(({ manifest }) => manifest.id === 'understanding')!;
    const { files: all, terms } = translationOf(course, module, 'es', kinds);
    const states = all.flatMap(({ units }) => units.map(({ state }) => state));
    assert.ok(states.length > 350);
    assert.ok(states.filter(state => state === 'untranslated').length === 0);
    assert.ok(terms.length > 15 && terms.every(({ translation }) => translation));
  });
});
