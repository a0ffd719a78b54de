import { html, type TemplateResult } from 'lit';
import type { Course } from './course.js';
import type { StoreReport } from './store.js';
import { table } from './table.js';

type Json = Readonly<Record<string, unknown>>;

const member = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => (found as Json | undefined)?.[name], value);

const text = (value: unknown): string =>
  value === undefined || value === null
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** The last part of an IRI, which says enough. */
const last = (iri: unknown): string => /[^/]*$/.exec(text(iri))![0];

/** The documents and statements of an attempt. */
export const storeRecord = (
  { statements, documents }: StoreReport,
  { mastery }: Course,
): TemplateResult => html`
  <p>Pass mark: ${mastery === undefined ? 'none' : mastery * 100}</p>
  <h3>Documents of the state</h3>
  ${documents.map(
    ([id, body]) => html`
      <h4>${id}</h4>
      <p>${body.length.toLocaleString('en')} characters</p>
      <pre tabindex="0" aria-label=${id}><code>${body}</code></pre>
    `,
  )}
  <h3>Statements</h3>
  ${statements.length === 0 ? html`<p>None.</p>` : statementTable(statements)}
`;

const statementTable = (statements: readonly Json[]): TemplateResult =>
  table(
    'Statements',
    ['Verb', 'Object', 'Response', 'Success', 'Score', 'Duration'],
    statements.map(statement => [
      last(member(statement, 'verb', 'id')),
      last(member(statement, 'object', 'id')),
      text(member(statement, 'result', 'response')),
      text(member(statement, 'result', 'success')),
      text(member(statement, 'result', 'score', 'scaled')),
      text(member(statement, 'result', 'duration')),
    ]),
  );
