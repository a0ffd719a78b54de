import type { Measure } from '../measure.js';

/**
 * A link to the web leads to a site that the course names, by https. That nothing is loaded from elsewhere is told by
 * `picture-unsafe` and `picture-path`, and proved on the built player (privacy: nobody learns of a visit).
 */
export const addresses: Measure = {
  id: 'L07',
  name: 'addresses',
  level: 'error',
  limit: 'links lead by https to the sites that course.yaml names, or to pages below them',
  english: false,
  check({ modules, settings }, report) {
    const { links } = settings.value;
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const { url, place } of lesson.draft.addresses) {
        const spot = { file: lesson.draft.file, place, allow: lesson.allow };
        const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
        if (protocol !== 'https:') report(spot, `"${url}" is not read in secret; begin it with https://`);
        else if (!links.some(site => hostname === site || hostname.endsWith(`.${site}`)))
          report(
            spot,
            `${hostname} is not among the "links" of ${settings.file}; add it there, or delete the link`,
          );
      }
  },
};
