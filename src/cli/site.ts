import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkSiteWords } from '../check/contact-hours.js';
import { contactHoursSchema, evaluationSchema } from '../content/contact-hours-schema.js';
import { reportInto, START, type Diagnostic, type Report } from '../content/diagnostic.js';
import { readText } from '../content/files.js';
import { isLanguage } from '../content/language.js';
import type { Site } from '../content/model.js';
import { themes } from '../content/theme.js';
import { validate } from '../content/validate.js';
import { readYaml, type YamlFile } from '../content/yaml.js';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'this is empty; write it or delete the key'));

const line = v.strictObject({
  label: v.exactOptional(words),
  phone: v.pipe(
    v.string(),
    v.regex(
      /^[+*#()\d\s./-]*\d[+*#()\d\s./-]*$/,
      'a phone number has digits, spaces and + ( ) - . / * # only; put it in quotes',
    ),
  ),
  hours: v.exactOptional(words),
});

const origin = v.pipe(
  v.string(),
  v.check(
    text => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'an origin is a scheme, a host and nothing after it, like https://lms.example.org',
  ),
);

/** `teachback.yaml`. */
export const siteSchema: v.GenericSchema<unknown, Site> = v.strictObject({
  careTeam: v.exactOptional(line),
  afterHours: v.exactOptional(line),
  crisis: v.exactOptional(line),
  emergency: v.exactOptional(line),
  name: v.exactOptional(words),
  neutralTitle: v.exactOptional(words),
  mastery: v.exactOptional(
    v.pipe(
      v.number(),
      v.minValue(0, 'this is a share between 0 and 1'),
      v.maxValue(1, 'this is a share between 0 and 1; 80 % is 0.8'),
    ),
  ),
  theme: v.exactOptional(v.picklist(themes)),
  privacy: v.exactOptional(words),
  languages: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.check(isLanguage, 'a language is a tag such as en, es or pt-BR'))),
      v.minLength(1, 'name one language at least, or delete the key'),
    ),
  ),
  bridge: v.exactOptional(v.array(origin)),
  contactHours: v.exactOptional(contactHoursSchema),
  evaluation: v.exactOptional(evaluationSchema),
});

/** A further look at a site's configuration once it was read. */
export type SiteCheck = (site: Site, yaml: YamlFile, report: Report) => void;

/** Reads the text of a site's configuration; every mistake is reported where it stands. */
export function parseSite(
  bytes: Uint8Array,
  file: string,
  check?: SiteCheck,
): { site: Site; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, file);
  const source = readText(bytes, report);
  const yaml = source === undefined ? undefined : readYaml(source, report);
  // A file of comments alone configures nothing.
  const site = yaml && (yaml.value === null ? {} : validate(siteSchema, yaml, report));
  if (yaml) checkSiteWords(yaml, report);
  if (yaml && site) check?.(site, yaml, report);
  return { site: site ?? {}, diagnostics };
}

/**
 * Reads the configuration of a site from `file`, or from `teachback.yaml` in `root` where there is one.
 * A site without a configuration is an empty one.
 */
export async function readSite(
  root: string,
  file?: string,
  check?: SiteCheck,
): Promise<{ site: Site; diagnostics: Diagnostic[] }> {
  const path = file ?? join(root, 'teachback.yaml');
  const name = file ?? 'teachback.yaml';
  if (existsSync(path)) return parseSite(await readFile(path), name, check);
  const diagnostics: Diagnostic[] = [];
  if (file)
    reportInto(diagnostics, name)('missing-file', START, 'this file does not exist; name one that does');
  return { site: {}, diagnostics };
}
