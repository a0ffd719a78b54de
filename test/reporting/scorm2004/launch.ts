import type { ReporterOptions } from '../../../src/reporting/reporter.js';
import { StrictScorm2004, type LmsOptions } from '../../lms/strict-scorm2004.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner } from '../learner.js';

/** A learner at the module in a SCORM 2004 LMS. */
export function launch(
  options: LmsOptions | StrictScorm2004 = {},
  device = new FakeDevice(),
  more: Partial<ReporterOptions> = {},
): { lms: StrictScorm2004; learner: Learner; device: FakeDevice } {
  const lms = options instanceof StrictScorm2004 ? options : new StrictScorm2004(options);
  const page = new FakePage(device);
  page.API_1484_11 = lms;
  return { lms, learner: new Learner(page, { record: 'scorm2004', ...more }), device };
}
