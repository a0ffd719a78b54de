import type { Launch } from './adapter.js';
import type { Entry } from './entry.js';
import type { Restored } from './port.js';

/** What the player is told about the stored progress; `entry` only where it is this learner's and attempt's. */
export function restoredOf(
  launch: Launch,
  entry: Entry | undefined,
  flags: Readonly<Record<'unclear' | 'elsewhere' | 'launched', boolean>>,
): Restored {
  const { mode, state, learnerName, mastery, limit, exit } = launch;
  return {
    mode,
    limit,
    ...(state && { lms: state }),
    ...(entry && { device: entry.report.device }),
    ...(flags.unclear && { unclear: true }),
    ...(flags.elsewhere && { elsewhere: true }),
    ...(flags.launched && launch.link !== 'absent' && { launched: true }),
    ...(learnerName !== undefined && { learnerName }),
    ...(mastery !== undefined && { mastery }),
    ...(exit !== undefined && { exit }),
  };
}
