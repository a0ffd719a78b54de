import { html, type TemplateResult } from 'lit';
import type { Attempt } from './attempt.js';
import type { CmiInteraction, Course } from './cmi.js';

/** Characters that SCORM 1.2 allows in suspend_data. */
const suspendLimit = 4096;

const state = { waiting: 'Not initialized yet', running: 'Running', finished: 'Finished' };

/** The courses as links, for the head of the page. */
export const courseLinks = (courses: readonly Course[], current: Course): TemplateResult => html`
  <nav aria-label="Courses">
    ${courses.map(
      course =>
        html`<a href="?course=${course.id}" aria-current=${course === current ? 'page' : 'false'}
          >${course.title}</a
        >`,
    )}
  </nav>
`;

/** Everything that the course has told the LMS. */
export function record(attempt: Attempt, course: Course): TemplateResult {
  const { core, suspend_data: suspend, interactions } = attempt.cmi;
  const answers = Object.values(interactions);
  return html`
    <dl>
      ${row('Session', state[attempt.state])} ${row('Status', core.lesson_status)}
      ${row('Score', core.score.raw && `${core.score.raw} (${core.score.min}–${core.score.max})`)}
      ${row('Pass mark', course.mastery === undefined ? 'none' : String(course.mastery * 100))}
      ${row('Location', core.lesson_location)} ${row('Entry', core.entry)} ${row('Exit', core.exit)}
      ${row('Session time', core.session_time)} ${row('Total time', core.total_time ?? '')}
    </dl>
    <h3>suspend_data</h3>
    <p>${suspend.length} of ${suspendLimit.toLocaleString('en')} characters</p>
    <pre tabindex="0" aria-label="suspend_data"><code>${suspend || '–'}</code></pre>
    <h3>Interactions</h3>
    ${answers.length === 0 ? html`<p>None.</p>` : interactionTable(answers)}
    <h3>Commits</h3>
    <p>${attempt.commits.length} in this launch, ${attempt.commitCount} in this attempt.</p>
    <ol reversed>
      ${attempt.commits.map(
        commit =>
          html`<li>
            <time datetime=${commit.at.toISOString()}>${commit.at.toLocaleTimeString()}</time>
            ${commit.finish ? 'finish' : 'commit'}: ${commit.status}, ${commit.suspendLength} characters
          </li>`,
      )}
    </ol>
  `;
}

const row = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value || '–'}</dd>
  </div>`;

const interactionTable = (answers: readonly CmiInteraction[]): TemplateResult => html`
  <div class="scroll" role="region" aria-label="Interactions" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Type</th>
          <th scope="col">Response</th>
          <th scope="col">Pattern</th>
          <th scope="col">Result</th>
          <th scope="col">Latency</th>
        </tr>
      </thead>
      <tbody>
        ${answers.map(
          answer =>
            html`<tr>
              <th scope="row">${answer.id}</th>
              <td>${answer.type}</td>
              <td>${answer.student_response}</td>
              <td>${Object.values(answer.correct_responses).map(({ pattern }) => pattern)}</td>
              <td>${answer.result}</td>
              <td>${answer.latency}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
