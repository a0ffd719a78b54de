import { html, render } from 'lit';
import { Attempt, forget } from './attempt.js';
import { CallLog } from './call-log.js';
import type { Course } from './course.js';
import { faults, faultyApi, isFault, type FaultName } from './faults.js';
import { styles } from './practice-lms.styles.js';
import { standardOf, type Api, type Standard } from './standards.js';
import { callList, courseLinks, faultChoice, record, standardLinks } from './view.js';

declare global {
  interface Window {
    /** Where a SCORM 1.2 course looks for its LMS (SCORM 1.2 RTE §3.3.2). */
    API?: object;
    /** Where a SCORM 2004 course looks for its LMS (SCORM 2004 4th ed. RTE §3.3). */
    API_1484_11?: object;
  }
}

/** Shows the LMS in `root`: one course in a frame, beside it what the course has told the LMS, below it each call. */
function open(courses: readonly Course[], course: Course, standard: Standard, root: HTMLElement): void {
  let attempt: Attempt<Api>;
  let fault: FaultName = 'none';
  const part = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
  const showRecord = (): unknown => render(record(attempt, course, standard), part('#record'));
  const log = new CallLog(() => render(callList(log, save), part('#calls')));
  const save = (): void => saveText(log.text, `${course.id}-${standard.name}.txt`);

  const launch = (): void => {
    attempt = new Attempt(course, localStorage, showRecord, standard);
    log.add('lms', `Launched by ${standard.title}`);
    window[standard.global] = faultyApi(attempt.api, { standard, log, fault: () => fault, block });
    const frame = part('iframe') as HTMLIFrameElement;
    // The module then tells, by events, what it makes of the answers.
    frame.src = `${course.launch[standard.name] ?? ''}?trace=events`;
    frame.addEventListener('load', () => listen(frame, log), { once: true });
    showRecord();
  };
  /** Leaves the course as closing it does: its page goes away first, and may still talk to its own API. */
  const leaveThen = (then: () => void): void => {
    const frame = part('iframe') as HTMLIFrameElement;
    frame.addEventListener('load', then, { once: true });
    frame.src = 'about:blank';
  };
  const startAnew = (): void => {
    forget(course, localStorage, standard);
    launch();
  };
  const choose = (name: string): void => {
    fault = isFault(name) ? name : 'none';
    log.add('lms', `What the LMS does wrong: ${faults[fault]}`);
  };

  render(
    html`
      <header>
        <h1>Practice LMS</h1>
        ${courseLinks(courses, course, standard)} ${standardLinks(course, standard)}
        ${faultChoice(fault, choose)}
        <p>
          <button type="button" @click=${() => leaveThen(launch)}>Relaunch</button>
          <button type="button" @click=${() => leaveThen(startAnew)}>New attempt</button>
        </p>
      </header>
      <main>
        <section aria-label="Course"><iframe title=${course.title}></iframe></section>
        <section aria-labelledby="record-title">
          <h2 id="record-title">What the course has told the LMS</h2>
          <div id="record" class="card"></div>
        </section>
        <section class="wide" aria-labelledby="calls-title">
          <h2 id="calls-title">Calls, in words</h2>
          <div id="calls" class="card"></div>
        </section>
      </main>
    `,
    root,
  );
  launch();
}

/** Writes down what the module says: whether its progress is safe, and when it tries again. */
function listen(frame: HTMLIFrameElement, log: CallLog): void {
  frame.contentDocument?.addEventListener('trace', event => {
    const { words, at } = event as Event & { readonly words?: string; readonly at?: Date };
    if (words !== undefined) log.add('module', words, at);
  });
}

/** Blocks the page as an LMS's blocking request does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Reads the list of courses beside the page and opens the one that the address names, or the first. */
async function start(): Promise<void> {
  if (styles.styleSheet) document.adoptedStyleSheets.push(styles.styleSheet);
  const courses = (await (await fetch('courses.json')).json()) as readonly Course[];
  const wanted = new URLSearchParams(location.search);
  const course = courses.find(({ id }) => id === wanted.get('course')) ?? courses[0];
  const root = document.querySelector<HTMLElement>('#practice-lms');
  if (root && course) open(courses, course, standardOf(wanted.get('standard')), root);
}

if (typeof document !== 'undefined') void start();
