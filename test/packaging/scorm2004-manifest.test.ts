import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readScorm2004Schemas } from '../../src/cli/product.js';
import { manifestOf, type Manifest, type Unit } from '../../src/packaging/course-package.js';
import {
  scorm2004Manifest as written,
  type Scorm2004Edition,
} from '../../src/packaging/scorm2004-manifest.js';
import { scorm2004Problems } from '../../src/packaging/scorm2004-rules.js';
import { schemaProblems } from '../../src/packaging/xml-schema.js';

const nothing = new Uint8Array();
const sound: Unit = {
  id: 'understanding',
  title: 'What this diagnosis means',
  description: 'First; second',
  launch: 'index.html',
  files: ['index.html', 'media/a picture ü.svg'],
};
const scored: Unit = { ...sound, mastery: 0.8 };
const scorm2004Manifest = (unit: Unit, edition: Scorm2004Edition): string =>
  written(manifestOf(unit, 'en'), edition);
const editions: readonly Scorm2004Edition[] = [3, 4];
const schemasOf = { 3: await readScorm2004Schemas(3), 4: await readScorm2004Schemas(4) };

const filesOf = (edition: Scorm2004Edition): Map<string, Uint8Array> =>
  new Map([...sound.files, 'imsmanifest.xml', ...schemasOf[edition].keys()].map(path => [path, nothing]));
const problems = async (
  xml: string,
  edition: Scorm2004Edition,
  files = filesOf(edition),
): Promise<string[]> => [
  ...(await schemaProblems('imsmanifest.xml', xml, schemasOf[edition])),
  ...scorm2004Problems(xml, files, edition),
];

for (const edition of editions)
  describe(`a manifest of SCORM 2004, edition ${edition}`, () => {
    it('is valid, with a pass mark and without', async () => {
      assert.deepEqual(await problems(scorm2004Manifest(sound, edition), edition), []);
      assert.deepEqual(await problems(scorm2004Manifest(scored, edition), edition), []);
    });

    it('can hold any title that an author may type', async () => {
      for (const title of [
        ']]> & < > " \'',
        '</title><x/>',
        '\u0000\u0008\ufffe text',
        '😀'.repeat(300),
        ' \n ',
      ])
        assert.deepEqual(await problems(scorm2004Manifest({ ...sound, title }, edition), edition), [], title);
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), title => {
          const xml = scorm2004Manifest({ ...sound, title }, edition);
          assert.deepEqual(scorm2004Problems(xml, filesOf(edition), edition), []);
        }),
        { numRuns: 100 },
      );
    });

    it('has a pass mark from 0 to 1 only where there is one', () => {
      assert.doesNotMatch(scorm2004Manifest(sound, edition), /primaryObjective|minNormalizedMeasure/);
      const marks = [0.8, 0.285, 1, 0, 2 / 3].map(
        mastery =>
          /minNormalizedMeasure>([^<]*)</.exec(scorm2004Manifest({ ...sound, mastery }, edition))?.[1],
      );
      assert.deepEqual(marks, ['0.8', '0.285', '1', '0', '0.6667']);
    });

    it('depends on nothing but the module id for its identifiers', () => {
      const identifiers = (manifest: Unit): string[] =>
        [...scorm2004Manifest(manifest, edition).matchAll(/identifier(?:ref)?="([^"]*)"/g)].map(
          match => match[1]!,
        );
      assert.deepEqual(identifiers(sound), identifiers({ ...scored, title: 'Other', files: ['index.html'] }));
    });

    it('is refused by its schemas where a word is not one of theirs', async () => {
      for (const [from, to, expected] of [
        ['isvisible="true"', 'isvisible="maybe"', /isvisible/],
        ['choice="true"', 'choice="yes"', /choice/],
        ['>continue<', '>next<', /hideLMSUI/],
        ['>0.8<', '>8<', /minNormalizedMeasure/],
      ] as const) {
        const xml = scorm2004Manifest(scored, edition).replace(from, to);
        assert.match((await schemaProblems('imsmanifest.xml', xml, schemasOf[edition])).join('\n'), expected);
      }
    });

    const other = edition === 3 ? 4 : 3;
    it(`is found out where it is one of edition ${other}`, () => {
      const found = scorm2004Problems(scorm2004Manifest(sound, other), filesOf(edition), edition).join('\n');
      assert.match(found, /does not say schema version 2004/);
      assert.match(found, /completion threshold is not written/);
    });

    const broken: [name: string, change: (xml: string) => string, expected: RegExp][] = [
      [
        'status left to the LMS',
        xml => xml.replace(/completionSetByContent="true"/, ''),
        /completionSetByContent/,
      ],
      [
        'success left to the LMS',
        xml => xml.replace(/objectiveSetByContent="true"/, ''),
        /objectiveSetByContent/,
      ],
      ['no way to choose', xml => xml.replace('choice="true"', 'choice="false"'), /neither choose nor go on/],
      [
        'an objective that others share',
        xml => xml.replace('</imsss:primaryObjective>', '<imsss:mapInfo targetObjectiveID="x"/>$&'),
        /mapInfo/,
      ],
      ['a mark without a measure', xml => xml.replace('satisfiedByMeasure="true"', ''), /come together/],
      ['a mark in percent', xml => xml.replace('>0.8<', '>80<'), /"80" is not a number/],
      [
        'a namespace of its own',
        xml => xml.replaceAll('imsglobal.org/xsd/imsss', 'x.example/imsss'),
        /does not declare/,
      ],
      ['the attribute of SCORM 1.2', xml => xml.replace('scormType', 'scormtype'), /0 launchable resources/],
      ['an unlisted file', xml => xml.replace(/<file [^>]*>/, ''), /not in the manifest/],
    ];
    for (const [name, change, expected] of broken)
      it(`is refused for ${name}`, () => {
        const found = scorm2004Problems(
          change(scorm2004Manifest(scored, edition)),
          filesOf(edition),
          edition,
        );
        assert.match(found.join('\n'), expected);
      });

    it('holds several modules of a course, each recorded by itself, with the ways between them', async () => {
      const part = (id: string): Unit => ({
        ...scored,
        id,
        launch: `${id}/index.html`,
        files: [`${id}/index.html`],
      });
      const course: Manifest = {
        id: 'nursing',
        title: 'A course',
        language: 'en',
        units: [part('one'), part('two')],
        shared: ['player/player.js'],
      };
      const paths = ['one/index.html', 'two/index.html', 'player/player.js', ...schemasOf[edition].keys()];
      const files = new Map(paths.map(path => [path, nothing]));
      const xml = written(course, edition);
      assert.deepEqual(await problems(xml, edition, files), []);
      assert.equal(xml.match(/<imsss:deliveryControls/g)?.length, 2);
      assert.doesNotMatch(xml, /hideLMSUI>(continue|previous)</);
      const lost = xml.replace(/<imsss:deliveryControls[^>]*>/, '');
      assert.match(scorm2004Problems(lost, files, edition).join(), /completionSetByContent/);
    });

    it('is refused without its schemas beside it', () => {
      const files = filesOf(edition);
      files.delete('imsss_v1p0.xsd');
      assert.match(
        scorm2004Problems(scorm2004Manifest(sound, edition), files, edition).join('\n'),
        /imsss_v1p0\.xsd is not at the root/,
      );
    });
  });
