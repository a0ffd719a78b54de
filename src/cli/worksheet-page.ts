import type { ModuleFigures } from '../check/figures.js';
import type { FilledItem, Worksheet } from '../check/worksheets/worksheet.js';
import type { ModuleWorksheets } from '../check/worksheets/worksheets.js';
import { byPlace, type Diagnostic } from '../content/diagnostic.js';
import { h, text, type ElementNode, type Tree, type TreeNode } from '../content/tree.js';
import { paper } from '../packaging/paper.js';

const words = { agree: 'Agree', disagree: 'Disagree', 'not-applicable': 'Not applicable' } as const;

/** What was checked, as one page to print, to fill in or to keep with a release: worksheets, reading levels, findings. */
export function worksheetPage(
  title: string,
  sheets: readonly ModuleWorksheets[],
  figures: readonly ModuleFigures[],
  findings?: readonly Diagnostic[],
): string {
  return paper({
    language: 'en',
    direction: 'ltr',
    title,
    body: [
      h('h1', {}, title),
      h(
        'p',
        {},
        'Items that the check can decide are filled in, with what it found. The others are for a person: mark them here, ',
        'then write them into the file that stands under each worksheet and run the check again. A score is computed ',
        'only from a worksheet that a person has filled in. None of this says whether the text is true.',
      ),
      ...sheets.flatMap(sheet =>
        moduleSheet(
          sheet,
          figures.find(({ id }) => id === sheet.module),
        ),
      ),
      ...(findings ? findingsSheet(findings) : []),
    ],
  });
}

function moduleSheet(sheet: ModuleWorksheets, figures: ModuleFigures | undefined): Tree {
  return [
    h('h2', {}, `${sheet.title} (${sheet.module}, version ${sheet.content})`),
    ...levels(figures),
    ...sheet.worksheets.flatMap(worksheet => instrumentSheet(worksheet, sheet)),
  ];
}

/** Reading levels, with those of the questions apart: they are fragments in part, and decide nothing. */
function levels(figures: ModuleFigures | undefined): Tree {
  if (!figures) return [];
  const grade = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
  const rows = figures.lessons.map(({ title, words: count, fleschKincaid, minutes, questions }) =>
    row([title, String(count), grade(fleschKincaid), minutes.toFixed(1), String(questions)]),
  );
  return [
    h(
      'p',
      {},
      `SMOG grade of the lessons: ${grade(figures.smog)}; of the questions, shown apart: ${grade(figures.questionSmog)}.`,
    ),
    table(['Lesson', 'Words', 'Flesch-Kincaid', 'Minutes', 'Questions'], rows),
  ];
}

function instrumentSheet(
  { instrument, scales, open }: Worksheet,
  { directory, content }: ModuleWorksheets,
): Tree {
  const file = `${directory}/${instrument.id}.yaml`;
  return [
    h('h3', {}, instrument.title),
    ...scales.flatMap(({ name, items, score }) => [
      h(
        'p',
        {},
        h('strong', {}, `${name}: `),
        score === undefined ? 'no score, since a person has not rated it yet.' : `${score.toFixed(0)} %.`,
      ),
      table(
        ['Number', 'Item', 'Rating', 'What the check found'],
        items.map(each => itemRow(each, `${directory}-${instrument.id}`)),
      ),
    ]),
    open.length > 0
      ? h('p', {}, `For a person: ${open.join(', ')}. Write the ratings into ${file}:`)
      : h('p', {}, `Rated in ${file}.`),
    ...(open.length > 0 ? [h('pre', {}, template(open, content))] : []),
  ];
}

const template = (open: readonly number[], content: string) =>
  [
    `content: '${content}'`,
    'role: Plain-language reviewer',
    'date: 2026-11-01',
    'items: # after each colon: agree, disagree or not-applicable',
    ...open.map(number => `  ${number}:`),
  ].join('\n');

function itemRow({ item, rating, by, evidence }: FilledItem, prefix: string): ElementNode {
  const mark: Tree =
    rating === undefined
      ? [choices(item, `${prefix}-${item.number}`)]
      : [h('strong', {}, words[rating]), text(by === 'check' ? ' (by the check)' : ' (by a person)')];
  return row([String(item.number), item.short, mark, evidence.map(each => h('p', {}, each))]);
}

function choices({ short, optional }: FilledItem['item'], name: string): TreeNode {
  const ratings = optional
    ? (['agree', 'disagree', 'not-applicable'] as const)
    : (['agree', 'disagree'] as const);
  const labels = ratings.map(value =>
    h('label', {}, h('input', { type: 'radio', name, value }), ` ${words[value]} `),
  );
  return h('div', { role: 'group', 'aria-label': short }, labels);
}

function findingsSheet(findings: readonly Diagnostic[]): Tree {
  const rows = [...findings]
    .sort(byPlace)
    .map(({ file, line, column, severity, code, message }) =>
      row([`${file}:${line}:${column}`, severity, code, message]),
    );
  return [
    h('h2', {}, 'What the check says'),
    rows.length > 0 ? table(['Place', 'Level', 'Rule', 'What to do'], rows) : h('p', {}, 'Nothing.'),
  ];
}

const row = (cells: readonly (string | Tree)[]) =>
  h('tr', { role: 'row' }, ...cells.map(each => h('td', { role: 'cell' }, each)));

/** Says its roles itself: on a narrow screen its cells stand below each other, which takes them from a table otherwise. */
const table = (headers: readonly string[], rows: readonly ElementNode[]) =>
  h(
    'table',
    { class: 'stacks', role: 'table' },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, ...headers.map(each => h('th', { scope: 'col', role: 'columnheader' }, each))),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map(each => ({
        ...each,
        children: each.children.map((cell, index) => labelled(cell, headers[index])),
      })),
    ),
  );

/** What the head of the column says, for where there are no columns. */
const labelled = (cell: TreeNode, header: string | undefined): TreeNode =>
  cell.type === 'element' && header !== undefined
    ? { ...cell, properties: { ...cell.properties, 'data-column': header } }
    : cell;
