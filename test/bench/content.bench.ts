/**
 * `npm run bench -- content [--root <folder>]`: what the lessons measure. Grades count the sentences of paragraphs,
 * captions, and list items and cells of four words or more; treatment names are not taken out.
 */
import { parseArgs } from 'node:util';
import { courseFigures } from '../../src/check/figures.js';
import { readCourse } from '../../src/cli/files.js';
import { kinds } from '../../src/kinds/kinds.js';

type Figure = (name: string, value: number | string, unit?: string) => void;

const header = ['lesson', 'words', 'sentences', 'SMOG', 'FK', 'minutes', 'planned', 'claims', 'questions'];

export async function bench(figure: Figure): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { root: { type: 'string', default: process.cwd() } },
  });
  const { modules } = courseFigures(await readCourse(values.root), kinds);
  const rows = modules.flatMap(module => [
    [module.id, '', String(module.sentences), module.smog?.toFixed(1) ?? '–', '', '', '', '', ''],
    ...module.lessons.map(lesson => [
      `  ${lesson.id}`,
      String(lesson.words),
      String(lesson.sentences),
      '',
      lesson.fleschKincaid?.toFixed(1) ?? '–',
      lesson.minutes.toFixed(1),
      lesson.planned?.toString() ?? '–',
      String(lesson.claims),
      String(lesson.questions),
    ]),
  ]);
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map(row => row[column]!.length)));
  for (const row of [header, ...rows])
    console.log(
      row
        .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  '),
    );
  console.log();
  const lessons = modules.flatMap(module => module.lessons);
  for (const { id, smog, questionSmog, sentences } of modules) {
    if (smog !== undefined) figure(`SMOG of ${id}, ${sentences} sentences`, smog.toFixed(2), 'grade');
    if (questionSmog !== undefined)
      figure(`SMOG of the questions of ${id}`, questionSmog.toFixed(2), 'grade');
  }
  for (const { id, track, time } of modules)
    if (track === 'staff') {
      figure(`Mergener estimate of ${id}`, time.mergener.toFixed(1), 'minutes');
      figure(`words / 130 and 45 s a question of ${id}`, time.reading.toFixed(1), 'minutes');
    }
  const grades = lessons.flatMap(({ fleschKincaid }) => fleschKincaid ?? []);
  if (grades.length > 0)
    figure('highest Flesch-Kincaid of a lesson', Math.max(...grades).toFixed(2), 'grade');
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  figure('lessons', lessons.length);
  figure(
    'questions',
    lessons.reduce((sum, lesson) => sum + lesson.questions, 0),
  );
  figure('time', minutes.toFixed(0), 'minutes');
}
