import type { UnitState } from './align.js';
import type { OutFile } from './xliff-write.js';

const shown = ['reviewed', 'unreviewed', 'stale', 'untranslated'] as const satisfies readonly UnitState[];

/** A table of where the translation of a module stands, file by file, with the sums below. */
export function statusLines(module: string, language: string, files: readonly OutFile[]): string[] {
  const count = (of: readonly OutFile[]): readonly number[] => {
    const units = of.flatMap(({ units }) => units);
    return shown.map(state => units.filter(each => each.state === state).length);
  };
  const width = Math.max(...files.map(({ source }) => source.name.length), 'all files'.length);
  const row = (name: string, cells: readonly (number | string)[]): string =>
    `  ${name.padEnd(width)}${cells.map(cell => String(cell).padStart(14)).join('')}`;
  return [
    `${module}, ${language}`,
    row('', shown),
    ...files.map(file => row(file.source.name, count([file]))),
    row('all files', count(files)),
  ];
}
