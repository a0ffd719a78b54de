import { valueAt } from '../../content/validate.js';
import { policyFor } from '../../content/policy.js';
import type { Measure } from '../measure.js';

/**
 * A patient is never marked: no score, no mastery, no end of tries (teach-back; confidence-based marking is for staff
 * at most: Gardner-Medwin). Time limits are not part of the format.
 */
export const noPenalty: Measure = {
  id: 'L45',
  name: 'no-penalty',
  level: 'error',
  limit: 'patients: no score, no mastery, no limit of tries, no weights',
  english: false,
  check({ modules }, report) {
    for (const { draft, patient, lessons, at } of modules) {
      if (!patient) continue;
      const { score, tries } = policyFor('patient', draft.manifest.policy);
      if (score !== 'none') report(at(['policy', 'score']), 'patients have no score; delete "score"');
      if (tries > 0) report(at(['policy', 'tries']), 'patients try as often as they like; delete "tries"');
      for (const { question, at: inQuestion, yaml, index } of lessons.flatMap(each => each.questions))
        if (valueAt(yaml.value, ['questions', index, 'weight']) !== undefined && question.weight !== 1)
          report(inQuestion(['weight']), 'nothing is graded here; delete "weight"', 'warning');
    }
  },
};
