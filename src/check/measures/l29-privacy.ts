import { policyFor } from '../../content/policy.js';
import type { Measure } from '../measure.js';
import { matchesIn, phraseOf } from './words-in.js';

/** Names of illnesses that no glossary need hold. */
const ILLNESS =
  /\b(?:\p{L}*(?:cancer|tumou?r|carcinoma|leuk[a]?emia|diabetes|dementia|stroke|psychos\p{L}*)|HIV|AIDS)\b/iu;

/**
 * What patients answer stays with them, and the title that others may see names no illness (GDPR 9, HIPAA minimum
 * necessary). That reflections are never sent holds by the engine.
 */
export const privacy: Measure = {
  id: 'L29',
  name: 'privacy',
  level: 'error',
  limit:
    'patients: no answers and no ratings are sent; the neutral title names no illness and no term of the glossary',
  english: false,
  check({ modules, data }, report) {
    for (const { draft, patient, at } of modules) {
      const { track, policy, neutralTitle } = draft.manifest;
      const { send } = policyFor(track, policy);
      for (const what of ['answers', 'confidence'] as const)
        if (patient && send[what])
          report(
            at(['policy', 'send', what]),
            `what patients answer leaves their device for nobody; delete "${what}"`,
          );
      const terms = (data.glossary?.value.terms ?? []).filter(({ everyday }) => !everyday);
      const named =
        ILLNESS.exec(neutralTitle)?.[0] ??
        terms.flatMap(({ term }) => matchesIn(neutralTitle, phraseOf(term)))[0]?.text;
      if (named !== undefined)
        report(
          at(['neutralTitle']),
          `"${named}" tells others what the module is about; write such as "Health lesson 1"`,
        );
    }
  },
};
