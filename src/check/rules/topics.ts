import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Rule } from '../../content/draft.js';
import { readData } from '../data/read-data.js';
import { SETTINGS_FILE, settingsSchema } from '../data/settings.js';

/** A topic of the catalog names modules that exist, and each of them once. */
export const topics: Rule = course => {
  // A module that could not be read may be the one that is named.
  if (!course.whole) return [];
  const settings = readData(course.files, SETTINGS_FILE, settingsSchema, []);
  const known = new Set(course.modules.map(({ manifest }) => manifest.id));
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const [topic, { modules }] of (settings?.value.topics ?? []).entries())
    for (const [index, id] of modules.entries()) {
      const place = settings!.yaml.locate(['topics', topic, 'modules', index]);
      const report = reportInto(found, SETTINGS_FILE);
      if (!known.has(id))
        report('missing-file', place, `there is no module "${id}"; write the id of one, or delete it here`);
      else if (seen.has(id))
        report('duplicate-id', place, `the module "${id}" stands in a topic already; name it once`);
      seen.add(id);
    }
  return found;
};
