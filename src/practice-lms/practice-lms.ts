import { html, render } from 'lit';
import { CallLog } from './call-log.js';
import { Cmi5Practice } from './cmi5.js';
import type { Course } from './course.js';
import type { Practice } from './practice.js';
import { styles } from './practice-lms.styles.js';
import { ScormPractice } from './scorm.js';
import { standardOf, standards, titles, type StandardName } from './standards.js';
import { callList, courseLinks, faultChoice, standardLinks } from './view.js';

/** Shows the LMS in `root`: one course in a frame, beside it what the course has told the LMS, below it each call. */
function open(courses: readonly Course[], course: Course, standard: StandardName, root: HTMLElement): void {
  const part = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
  const changed = (): void => void render(practice.record(), part('#record'));
  const save = (): void => saveText(log.text, `${course.id}-${standard}.txt`);
  const log = new CallLog(() => render(callList(log, save), part('#calls')));
  const options = { course, log, changed };
  const practice: Practice =
    standard === 'cmi5' ? new Cmi5Practice(options) : new ScormPractice(standards[standard], options);

  const launch = async (anew = false): Promise<void> => {
    const address = new URL(await practice.launch(anew), location.href);
    log.add('lms', `Launched by ${titles[standard]}`);
    const frame = part('iframe') as HTMLIFrameElement;
    // The module then tells, by events, what it makes of the answers.
    address.searchParams.set('trace', 'events');
    frame.src = address.href;
    frame.addEventListener('load', () => listen(frame, log), { once: true });
    changed();
  };
  /** Leaves the course as closing it does: its page goes away first, and may still talk to its own API. */
  const leaveThenLaunch = (anew: boolean): void => {
    const frame = part('iframe') as HTMLIFrameElement;
    frame.addEventListener('load', () => void launch(anew), { once: true });
    frame.src = 'about:blank';
  };
  const choose = (name: string): void => {
    practice.fail(name);
    log.add('lms', `What the LMS does wrong: ${practice.faults[name]}`);
  };

  render(
    html`
      <header>
        <h1>Practice LMS</h1>
        ${courseLinks(courses, course, standard)} ${standardLinks(course, standard)}
        ${faultChoice(practice.faults, choose)}
        <p class="row">
          <button type="button" @click=${() => leaveThenLaunch(false)}>Relaunch</button>
          <button type="button" @click=${() => leaveThenLaunch(true)}>New attempt</button>
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
  void launch();
}

/** Writes down what the module says: whether its progress is safe, and when it tries again. */
function listen(frame: HTMLIFrameElement, log: CallLog): void {
  frame.contentDocument?.addEventListener('trace', event => {
    const { words, at } = event as Event & { readonly words?: string; readonly at?: Date };
    if (words !== undefined) log.add('module', words, at);
  });
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
