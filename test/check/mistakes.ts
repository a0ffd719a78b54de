import type { Code } from '../../src/content/codes.js';
import { ledgerText } from '../../src/cli/ledger-yaml.js';
import { edited, filesOf, ledgerOf, sample, type Texts } from '../content/course.js';

const M = 'modules/demo/module.yaml';
const L1 = 'modules/demo/01-first.md';
const L2 = 'modules/demo/02-second.md';
const Q = 'quizzes/demo-1.yaml';
const LEDGER = 'modules/demo/ledger.yaml';

/** A slip of an author. `‸` stands where the mistake must be reported; `also` are codes that the same slip rightly brings along. */
export interface Mistake {
  readonly changes: Texts;
  /** `file:line:column`, where no mark can stand in the file. */
  readonly at?: string;
  readonly also?: readonly Code[];
  readonly says?: RegExp;
}

const body = (block: string) => edited(L1, 'It meets', `${block}\n\nIt meets`);
const ledger = ledgerText(ledgerOf(filesOf()));

/** Reported by the code that reads the file system and by the measures, and tested there. */
export const elsewhere: readonly Code[] = [
  'outside-root',
  'translation-differs',
  'translation-incomplete',
  'translation-stale',
  'translation-term',
  'unused-exception',
  'worksheet',
];

export const mistakes: Partial<Record<Code, readonly Mistake[]>> = {
  'no-modules': [
    {
      changes: {
        ...Object.fromEntries(Object.keys(sample).map(path => [path, undefined])),
        [LEDGER]: undefined,
      },
      at: 'modules:1:1',
    },
  ],
  'missing-file': [
    {
      changes: edited(M, '02-second', '‸02-secnd'),
      also: ['unused-lesson'],
      says: /Did you mean "02-second.md"/,
    },
    {
      changes: edited(L1, 'quiz: demo-1', 'quiz: ‸demo-9'),
      says: /quizzes\/demo-9\.yaml/,
      also: ['unused-quiz'],
    },
    {
      changes: edited(L1, '![A circle](media/circle.svg', '‸![A circle](media/Circle.svg'),
      says: /media\/circle\.svg/,
    },
    {
      changes: { 'modules/other/Module.yaml': 'id: other' },
      at: 'modules/other/module.yaml:1:1',
      says: /rename modules\/other\/Module\.yaml/,
    },
  ],
  unwritten: [{ changes: edited(L1, 'It meets', '‸TODO It meets') }],
  'unused-lesson': [{ changes: { 'modules/demo/03-third.md': '‸No one lists me.' } }],
  'unused-quiz': [
    {
      changes: {
        'quizzes/spare.yaml': `‸${sample[Q]!.replaceAll('demo-1', 'spare').replace('again: what-it-is', '')}`,
      },
    },
  ],
  'file-too-large': [{ changes: { 'modules/demo/01-first.md': `‸${'word '.repeat(60_000)}` } }],
  'not-text': [
    { changes: edited(L1, 'It meets', 'It‸\u0007 meets') },
    { changes: { [Q]: new Uint8Array([0x69, 0xff, 0xfe]) }, at: `${Q}:1:1`, says: /UTF-8/ },
  ],
  'yaml-syntax': [
    { changes: edited(Q, 'text: A show', 'text: ‸A show: really'), says: /quotes/ },
    { changes: edited(M, 'track: patient', 'track: patient\n‸title: Twice'), says: /twice/ },
    { changes: edited(M, '  - 01-first.md', '‸\t- 01-first.md'), says: /spaces/ },
    { changes: edited(L1, 'title: The first lesson', 'title: ‸The: first') },
  ],
  'yaml-alias': [
    { changes: edited(M, 'title: A demo module', 'title: &t ‸A demo module') },
    { changes: edited(M, 'title: Our own words', 'title: !!binary ‸abcd') },
  ],
  'unknown-key': [
    { changes: edited(M, 'licence:', '‸licnce: x\nlicence:'), says: /Did you mean "licence"/ },
    { changes: edited(L1, 'objective:', '‸author: me\nobjective:') },
    {
      changes: edited(Q, 'text: A tumor', 'text: A tumor\n        ‸feedbak: No.'),
      says: /Did you mean "feedback"/,
    },
    { changes: edited(M, 'next: 2027-01-02 }', 'next: 2027-01-02, ‸by: me }') },
  ],
  'missing-key': [
    { changes: { [M]: `‸${sample[M]!.replace('title: A demo module\n', '')}` }, says: /"title" is missing/ },
    { changes: edited(Q, 'id: a\n        text: A show\n', '‸id: a\n'), says: /"text" is missing/ },
    { changes: edited(Q, 'id: demo-1-q1\n    kind: single-choice', '‸id: demo-1-q1') },
  ],
  'wrong-value': [
    {
      changes: edited(M, 'track: patient', 'track: ‸patients'),
      says: /patient or staff.*Did you mean "patient"/,
    },
    { changes: edited(M, 'title: A demo module', 'title: ‸2026'), says: /quotes/ },
    { changes: edited(M, 'language: en', 'language: ‸e') },
    { changes: edited(M, 'date: 2026-01-02', 'date: ‸yesterday') },
    { changes: edited(M, 'next: 2027-01-02', 'next: ‸2025-01-02') },
    { changes: edited(Q, 'revision: 1', 'revision: ‸one') },
    { changes: edited(Q, 'id: c\n', 'id: ‸a\n'), says: /own/ },
    { changes: edited(Q, 'A demo is a ____.', '‸A demo is a show.') },
    { changes: edited(L1, ':claims[C001 C002]', '‸:claims[c1]') },
    { changes: edited(L1, ':anchor{#what-it-is}', '‸:anchor{#What}'), also: ['again-to-nowhere'] },
  ],
  'wrong-key': [{ changes: edited(Q, 'key: a', 'key: ‸z'), says: /a, b, c/ }],
  'unknown-kind': [
    { changes: edited(Q, 'kind: single-choice', 'kind: ‸single-choise'), says: /"single-choice"/ },
  ],
  'duplicate-id': [
    {
      changes: edited(L2, 'id: demo-2', 'id: ‸demo-1'),
      also: ['link-to-nowhere', 'objective-to-nowhere'],
      says: /01-first\.md:2/,
    },
    { changes: edited(Q, 'id: demo-1-q3', 'id: ‸demo-1-q1'), says: /demo-1\.yaml:3/, also: ['key-changed'] },
    { changes: edited(L2, 'objective:', 'quiz: ‸demo-1\nobjective:'), also: ['again-to-nowhere'] },
    { changes: edited(M, '  - 02-second.md', '  - 02-second.md\n  - ‸01-first.md') },
    { changes: body('### Again ‸:anchor{#what-it-is}') },
  ],
  'id-mismatch': [
    { changes: edited(M, 'id: demo\n', 'id: ‸dem\n') },
    { changes: edited(Q, 'id: demo-1\n', 'id: ‸demo-one\n') },
  ],
  'missing-front-matter': [{ changes: { [L2]: '‸# No front matter\n' }, also: ['heading-level'] }],
  'raw-html': [
    { changes: body('‸<script>alert(1)</script>') },
    { changes: body('Some words ‸<b>and a tag.') },
  ],
  'unknown-mark': [
    { changes: body('‸:::not\nText.\n:::') },
    { changes: body('‸:::mian\nText.\n:::'), says: /Did you mean "main"/ },
    { changes: body('Words ‸:clams[C001].') },
    { changes: body('‸::leaf[x]') },
    { changes: body('‸:::example[A title]\nText.\n:::') },
  ],
  'unclosed-mark': [{ changes: edited(L2, ':::step\nTake a breath.\n:::', '‸:::step\nTake a breath.') }],
  'misplaced-mark': [
    { changes: body('Words ‸:claims[C001] go on.') },
    { changes: body('A paragraph ‸:anchor{#here}') },
    { changes: body('> ‸:::example\n> Text.\n> :::') },
  ],
  'unsupported-markdown': [
    { changes: body('Some ‸`code`.') },
    { changes: body('‸---') },
    { changes: body('‸```\ncode\n```') },
    { changes: body('A ‸~~struck~~ word.') },
    { changes: body('‸- [ ] a box') },
    { changes: body('Words and ‸![a picture](media/circle.svg) inside.') },
    { changes: body('A ‸[](https://example.org) link.') },
  ],
  'text-mark': [
    { changes: edited(Q, 'text: A tumor', 'text: ‸A [tumor](https://example.org)'), says: /a link/ },
    { changes: edited(Q, 'text: A tumor', 'text: ‸A <b>tumor</b>'), says: /HTML/ },
    { changes: edited(Q, 'text: A tumor', 'text: ‸""'), says: /empty/ },
  ],
  'heading-level': [{ changes: body('‸# Too high') }, { changes: body('‸#### Too low') }],
  'picture-path': [
    { changes: edited(L1, '![A circle](media/circle.svg', '‸![A circle](media/../../x.svg') },
    { changes: edited(L1, '![A circle](media/circle.svg', '‸![A circle](https://example.org/x.svg') },
    { changes: edited(L1, '![A circle](media/circle.svg', '‸![A circle](media/circle.html') },
  ],
  'picture-alt': [{ changes: edited(L1, '![A circle]', '‸![ ]') }],
  'picture-unsafe': [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>1</script></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="1"></svg>',
    '<svg viewBox="0 0 1 1"><image href="https://example.org/x.png"/></svg>',
    '<svg viewBox="0 0 1 1"><a xlink:href="javascript:1"/></svg>',
  ].map(svg => ({
    changes: { ...edited(L1, '![A circle]', '‸![A circle]'), 'modules/demo/media/circle.svg': svg },
  })),
  'picture-unreadable': [
    {
      changes: {
        ...edited(L1, '![A circle]', '‸![A circle]'),
        'modules/demo/media/circle.svg': 'not a picture',
      },
    },
  ],
  'unsafe-link': [
    { changes: edited(L1, '[the web](https://example.org/a?b=c)', '‸[the web](javascript:alert)') },
    { changes: edited(L1, '[the web](https://example.org/a?b=c)', '‸[the web](//example.org)') },
    { changes: edited(L1, '[the web](https://example.org/a?b=c)', '‸me@example.org') },
  ],
  'link-to-nowhere': [
    { changes: edited(L1, '[the second](demo-2#more)', '‸[the second](demo-3)'), says: /Did you mean/ },
    {
      changes: edited(L1, '[the second](demo-2#more)', '‸[the second](demo-2#mor)'),
      says: /Did you mean "more"/,
    },
    { changes: edited(L1, '[the second](demo-2#more)', '‸[the second](02-second.md)') },
    { changes: edited(L2, '[the heading](#more)', '‸[the heading](#less)') },
  ],
  'again-to-nowhere': [{ changes: edited(Q, 'again: what-it-is', 'again: ‸what-is-it') }],
  'question-not-here': [{ changes: body('‸::question{#demo-1-q9}'), says: /no question "demo-1-q9"/ }],
  'question-twice': [{ changes: body('::question{#demo-1-q1}\n\n‸::question{#demo-1-q1}'), says: /already/ }],
  'missing-main': [
    { changes: { [L2]: `‸${sample[L2]!.replace(':::main', ':::example')}` } },
    { changes: { [L2]: `‸${sample[L2]!.replace(':::main', 'Words.\n\n:::main')}` } },
  ],
  'missing-step': [{ changes: { [L2]: `‸${sample[L2]!}\nWords.\n` } }],
  'missing-claims': [{ changes: edited(Q, 'claims: [C001]', 'claims: ‸[]') }],
  'follows-order': [{ changes: edited(Q, 'follows: demo-1-q1', 'follows: ‸demo-1-q3'), says: /demo-1-q1/ }],
  'objective-to-nowhere': [
    { changes: edited(Q, 'claims: [C001]', 'objective: ‸demo-9\n    claims: [C001]'), says: /demo-2/ },
  ],
  'draw-too-large': [{ changes: edited(Q, 'questions:', 'draw: ‸9\nquestions:'), says: /draw fewer/ }],
  'mastery-without-score': [
    { changes: edited(M, 'licence:', 'policy:\n  ‸mastery: 0.5\nlicence:') },
    { changes: edited(M, 'licence:', 'policy:\n  ‸attempts: { limit: 2 }\nlicence:'), says: /attempts/ },
  ],
  'sensitive-score': [
    {
      changes: {
        ...edited(M, 'track: patient', 'track: staff'),
        ...edited(L1, 'quiz: demo-1', 'quiz: demo-1\nsensitive: true'),
        [Q]: `${sample[Q]!}`
          .replace('- id: demo-1-q1', '- ‸id: demo-1-q1')
          .replace('- id: demo-1-q3', '- id: demo-1-q3\n    graded: false'),
      },
      says: /graded: false/,
    },
  ],
  'L30-ceu': [
    { changes: body('Earn 2 ‸CEUs here.'), says: /another unit/ },
    { changes: edited(Q, 'A demo shows something.', 'A ‸continuing education unit.') },
  ],
  'L30-contact-hours': [
    { changes: body('You get 1.5 ‸contact\nhours for this.'), says: /provider statement/ },
    { changes: edited(M, 'title: A demo module', 'title: A demo with ‸CE credits') },
  ],
  'phone-number': [
    { changes: body('Call us on ‸1-800-422-6237 today.') },
    { changes: body('Dial ‸911 now.') },
    { changes: edited(Q, 'text: A test', 'text: A test at ‸(301) 555-0199') },
    { changes: body('It is ‸+44 20 7946 0958 there.') },
  ],
  unreviewed: [
    {
      changes: edited(
        M,
        'review: { state: reviewed, role: Oncology nurse, date: 2026-01-02, next: 2027-01-02 }',
        'review: { state: ‸unreviewed }',
      ),
    },
  ],
  'ledger-missing': [
    {
      changes: { ...edited(Q, 'id: demo-1-q3', 'id: ‸demo-1-q4'), [LEDGER]: ledger },
      says: /npm run teachback -- ledger/,
    },
    {
      changes: {
        ...edited(Q, 'id: c\n', 'id: d\n', 'id: demo-1-q1', 'id: ‸demo-1-q1'),
        [LEDGER]: ledger,
      },
      says: /^d of /,
    },
    { changes: { ...edited(L2, 'id: demo-2', 'id: ‸demo-7'), [LEDGER]: ledger }, also: ['link-to-nowhere'] },
  ],
  'ledger-outdated': [{ changes: { ...edited(Q, 'revision: 1', 'revision: ‸2'), [LEDGER]: ledger } }],
  'ledger-number': [
    { changes: { [LEDGER]: ledger.replace('demo-2: 2', 'demo-2: ‸1') } },
    { changes: { [LEDGER]: ledger.replace('lessons: 3', 'lessons: 2').replace('demo-2: 2', 'demo-2: ‸2') } },
  ],
  'key-changed': [
    { changes: edited(Q, 'key: a', 'key: ‸b'), says: /revision to 2/ },
    { changes: edited(Q, 'id: demo-1-q3', 'id: ‸demo-1-q3', 'accept: [show]', 'accept: [film]') },
  ],
  'revision-lowered': [
    {
      changes: {
        ...edited(Q, 'revision: 1', 'revision: ‸1'),
        [LEDGER]: ledger.replace('revision: 1', 'revision: 3'),
      },
    },
  ],
};
