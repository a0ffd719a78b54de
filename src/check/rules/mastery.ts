import { policyFor } from '../../content/policy.js';
import { perModule } from '../per-module.js';

/** Pass marks and further attempts mean something only where there is a score. */
export const mastery = perModule(({ manifest, yaml }, report) => {
  if (policyFor(manifest.track, manifest.policy).score !== 'none') return;
  for (const key of ['mastery', 'objectiveMastery', 'attempts'] as const)
    if (manifest.policy?.[key] !== undefined)
      report(
        'mastery-without-score',
        yaml.locate(['policy', key], 'key'),
        `this module has no score; delete "${key}", or add "score: best" to the policy`,
      );
});
