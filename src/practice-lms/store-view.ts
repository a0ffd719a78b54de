import { html, type TemplateResult } from 'lit';
import type { Course } from './course.js';
import type { StoreReport } from './store.js';

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

const statementTable = (statements: readonly Json[]): TemplateResult => html`
  <div class="scroll" role="region" aria-label="Statements" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Verb</th>
          <th scope="col">Object</th>
          <th scope="col">Response</th>
          <th scope="col">Success</th>
          <th scope="col">Score</th>
          <th scope="col">Duration</th>
        </tr>
      </thead>
      <tbody>
        ${statements.map(
          statement =>
            html`<tr>
              <th scope="row">${last(member(statement, 'verb', 'id'))}</th>
              <td>${last(member(statement, 'object', 'id'))}</td>
              <td>${text(member(statement, 'result', 'response'))}</td>
              <td>${text(member(statement, 'result', 'success'))}</td>
              <td>${text(member(statement, 'result', 'score', 'scaled'))}</td>
              <td>${text(member(statement, 'result', 'duration'))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
