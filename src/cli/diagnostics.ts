import type { Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';
import { excerpt, linesOf } from './excerpt.js';

/** Diagnostics as lines for people, a block a file: `file:line:column code message`, and the words where there are files. */
export function listed(diagnostics: readonly Diagnostic[], files?: Files): string[] {
  const lines = files && linesOf(files);
  return diagnostics.flatMap((each, index) => {
    const { file, line, column, severity, code, message } = each;
    const opens = diagnostics[index - 1]?.file !== file;
    return [
      ...(opens && index > 0 ? [''] : []),
      `${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${code} ${message}`,
      ...(lines ? excerpt(each, lines(file)) : []),
    ];
  });
}

/** The line that ends a report. */
export function closing(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const warnings = diagnostics.length - errors;
  return `${diagnostics.length > 0 ? '\n' : ''}${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/**
 * Diagnostics as workflow commands, which GitHub shows beside the changed lines
 * (https://docs.github.com/actions, "Workflow commands": values are escaped as percent codes).
 *
 * @param folder where the course stands in the repository, with `/`; empty for its root.
 */
export function githubCommands(diagnostics: readonly Diagnostic[], folder = ''): string[] {
  const text = (value: string) =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return diagnostics.map(({ file, line, column, length, severity, code, message }) => {
    const place = [
      `file=${property(folder + file)}`,
      `line=${line}`,
      `col=${column}`,
      ...(length === undefined ? [] : [`endColumn=${column + length}`]),
      `title=${property(code)}`,
    ];
    return `::${severity} ${place.join(',')}::${text(message)}`;
  });
}
