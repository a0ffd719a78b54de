import { html, render } from 'lit';
import { Attempt, forget } from './attempt.js';
import type { Course } from './cmi.js';
import { styles } from './practice-lms.styles.js';
import { courseLinks, record } from './view.js';

declare global {
  interface Window {
    /** Where a SCORM 1.2 course looks for its LMS (SCORM 1.2 RTE §3.3.2). */
    API?: object;
  }
}

/** Shows the LMS in `root`: one course in a frame, beside it what the course has told the LMS. */
function open(courses: readonly Course[], course: Course, root: HTMLElement): void {
  let attempt: Attempt;
  const showRecord = (): unknown =>
    render(record(attempt, course), root.querySelector<HTMLElement>('#record')!);

  const launch = (): void => {
    attempt = new Attempt(course, localStorage, showRecord);
    window.API = attempt.api;
    frame().src = course.launch;
    showRecord();
  };

  const frame = (): HTMLIFrameElement => root.querySelector('iframe')!;
  /** Leaves the course as closing it does: its page goes away first, and may still talk to its own API. */
  const leaveThen = (then: () => void): void => {
    frame().addEventListener('load', then, { once: true });
    frame().src = 'about:blank';
  };
  const startAnew = (): void => {
    forget(course, localStorage);
    launch();
  };

  render(
    html`
      <header>
        <h1>Practice LMS</h1>
        ${courseLinks(courses, course)}
        <p>
          <button type="button" @click=${() => leaveThen(launch)}>Relaunch</button>
          <button type="button" @click=${() => leaveThen(startAnew)}>New attempt</button>
        </p>
      </header>
      <main>
        <section aria-label="Course"><iframe title=${course.title}></iframe></section>
        <section aria-labelledby="record-title">
          <h2 id="record-title">What the course has told the LMS</h2>
          <div id="record"></div>
        </section>
      </main>
    `,
    root,
  );
  launch();
}

/** Reads the list of courses beside the page and opens the one that the address names, or the first. */
async function start(): Promise<void> {
  if (styles.styleSheet) document.adoptedStyleSheets.push(styles.styleSheet);
  const courses = (await (await fetch('courses.json')).json()) as readonly Course[];
  const wanted = new URLSearchParams(location.search).get('course');
  const course = courses.find(({ id }) => id === wanted) ?? courses[0];
  const root = document.querySelector<HTMLElement>('#practice-lms');
  if (root && course) open(courses, course, root);
}

if (typeof document !== 'undefined') void start();
