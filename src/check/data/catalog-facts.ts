import type { CatalogFacts } from '../../content/catalog.js';
import type { Files } from '../../content/files.js';
import { GLOSSARY_FILE, glossarySchema } from '../../content/glossary.js';
import { readData } from './read-data.js';
import { SETTINGS_FILE, settingsSchema } from './settings.js';

/** What the course's own files say for its catalog. Mistakes in them are reported where the course is checked. */
export function catalogFacts(files: Files): CatalogFacts {
  const settings = readData(files, SETTINGS_FILE, settingsSchema, [])?.value;
  const glossary = readData(files, GLOSSARY_FILE, glossarySchema, [])?.value;
  return {
    ...(settings && { title: settings.title }),
    topics: settings?.topics ?? [],
    glossary: (glossary?.terms ?? []).map(({ term, also, short, meaning }) => ({
      term,
      also,
      meaning,
      ...(short !== undefined && { short }),
    })),
  };
}
