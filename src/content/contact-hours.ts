import type { ContactHours, ModuleOutline, Site } from './model.js';

/** The contact hours of one module or course, with everything that must be said of them. */
export interface Offer extends Omit<ContactHours, 'hours'> {
  readonly hours: number;
}

/** What a site offers for a module or course; nothing for patients, and nothing where it names none. */
export function offerFor(
  site: Pick<Site, 'contactHours'> | undefined,
  { id, track }: Pick<ModuleOutline, 'id' | 'track'>,
): Offer | undefined {
  const contactHours = site?.contactHours;
  const hours = contactHours && Object.hasOwn(contactHours.hours, id) ? contactHours.hours[id] : undefined;
  return track === 'staff' && contactHours && hours !== undefined ? { ...contactHours, hours } : undefined;
}

/** Whether hours are no longer given. `expires` is the last day on which they are; both are ISO 8601 days. */
export const isExpired = ({ expires }: Pick<Offer, 'expires'>, today: string): boolean => today > expires;
