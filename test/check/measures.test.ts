import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { measures } from '../../src/check/measures.js';
import { kinds } from '../../src/kinds/kinds.js';
import { cases } from './measure-cases.js';
import { changed, measuredFiles } from './measured-course.js';

const TODAY = '2026-11-01';

const found = (changes: Readonly<Record<string, string | undefined>> = {}, today = TODAY) => {
  const { diagnostics, ...rest } = checkCourse(measuredFiles(changes), kinds, today);
  return { ...rest, diagnostics: diagnostics.filter(({ code }) => /^L\d\d-/.test(code)), all: diagnostics };
};

/** Takes the mark out of the files and says where it stood. */
function unmarked(changes: Readonly<Record<string, string | undefined>>) {
  let at = '';
  const texts = Object.entries(changes).map(([path, text]) => {
    const before = text?.split('‸') ?? [];
    if (before.length !== 2) return [path, text] as const;
    const lines = before[0]!.split('\n');
    at = `${path}:${lines.length}:${lines.at(-1)!.length + 1}`;
    return [path, before.join('')] as const;
  });
  return { texts: Object.fromEntries(texts), at };
}

test('a course without a slip is measured without a word', () => {
  const { diagnostics, notes } = found();
  assert.deepEqual([diagnostics, notes], [[], []]);
});

test('every measure has a slip that shows it, and an id in order', () => {
  const names = measures.map(({ id, name }) => `${id}-${name}`);
  assert.deepEqual(Object.keys(cases), names);
  assert.deepEqual(names, names.toSorted());
});

for (const [code, list] of Object.entries(cases))
  for (const [index, { changes, severity, says }] of list.entries())
    test(`reports ${code} where it stands (${index + 1})${code.startsWith('L03') ? ' [3.1.5]' : ''}`, () => {
      const { texts, at } = unmarked(changes);
      const own = found(texts).diagnostics.filter(each => each.code === code);
      assert.deepEqual(
        own.map(each => [`${each.file}:${each.line}:${each.column}`, each.severity]),
        [[at, severity]],
        JSON.stringify(found(texts).all, null, 1),
      );
      assert.match(own[0]!.message, says);
    });

const WIND = 'modules/weather/02-wind.md';
const long = `Rain${' rain'.repeat(25)}`;

test('leaves out what an author set aside with a reason, in a block and in a lesson', () => {
  const inBlock = `It is so. ${long}. No. Yes. :claims[C002] :allow[L11]{reason="a quotation"}`;
  const inLesson = `::allow[L11]{reason="a quotation"}\n\nIt is so. ${long}. No. Yes. :claims[C002]`;
  for (const text of [inBlock, inLesson]) {
    const { all } = found(changed(WIND, 'The air moves past you. :claims[C002]', text));
    assert.deepEqual(
      all.filter(({ file, code }) => file === WIND && code !== 'ledger-missing'),
      [],
    );
  }
});

test('refuses to set a rule aside without a reason', () => {
  for (const mark of [':allow[L11]', ':allow[L11]{reason=" "}', ':allow[eleven]{reason="x"}']) {
    const { all } = found(changed(WIND, 'The air moves past you.', `The air moves. ${long}. ${mark}`));
    const codes = all.filter(({ file }) => file === WIND).map(({ code }) => code);
    assert.ok(codes.includes('wrong-value') || codes.includes('misplaced-mark'), codes.join());
    assert.ok(codes.includes('L11-sentence-length'), codes.join());
  }
});

test('leaves out what a question sets aside, and keeps the reason out of the compiled file', () => {
  const flaw = ['text: Light', 'text: None of the above'];
  const allow = [
    'kind: single-choice',
    'kind: single-choice\n    allow: [{ rule: L24, reason: It is asked about }]',
  ];
  assert.deepEqual(found(changed('quizzes/rain.yaml', ...flaw, ...allow)).diagnostics, []);
  const bare = ['kind: single-choice', 'kind: single-choice\n    allow: [{ rule: L24 }]'];
  assert.ok(
    found(changed('quizzes/rain.yaml', ...flaw, ...bare)).all.some(({ code }) => code === 'missing-key'),
  );
});

test('points out exceptions that set nothing aside, and rules that do not exist', () => {
  const inBlock = 'The air moves. :claims[C002] :allow[L11 L99]{reason="a quotation"}';
  const { all } = found({
    ...changed(WIND, 'The air moves past you. :claims[C002]', inBlock),
    ...changed(
      'quizzes/rain.yaml',
      'key: true\n',
      'key: true\n    allow: [{ rule: L24, reason: It is so. }]\n',
    ),
    ...changed(
      'modules/weather/module.yaml',
      'sources: []',
      'sources: []\nallow: [{ rule: L03, reason: So. }]',
    ),
  });
  const unused = all.filter(({ code }) => code === 'unused-exception');
  assert.deepEqual(
    unused.map(({ file, line, column, severity }) => `${file}:${line}:${column} ${severity}`),
    [
      'modules/weather/02-wind.md:12:30 warning',
      'modules/weather/02-wind.md:12:30 warning',
      'modules/weather/module.yaml:12:17 warning',
      'quizzes/rain.yaml:19:21 warning',
    ],
  );
  assert.match(unused[1]!.message, /no rule L99/);
});

test('says which words are meant, and how many characters they have', () => {
  const { diagnostics } = found(changed(WIND, 'The air moves past you.', 'We commence here.'));
  assert.deepEqual(
    diagnostics.map(({ column, length }) => [column, length]),
    [[4, 8]],
  );
});

test('reads the text of a picture in a form that hides nothing', () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script></svg>';
  const wide = Buffer.from(`\uFEFF${script}`, 'utf16le');
  const files = new Map(
    measuredFiles(
      changed(WIND, 'The air moves past you.', '![A](media/a.svg "A")\n\n![B](media/b.svg "B")\n\nIt moves.'),
    ),
  );
  files.set('modules/weather/media/a.svg', new Uint8Array(wide));
  files.set('modules/weather/media/b.svg', new TextEncoder().encode(`<?xml version="1.0"?>\n${script}`));
  const { diagnostics } = checkCourse(files, kinds, TODAY);
  const pictures = diagnostics.filter(({ code }) => code.startsWith('picture-'));
  assert.deepEqual(
    pictures.map(({ code, line }) => `${line} ${code}`),
    ['12 picture-unreadable', '14 picture-unsafe'],
  );
  assert.match(pictures[1]!.message, /media\/b\.svg:2:62: a drawing holds no script/);
});

test('takes the level that the course sets, or switches a rule off and says so', () => {
  const objective = changed(WIND, 'objective: Name', 'objective: Know');
  const settings = (level: string) =>
    changed('modules/course.yaml', 'title: Weather', `title: Weather\nrules: { L22: ${level} }`);
  assert.deepEqual(
    found({ ...objective, ...settings('warn') }).diagnostics.map(({ severity }) => severity),
    ['warning'],
  );
  const off = found({ ...objective, ...settings('off') });
  assert.deepEqual(
    [off.diagnostics, off.notes],
    [[], ['not applied: L22 (switched off in modules/course.yaml)']],
  );
});

test('skips a rule whose data is missing, and says so once', () => {
  const { diagnostics, notes } = found({
    'modules/claims.tsv': undefined,
    'modules/phrases.yaml': undefined,
  });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(notes, [
    'not applied: L01 (there is no modules/claims.tsv)',
    'not applied: L09 (there is no modules/phrases.yaml)',
  ]);
});

test('measures nothing where there are no settings, and says so', () => {
  const { diagnostics, notes } = found({
    ...changed(WIND, 'objective: Name', 'objective: Know'),
    'modules/course.yaml': undefined,
  });
  assert.deepEqual([diagnostics, notes], [[], ['no modules/course.yaml: the rules L01–L46 are not applied']]);
});

test('applies English rules to English only, and says so', () => {
  const { diagnostics, notes } = found({
    ...changed('modules/weather/module.yaml', 'language: en', 'language: es'),
    ...changed(WIND, 'objective: Name', 'objective: Know'),
  });
  assert.deepEqual(diagnostics, []);
  assert.match(
    notes.join(),
    /^not applied: L03, L04, .*L22.* \(made for English, and modules\/weather is not\)$/,
  );
});

test('accepts a review on its last day', () => {
  assert.deepEqual(found({}, '2027-01-02').diagnostics, []);
  assert.deepEqual(
    found({}, '2027-01-03').diagnostics.map(({ code }) => code),
    ['L02-sign-off'],
  );
});

test('counts a set term as one word of a shared run', () => {
  const text = 'So the North Atlantic drift is warm all night. :claims[C002]';
  assert.deepEqual(found(changed(WIND, 'The air moves past you. :claims[C002]', text)).diagnostics, []);
});

test('reports mistakes in the course data where they stand', () => {
  const { all } = found({
    'modules/glossary.yaml': 'terms:\n  - trm: Rain\n    meaning: Water\n',
    'modules/source-runs.txt': 'no salt\n',
    'modules/claims.tsv': 'id\tclaim\n',
  });
  assert.deepEqual(
    all
      .filter(({ file }) => /^modules\/[^/]+$/.test(file))
      .map(({ file, line, code }) => `${file}:${line} ${code}`),
    [
      'modules/claims.tsv:1 missing-key',
      'modules/glossary.yaml:2 missing-key',
      'modules/glossary.yaml:2 unknown-key',
      'modules/source-runs.txt:1 wrong-value',
    ],
  );
});
