import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { formats } from '../../src/exchange/formats.js';
import { authoredQuestion } from '../../src/exchange/quiz-yaml.js';

const encode = (text: string) => new TextEncoder().encode(text);

/** Questions as an author would write them, and every note, of a file in the form that another program writes. */
function read(format: string, file: string | Uint8Array) {
  const notes: string[] = [];
  const bytes = typeof file === 'string' ? encode(file) : file;
  const items = formats[format]!.read(
    bytes,
    (kind, { line, inside }, message) => notes.push(`${inside ?? ''}${line} ${kind}: ${message}`),
    'demo',
  );
  return { questions: items.map(authoredQuestion), notes };
}

const common = { revision: 1, feedback: '', claims: [] };

test('GIFT as people write it by hand', () => {
  const { questions, notes } = read(
    'gift',
    `\uFEFF// A comment
$CATEGORY: $course$/top/Warm-up

::Spectrum:: What is between yellow and blue? {
=green # right; it is green
~red # no
~%50%teal # nearly
}\r
\r
Water is made of hydrogen and {=oxygen =O2 =%50%air} . Nothing else.

// [id:tf-1] [tag:easy]
::T\\:1::[html]Ice is <b>lighter</b> than <em>water</em>.<br>{T#It floats.#Yes.####Because it has more room.}

::Pairs::Which eats what? { =cat -> mice =dog -> bones =lion -> mice }

::Two:: Pick two {~%50%one ~%50%two ~%-100%three}

::N::How many? {#=7:0.5 =%50%8:1}
::R::From what to what? {#1.5..2.5}

How are you? {}

This is only read.

::Broken:: What? { =a ~b
`,
  );
  assert.deepEqual(questions.slice(0, 3), [
    {
      ...common,
      id: 'spectrum',
      kind: 'single-choice',
      stem: 'What is between yellow and blue?',
      options: [
        { id: 'a', text: 'green', feedback: 'right; it is green' },
        { id: 'b', text: 'red', feedback: 'no' },
        { id: 'c', text: 'teal', feedback: 'nearly' },
      ],
      key: 'a',
    },
    {
      ...common,
      id: 'demo-q1',
      kind: 'fill-in',
      stem: 'Water is made of hydrogen and ____. Nothing else.',
      accept: ['oxygen', 'O2'],
    },
    {
      ...common,
      id: 'tf-1',
      kind: 'true-false',
      stem: 'Ice is **lighter** than *water*.',
      key: true,
      trueFeedback: 'Yes.',
      falseFeedback: 'It floats.',
      feedback: 'Because it has more room.',
    },
  ]);
  assert.deepEqual(
    questions.slice(3).map(({ kind, key, tolerance, items }) => [kind, tolerance ?? key ?? items]),
    [
      [
        'categorisation',
        [
          { id: 'a', text: 'cat', key: 't1' },
          { id: 'b', text: 'dog', key: 't2' },
          { id: 'c', text: 'lion', key: 't1' },
        ],
      ],
      ['multiple-choice', ['a', 'b']],
      ['numeric', 0.5],
      ['reflection', undefined],
    ],
  );
  assert.deepEqual(notes, [
    '7 left-out: the part mark of 50 % for "teal"',
    '10 left-out: the answer "air", which gets 50 % of the mark',
    '13 left-out: the tag "easy"',
    '20 unreadable: more answers begin here; put an empty line between two questions',
    '19 left-out: the other number "8:1"',
    '24 left-out: "This is only read." asks nothing: there are no answers in { }',
    '26 unreadable: the answers begin with "{" and do not end: write "}" after them',
  ]);
});

const moodleFile = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/Default for Bones</text></category>
    <info format="moodle_auto_format"><text></text></info>
  </question>
<!-- question: 31  -->
  <question type="multichoice">
    <name><text>Bones, first</text></name>
    <questiontext format="html"><text><![CDATA[<p dir="ltr">Which bone is the <strong>longest</strong>?</p><p><img src="@@PLUGINFILE@@/leg.png" alt="a leg"></p>]]></text>
<file name="leg.png" path="/" encoding="base64">iVBORw0KGgo=</file>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>The thigh bone&nbsp;is.</p>]]></text></generalfeedback>
    <defaultgrade>2.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
    <single>true</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>abc</answernumbering>
    <showstandardinstruction>0</showstandardinstruction>
    <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
    <partiallycorrectfeedback format="html"><text>Your answer is partially correct.</text></partiallycorrectfeedback>
    <incorrectfeedback format="html"><text>Look again.</text></incorrectfeedback>
    <answer fraction="0" format="html"><text><![CDATA[<p>The shin</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="100" format="html"><text><![CDATA[<p>The thigh</p>]]></text><feedback format="html"><text><![CDATA[<p>Yes.</p>]]></text></feedback></answer>
    <hint format="html"><text><![CDATA[<p>Think of your seat.</p>]]></text><shownumcorrect/></hint>
  </question>
<!-- question: 32  -->
  <question type="numerical">
    <name><text>Length</text></name>
    <questiontext format="html"><text>How long is it?</text></questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <defaultgrade>1</defaultgrade><idnumber>len</idnumber>
    <answer fraction="100" format="moodle_auto_format"><text>0.5</text><feedback format="html"><text></text></feedback><tolerance>0.05</tolerance></answer>
    <answer fraction="0" format="moodle_auto_format"><text>*</text><feedback format="html"><text>Measure it.</text></feedback><tolerance>0</tolerance></answer>
    <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>
  </question>
  <question type="ordering">
    <name><text>From the top</text></name>
    <questiontext format="html"><text>From the top down</text></questiontext>
    <layouttype>VERTICAL</layouttype>
    <answer fraction="1.0000000" format="html"><text>Head</text></answer>
    <answer fraction="2.0000000" format="html"><text>Chest</text></answer>
    <answer fraction="3.0000000" format="html"><text>Foot</text></answer>
  </question>
  <question type="ddwtos">
    <name><text>Drag</text></name>
    <questiontext format="html"><text>The [[1]].</text></questiontext>
  </question>
</quiz>`;

test('Moodle XML as Moodle exports it', () => {
  const { questions, notes } = read('moodle-xml', moodleFile);
  assert.deepEqual(questions, [
    {
      ...common,
      id: 'bones-first',
      kind: 'single-choice',
      stem: 'Which bone is the **longest**?',
      options: [
        { id: 'a', text: 'The shin' },
        { id: 'b', text: 'The thigh', feedback: 'Yes.' },
      ],
      key: 'b',
      feedback: 'The thigh bone is.',
      hints: ['Think of your seat.'],
      weight: 2,
    },
    {
      ...common,
      id: 'len',
      kind: 'numeric',
      stem: 'How long is it?',
      key: 0.5,
      tolerance: 0.05,
      unit: 'm',
      units: [{ unit: 'cm', factor: 0.01 }],
    },
    {
      ...common,
      id: 'from-the-top',
      kind: 'ordering',
      stem: 'From the top down',
      items: [
        { id: 'b', text: 'Chest' },
        { id: 'c', text: 'Foot' },
        { id: 'a', text: 'Head' },
      ],
      key: ['a', 'b', 'c'],
    },
  ]);
  assert.deepEqual(notes, [
    '9 left-out: the incorrectfeedback "Look again."',
    '9 left-out: a file that is attached to a text',
    '9 left-out: a picture in "Which bone is the longest?"',
    '31 left-out: the other number "*"',
    '48 left-out: the question "Drag": there is no kind for its type "ddwtos"',
  ]);
});

const qtiItem = (name: string, inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${name}" title="A title" adaptive="false" time-dependent="false" xml:lang="en">
${inside}
</qti-assessment-item>`;

test('QTI 3: a package with items in the forms of the specification', () => {
  const manifest = `<?xml version="1.0"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="M">
  <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
    <resource identifier="T" type="imsqti_test_xmlv3p0" href="tests/t.xml"><file href="tests/t.xml"/></resource>
    ${['choice', 'match', 'entry', 'slider', 'gone']
      .map(name => `<resource identifier="${name}" type="imsqti_item_xmlv3p0" href="items/${name}.xml"/>`)
      .join('')}
  </resources>
</manifest>`;
  const items = {
    choice: qtiItem(
      'unattended-luggage',
      `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
        <qti-correct-response><qti-value>ChoiceA</qti-value></qti-correct-response>
      </qti-response-declaration>
      <qti-item-body>
        <p>Look at the sign.</p>
        <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
          <qti-prompt>What does it say?</qti-prompt>
          <qti-simple-choice identifier="ChoiceA">Stay with your luggage
            <qti-feedback-inline outcome-identifier="FEEDBACK" identifier="ChoiceA" show-hide="show">Yes, <i>always</i>.</qti-feedback-inline>
          </qti-simple-choice>
          <qti-simple-choice identifier="ChoiceB">Leave it</qti-simple-choice>
        </qti-choice-interaction>
      </qti-item-body>
      <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>`,
    ),
    match: qtiItem(
      'characters',
      `<qti-response-declaration identifier="R" cardinality="multiple" base-type="directedPair">
        <qti-correct-response><qti-value>C R1</qti-value><qti-value>D M1</qti-value><qti-value>L M1</qti-value></qti-correct-response>
      </qti-response-declaration>
      <qti-item-body>
        <qti-match-interaction response-identifier="R" shuffle="true" max-associations="3">
          <qti-prompt>Who is in which play?</qti-prompt>
          <qti-simple-match-set>
            <qti-simple-associable-choice identifier="C" match-max="1">Capulet</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="D" match-max="1">Demetrius</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="L" match-max="1">Lysander</qti-simple-associable-choice>
          </qti-simple-match-set>
          <qti-simple-match-set>
            <qti-simple-associable-choice identifier="M1" match-max="4">A dream</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="R1" match-max="4">Two lovers</qti-simple-associable-choice>
          </qti-simple-match-set>
        </qti-match-interaction>
      </qti-item-body>`,
    ),
    entry: qtiItem(
      'york',
      `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string">
        <qti-correct-response><qti-value>York</qti-value></qti-correct-response>
        <qti-mapping default-value="0"><qti-map-entry map-key="York" mapped-value="1"/><qti-map-entry map-key="york" mapped-value="0.5"/></qti-mapping>
      </qti-response-declaration>
      <qti-item-body><blockquote><p>Now is the winter of our discontent<br/>Made glorious summer by this sun of
        <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="15"/>;</p></blockquote></qti-item-body>`,
    ),
    slider: qtiItem(
      'jedi',
      `<qti-item-body><qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="100"/></qti-item-body>`,
    ),
  };
  const test_ = `<qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="T" title="T">
    <qti-test-part identifier="P" navigation-mode="linear" submission-mode="individual"><qti-assessment-section identifier="S" title="S" visible="true">
    <qti-assessment-item-ref identifier="I" href="../items/match.xml"><qti-weight identifier="W" value="3"/></qti-assessment-item-ref>
    </qti-assessment-section></qti-test-part></qti-assessment-test>`;
  const { questions, notes } = read(
    'qti3',
    zipSync({
      'imsmanifest.xml': encode(manifest),
      'tests/t.xml': encode(test_),
      ...Object.fromEntries(Object.entries(items).map(([name, xml]) => [`items/${name}.xml`, encode(xml)])),
    }),
  );
  assert.deepEqual(questions, [
    {
      ...common,
      id: 'unattended-luggage',
      kind: 'single-choice',
      stem: 'Look at the sign. What does it say?',
      options: [
        { id: 'choicea', text: 'Stay with your luggage', feedback: 'Yes, *always*.' },
        { id: 'choiceb', text: 'Leave it' },
      ],
      key: 'choicea',
    },
    {
      ...common,
      id: 'characters',
      kind: 'categorisation',
      stem: 'Who is in which play?',
      categories: [
        { id: 'm1', text: 'A dream' },
        { id: 'r1', text: 'Two lovers' },
      ],
      items: [
        { id: 'c', text: 'Capulet', key: 'r1' },
        { id: 'd', text: 'Demetrius', key: 'm1' },
        { id: 'l', text: 'Lysander', key: 'm1' },
      ],
      weight: 3,
    },
    {
      ...common,
      id: 'york',
      kind: 'fill-in',
      stem: 'Now is the winter of our discontent Made glorious summer by this sun of ____;',
      accept: ['York'],
    },
  ]);
  assert.deepEqual(notes, [
    'items/entry.xml8 left-out: the answer "york", which is worth 0.5 in "york"',
    'items/slider.xml3 left-out: the question: there is no kind for <qti-slider-interaction> in "jedi"',
    'imsmanifest.xml1 unreadable: the file items/gone.xml is not in the package',
  ]);
});

test('QTI 2.1, which spells the same names another way', () => {
  const { questions, notes } = read(
    'qti3',
    `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="x" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
    <mapping defaultValue="0"><mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="1"/><mapEntry mapKey="Cl" mappedValue="-1"/></mapping>
  </responseDeclaration>
  <itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><prompt>What is in water?</prompt>
    <simpleChoice identifier="H">Hydrogen</simpleChoice><simpleChoice identifier="O">Oxygen</simpleChoice><simpleChoice identifier="Cl">Chlorine</simpleChoice>
  </choiceInteraction></itemBody>
</assessmentItem>`,
  );
  assert.deepEqual(notes, []);
  assert.deepEqual(
    questions.map(({ kind, key, stem }) => [kind, key, stem]),
    [['multiple-choice', ['h', 'o'], 'What is in water?']],
  );
});
