import type { BaseIssue } from 'valibot';
import type { Code } from './codes.js';
import { suggestion } from './nearest.js';

const names: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'keys and values',
  object: 'keys and values',
  strict_object: 'keys and values',
};

/** Says in an author's words what a schema found. Custom messages of a schema are kept as they are. */
export function explain(issue: BaseIssue<unknown>): { code: Code; message: string } {
  if (!issue.message.startsWith('Invalid ')) return { code: customCode(issue), message: issue.message };
  const value = issue.input;
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') {
    const allowed = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1]!);
    if (allowed.length === 0)
      return { code: 'wrong-value', message: `expected ${issue.expected}, found ${shown(value)}` };
    const hint = typeof value === 'string' ? suggestion(value, allowed) : '';
    return {
      code: 'wrong-value',
      message: `expected ${allowed.join(' or ')}, found ${shown(value)}.${hint}`,
    };
  }
  const expected = names[issue.type] ?? issue.expected ?? 'another value';
  const quotes =
    issue.type === 'string' && (typeof value === 'number' || typeof value === 'boolean' || value === null)
      ? '; put it in quotes'
      : '';
  return { code: 'wrong-value', message: `expected ${expected}, found ${shown(value)}${quotes}` };
}

function customCode(issue: BaseIssue<unknown>): Code {
  if (issue.type === 'raw_transform') return 'text-mark';
  return issue.path?.some(item => item.key === 'key') ? 'wrong-key' : 'wrong-value';
}

/** A value as an author would recognise it. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys and values';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
