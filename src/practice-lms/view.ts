import { html, type TemplateResult } from 'lit';
import type { Attempt } from './attempt.js';
import type { CallLog } from './call-log.js';
import type { Course } from './course.js';
import type { AnswerRow } from './record.js';
import { titles, type Api, type Standard, type StandardName } from './standards.js';
import { table } from './table.js';

const state = { waiting: 'Not initialized yet', running: 'Running', finished: 'Finished' };

/** The courses as links, for the head of the page. */
export const courseLinks = (
  courses: readonly Course[],
  current: Course,
  standard: StandardName,
): TemplateResult => html`
  <nav aria-label="Courses">
    ${courses.map(
      course =>
        html`<a
          href="?course=${course.id}&standard=${standard}"
          aria-current=${course === current ? 'page' : 'false'}
          >${course.title}</a
        >`,
    )}
  </nav>
`;

/** The standards as links: each has attempts of its own. */
export const standardLinks = (course: Course, current: StandardName): TemplateResult => html`
  <nav aria-label="Standards">
    ${Object.entries(titles).map(
      ([name, title]) =>
        html`<a
          href="?course=${course.id}&standard=${name}"
          aria-current=${name === current ? 'page' : 'false'}
          >${title}</a
        >`,
    )}
  </nav>
`;

/** What goes wrong, from now on. */
export const faultChoice = (
  faults: Readonly<Record<string, string>>,
  choose: (name: string) => void,
): TemplateResult => html`
  <label>
    What the LMS does wrong
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${
        // Names that are numbers come first in an object, and the first one is shown as chosen.
        Object.entries(faults).map(
          ([name, words]) => html`<option value=${name} ?selected=${name === 'none'}>${words}</option>`,
        )
      }
    </select>
  </label>
`;

/** Everything that the course has told the LMS. */
export function record(attempt: Attempt<Api>, course: Course, standard: Standard): TemplateResult {
  const { rows, state: suspended, answers } = attempt.record;
  return html`
    <dl>
      ${row('Session', state[attempt.state])}
      ${row('Pass mark', course.mastery === undefined ? 'none' : String(course.mastery * 100))}
      ${rows.map(([name, value]) => row(name, value))}
    </dl>
    <h3>suspend_data</h3>
    <p>${suspended.length} of ${standard.stateLimit.toLocaleString('en')} characters</p>
    <pre tabindex="0" aria-label="suspend_data"><code>${suspended || '–'}</code></pre>
    <h3>Interactions</h3>
    ${answers.length === 0 ? html`<p>None.</p>` : interactionTable(answers)}
    <h3>Commits</h3>
    <p>${attempt.commits.length} in this launch, ${attempt.commitCount} in this attempt.</p>
    <ol reversed>
      ${attempt.commits.map(
        commit =>
          html`<li>
            <time datetime=${commit.at.toISOString()}>${commit.at.toLocaleTimeString()}</time>
            ${commit.finish ? 'finish' : 'commit'}: state of length ${commit.state}
          </li>`,
      )}
    </ol>
  `;
}

/** What was called and what came of it, newest first. */
export const callList = (log: CallLog, save: () => void): TemplateResult => html`
  <p class="row">
    <button type="button" @click=${save}>Save as text</button>
    <button type="button" @click=${() => log.clear()}>Clear</button>
  </p>
  <ol class="calls" reversed tabindex="0" aria-label="Calls">
    ${[...log.lines].reverse().map(
      ({ at, from, words }) =>
        html`<li class=${from}>
          <time datetime=${at.toISOString()}>${at.toLocaleTimeString()}</time>
          ${from === 'call' ? words : html`<strong>${words}</strong>`}
        </li>`,
    )}
  </ol>
`;

const row = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value || '–'}</dd>
  </div>`;

const interactionTable = (answers: readonly AnswerRow[]): TemplateResult =>
  table(
    'Interactions',
    ['Id', 'Type', 'Response', 'Pattern', 'Result', 'Latency'],
    answers.map(({ id, type, response, pattern, result, latency }) => [
      id,
      type,
      response,
      pattern,
      result,
      latency,
    ]),
  );
