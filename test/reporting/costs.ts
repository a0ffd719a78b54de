import { outline, steps } from '../faults/module.js';
import { Visit } from '../faults/visit.js';
import { StrictScorm12 } from '../lms/strict-scorm12.js';
import { StrictScorm2004 } from '../lms/strict-scorm2004.js';
import { FakeDevice, FakePage } from './fake-page.js';

/** What one answer, or one part of an answer that is told in several, costs. */
export interface AnswerCost {
  readonly name: string;
  /** Interactions that it is told as. */
  readonly parts: number;
  readonly sets: number;
  readonly commits: number;
}

export interface VisitCost {
  /** Calls of any kind until the learner can read, at the first launch and at one after the end. */
  readonly open: number;
  readonly openAgain: number;
  readonly answers: readonly AnswerCost[];
  readonly violations: readonly string[];
}

/** LMSs by name: each with and without a pass mark, since an LMS with one gets no score before the end. */
export const lmss: Readonly<Record<string, () => StrictScorm12 | StrictScorm2004>> = {
  'SCORM 1.2': () => new StrictScorm12(),
  'SCORM 1.2 with a pass mark': () => new StrictScorm12({ mastery: 80 }),
  'SCORM 2004': () => new StrictScorm2004({ primary: 'primary' }),
  'SCORM 2004 with a pass mark': () =>
    new StrictScorm2004({ mastery: 0.8, threshold: 1, primary: 'primary' }),
};

/** A whole visit to a scored module with a question of every kind, some of them tried twice. */
export async function visitCost(lms: StrictScorm12 | StrictScorm2004): Promise<VisitCost> {
  const device = new FakeDevice();
  const first = counted(lms);
  const visit = launch(device, first.api, lms);
  await visit.open();
  const open = first.count();

  const answers: AnswerCost[] = [];
  for (const step of steps) {
    const [calls, commits] = [lms.calls.length, lms.commits];
    await visit.act(step);
    await visit.paint();
    const sets = lms.calls.slice(calls).filter(({ method }) => method.endsWith('SetValue'));
    const parts = sets.filter(({ element = '' }) => /interactions\.\d+\.id$/.test(element)).length;
    if (parts > 0)
      answers.push({ name: step.name, parts, sets: sets.length, commits: lms.commits - commits });
  }
  visit.close();

  const next = lms.relaunch();
  const second = counted(next);
  await launch(device, second.api, next).open();
  return { open, openAgain: second.count(), answers, violations: [...lms.violations, ...next.violations] };
}

function launch(device: FakeDevice, api: object, lms: StrictScorm12 | StrictScorm2004): Visit {
  const record = lms instanceof StrictScorm2004 ? 'scorm2004' : 'scorm12';
  const page = new FakePage(device);
  if (record === 'scorm2004') page.API_1484_11 = api as StrictScorm2004;
  else page.API = api as StrictScorm12;
  return new Visit(outline, page, { record });
}

/** An API object that counts every call of any of its functions. */
function counted(lms: object): { readonly api: object; count(): number } {
  let calls = 0;
  const api = new Proxy(lms, {
    get(target, name) {
      if (/^(LMS)?(Initialize|Terminate|Finish|Commit|[GS]et\w+)$/.test(String(name))) calls++;
      return Reflect.get(target, name, target) as unknown;
    },
  });
  return { api, count: () => calls };
}
