import type { ModuleOutline, Site } from '../content/model.js';
import { hasWords } from '../messages/languages.js';

/**
 * The languages that a learner may choose: those of the content, or of the site's list those that the content or at
 * least the player's own words are in. The one to begin with comes first.
 */
export function offeredLanguages(
  { language, languages = { [language]: '' } }: ModuleOutline,
  site: Pick<Site, 'languages'> | undefined,
): readonly string[] {
  const own = Object.keys(languages);
  const offered = site?.languages?.filter(each => own.includes(each) || hasWords(each)) ?? own;
  return offered.length > 0 ? offered : own;
}
