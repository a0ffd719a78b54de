import { StrictScorm12 } from '../lms/strict-scorm12.js';
import { StrictScorm2004 } from '../lms/strict-scorm2004.js';

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
    API_1484_11?: object;
    /** Set in the course's frame by `paint-watch.ts`. */
    explanationPainted?: () => boolean;
  }
}

const query = new URLSearchParams(location.search);
/** Each SCO of each package has a record of its own. */
const key = `strict-lms ${query.get('launch') ?? ''}`;
interface Kept {
  readonly stored: Record<string, string>;
  readonly violations: readonly string[];
  readonly commits: number;
}
const kept = JSON.parse(localStorage.getItem(key) ?? '{"stored":{},"violations":[],"commits":0}') as Kept;

const mastery = query.get('mastery');
const is2004 = query.get('standard') === 'scorm2004';
const lms = is2004
  ? new StrictScorm2004({
      stored: kept.stored,
      threshold: 1,
      primary: 'teachback-score',
      ...(mastery && { mastery: Number(mastery) / 100 }),
    })
  : new StrictScorm12({
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
  (method: string) =>
  (...parameters: string[]): unknown => {
    const painted = frame.contentWindow?.explanationPainted?.();
    calls.push({ method, element: parameters[0] ?? '', painted });
    const functions = lms as unknown as Record<string, (...all: string[]) => unknown>;
    const answer = functions[method]!(...parameters);
    localStorage.setItem(key, JSON.stringify(now()));
    return answer;
  };

const names = [
  'Initialize',
  is2004 ? 'Terminate' : 'Finish',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
].map(name => (is2004 ? name : `LMS${name}`));
window[is2004 ? 'API_1484_11' : 'API'] = Object.fromEntries(names.map(name => [name, watched(name)]));
window.lms = {
  stored: () => now().stored,
  violations: () => [...now().violations],
  commits: () => now().commits,
  calls,
};

frame.src = query.get('launch') ?? '';
document.body.append(frame);
