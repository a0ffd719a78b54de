import { policyFor } from '../../content/policy.js';
import { perModule } from '../per-module.js';

/** A pass mark means something only where there is a score. */
export const mastery = perModule(({ manifest, yaml }, report) => {
  if (manifest.policy?.mastery === undefined) return;
  if (policyFor(manifest.track, manifest.policy).score === 'none')
    report(
      'mastery-without-score',
      yaml.locate(['policy', 'mastery'], 'key'),
      'this module has no score; delete "mastery", or add "score: best" to the policy',
    );
});
