import { MoodleScorm12, type MoodleOptions } from '../../lms/moodle-scorm12.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner } from '../learner.js';

/** A learner at a module that Moodle launched. */
export function inMoodle(lms: MoodleScorm12 | MoodleOptions = {}, device = new FakeDevice()) {
  const moodle = lms instanceof MoodleScorm12 ? lms : new MoodleScorm12(lms);
  return { moodle, device, learner: new Learner(new FakePage(device, moodle)) };
}

/** The page and its frame go away: nobody is told any more. */
export async function kill(learner: Learner, device: FakeDevice): Promise<void> {
  learner.page.crash();
  await device.clock.pass(10_000);
}
