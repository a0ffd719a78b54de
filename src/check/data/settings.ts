import * as v from 'valibot';
import { idSchema, RULE_ID } from '../../content/id.js';

/** `modules/course.yaml`: what the course is, and how it is measured. A course without this file is not measured. */
export const SETTINGS_FILE = 'modules/course.yaml';

const months = v.pipe(
  v.number(),
  v.integer('months are a whole number'),
  v.minValue(1, 'one month at least'),
);

const minutes = v.pipe(v.number(), v.minValue(1, 'one minute at least'));
/** Licences that let clinics adapt, translate and print. */
const OPEN_LICENCES = ['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'LicenseRef-public-domain'];

export const settingsSchema = v.strictObject({
  id: idSchema,
  title: v.string(),
  /** Topics of the catalog, with the modules of each, in the order in which they are shown. */
  topics: v.exactOptional(v.array(v.strictObject({ title: v.string(), modules: v.array(idSchema) })), []),
  /** Levels that differ from the rules' own, by rule id. */
  rules: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(RULE_ID, 'a rule is L and two digits, such as L17')),
      v.picklist(['off', 'warn', 'error']),
    ),
    {},
  ),
  /** Longest time between two reviews, in months; `modules` names modules that are reviewed more often. */
  review: v.exactOptional(
    v.strictObject({ months, modules: v.exactOptional(v.record(idSchema, months), {}) }),
    { months: 24, modules: {} },
  ),
  /** Sites that lessons may link to, with the sites below them, such as cancer.gov. */
  links: v.exactOptional(
    v.array(
      v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a site is a host name, such as cancer.gov')),
    ),
    [],
  ),
  /** SPDX identifiers of the licences that texts and pictures may have. */
  licences: v.exactOptional(v.array(v.string()), OPEN_LICENCES),
  /** Planned minutes of lessons by their ids. */
  minutes: v.exactOptional(v.record(idSchema, minutes), {}),
  /** How hard modules are for their readers, 1 (very easy) to 5 (very hard), by their ids (Mergener formula). */
  difficulty: v.exactOptional(
    v.record(
      idSchema,
      v.pipe(
        v.number(),
        v.minValue(1, 'difficulty is 1 (very easy) to 5 (very hard)'),
        v.maxValue(5, 'difficulty is 1 (very easy) to 5 (very hard)'),
      ),
    ),
    {},
  ),
  /** Minutes that learners took in a pilot test, by module; they stand in place of what is computed. */
  pilot: v.exactOptional(v.record(idSchema, minutes), {}),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
