import { html, type TemplateResult } from 'lit';

/** A table that scrolls by itself; the first cell of each row is its header. */
export const table = (
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): TemplateResult => html`
  <div class="scroll" role="region" aria-label=${label} tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map(name => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map(cell => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
