import { encodeProgress } from '../../engine/codec.js';
import { worstRecord } from '../../kinds/worst-record.js';
import { compileModule } from '../../content/compile-module.js';
import type { Measure } from '../measure.js';

/** Characters of `cmi.suspend_data` in SCORM 1.2 (RTE 3.4.4), the smallest of the standards. */
const SCORM12 = 4096;

/**
 * The largest record of a module fits an LMS with nothing cut but texts that learners wrote, which have no end of
 * their own (SCORM 1.2 RTE 3.4.4).
 */
export const storedState: Measure = {
  id: 'L28',
  name: 'stored-state',
  level: 'error',
  limit: 'the largest record of a module has 4,096 characters at most, without texts that learners write',
  english: false,
  check({ modules, draft }, report) {
    for (const module of modules) {
      if (!module.draft.whole) continue;
      const { outline, lessons } = compileModule(draft, module.draft);
      const size = encodeProgress(worstRecord(outline, lessons), outline.ledger, Infinity).length;
      if (size > SCORM12)
        report(
          module.at(['lessons']),
          `the record of this module can reach ${size} characters, and SCORM 1.2 keeps ${SCORM12}; split the module`,
        );
    }
  },
};
