import type { Diagnostic } from '../content/diagnostic.js';

/** Diagnostics as lines for people, a block a file: `file:line:column code message`. */
export function listed(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap(({ file, line, column, severity, code, message }, index) => {
    const opens = diagnostics[index - 1]?.file !== file;
    return [
      ...(opens && index > 0 ? [''] : []),
      `${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${code} ${message}`,
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
