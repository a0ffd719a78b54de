import { StrictScorm12 } from '../lms/strict-scorm12.js';

/** The page of the strict LMS, as a test sees it. What was stored and what went wrong outlives a reload. */
export interface LmsHost {
  /** Stored elements, by name. */
  stored(): Record<string, string>;
  /** Breaches of the rules in all launches. */
  violations(): string[];
  /** Commits in all launches. */
  commits(): number;
  /** Calls of this launch. `painted`: whether the explanation of the last check was on the screen already. */
  readonly calls: {
    readonly method: string;
    readonly element: string;
    readonly painted: boolean | undefined;
  }[];
}

declare global {
  interface Window {
    lms: LmsHost;
    API?: object;
    /** Set in the course's frame by `paint-watch.ts`. */
    explanationPainted?: () => boolean;
  }
}

const key = 'strict-lms';
interface Kept {
  readonly stored: Record<string, string>;
  readonly violations: readonly string[];
  readonly commits: number;
}
const kept = JSON.parse(localStorage.getItem(key) ?? '{"stored":{},"violations":[],"commits":0}') as Kept;

const query = new URLSearchParams(location.search);
const mastery = query.get('mastery');
const lms = new StrictScorm12({
  stored: kept.stored,
  sendsOnlyChanges: true,
  ...(mastery && { mastery: Number(mastery) }),
});
const frame = document.createElement('iframe');
frame.name = 'course';
frame.title = 'Course';

const now = (): Kept => ({
  stored: Object.fromEntries(lms.stored),
  violations: [...kept.violations, ...lms.violations],
  commits: kept.commits + lms.commits,
});

const calls: LmsHost['calls'][number][] = [];
const watched =
  (method: keyof StrictScorm12) =>
  (...parameters: string[]): unknown => {
    const painted = frame.contentWindow?.explanationPainted?.();
    calls.push({ method, element: parameters[0] ?? '', painted });
    const answer = (lms[method] as (...all: string[]) => unknown)(...parameters);
    localStorage.setItem(key, JSON.stringify(now()));
    return answer;
  };

window.API = Object.fromEntries(
  (
    [
      'LMSInitialize',
      'LMSGetValue',
      'LMSSetValue',
      'LMSCommit',
      'LMSFinish',
      'LMSGetLastError',
      'LMSGetErrorString',
      'LMSGetDiagnostic',
    ] as const
  ).map(method => [method, watched(method)]),
);
window.lms = {
  stored: () => now().stored,
  violations: () => [...now().violations],
  commits: () => now().commits,
  calls,
};

frame.src = query.get('launch') ?? '';
document.body.append(frame);
