import { perModule } from '../per-module.js';

/** Content that no clinician has signed is shown as a draft. */
export const reviewed = perModule(({ manifest, yaml }, report) => {
  if (manifest.review.state === 'unreviewed')
    report(
      'unreviewed',
      yaml.locate(['review', 'state']),
      'no clinician has reviewed this module; when one has, write state, role, date and next',
      'warning',
    );
});
