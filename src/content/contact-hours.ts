import type { ContactHours, ModuleOutline, Site } from './model.js';

/** The contact hours of one module or course, with everything that must be said of them. */
export interface Offer extends Omit<ContactHours, 'hours'> {
  readonly hours: number;
  /** What they are for: the title of the module or of the course. */
  readonly title: string;
  /** Modules of the course that must all be completed, where each is recorded by itself. */
  readonly modules: readonly { readonly id: string; readonly title: string }[];
}

/**
 * What a site offers for a module, or else for the course that it is packaged in; nothing for patients, and nothing where
 * it names neither.
 */
export function offerFor(
  site: Pick<Site, 'contactHours'> | undefined,
  { id, title, track, course }: Pick<ModuleOutline, 'id' | 'title' | 'track' | 'course'>,
): Offer | undefined {
  const contactHours = site?.contactHours;
  if (track !== 'staff' || !contactHours) return undefined;
  const { hours, ...said } = contactHours;
  if (Object.hasOwn(hours, id)) return { ...said, hours: hours[id]!, title, modules: [] };
  if (!course || !Object.hasOwn(hours, course.id)) return undefined;
  return { ...said, hours: hours[course.id]!, title: course.title, modules: course.modules };
}

/** Whether hours are no longer given. `expires` is the last day on which they are; both are ISO 8601 days. */
export const isExpired = ({ expires }: Pick<Offer, 'expires'>, today: string): boolean => today > expires;

/** The ISO 8601 day on this machine's calendar. */
export const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
