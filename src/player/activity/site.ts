import * as v from 'valibot';
import { contactHoursSchema, evaluationSchema } from '../../content/contact-hours-schema.js';
import type { Site } from '../../content/model.js';
import type { SessionListener } from '../session.js';

/**
 * A site with its continuing education looked at closely. What is not sound is left out and told: to show a part of the
 * disclosures would be worse than none.
 */
export function checkedSite(site: Site, listener: Pick<SessionListener, 'failed'>): Site {
  const { contactHours, evaluation, ...rest } = site;
  const sound = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T | undefined => {
    const result = value === undefined ? undefined : v.safeParse(schema, value, { abortEarly: true });
    if (!result || result.success) return result?.output;
    const [issue] = result.issues;
    const at = [name, v.getDotPath(issue)].filter(Boolean).join('.');
    listener.failed('invalid', `the site configuration: ${at}: ${issue.message}`);
    return undefined;
  };
  const hours = sound(contactHoursSchema, contactHours, 'contactHours');
  const form = sound(evaluationSchema, evaluation, 'evaluation');
  return { ...rest, ...(hours && { contactHours: hours }), ...(form && { evaluation: form }) };
}
