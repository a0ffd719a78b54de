import * as v from 'valibot';
import { ContentError } from '../content/content-error.js';
import type { Site } from '../content/model.js';

const words = v.pipe(v.string(), v.maxLength(2000));
const line = v.object({ label: v.exactOptional(words), phone: words, hours: v.exactOptional(words) });
const site = v.object({
  careTeam: v.exactOptional(line),
  afterHours: v.exactOptional(line),
  crisis: v.exactOptional(line),
  emergency: v.exactOptional(line),
  neutralTitle: v.exactOptional(words),
  mastery: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  theme: v.exactOptional(v.picklist(['auto', 'light', 'dark'])),
  privacy: v.exactOptional(words),
});

/** Reads `site.json` after JSON parsing; what it does not know is ignored. Throws `ContentError`. */
export function parseSite(json: unknown): Site {
  const result = v.safeParse(site, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new ContentError(
    'invalid',
    `the site configuration: ${v.getDotPath(issue) ?? 'whole'}: ${issue.message}`,
  );
}
