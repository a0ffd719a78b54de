import { isExpired, type Offer } from '../../content/contact-hours.js';
import type { Standing } from '../../engine/facts.js';

/** What is known of a learner who asks for a certificate. */
export interface CertificateFacts {
  readonly offer: Offer;
  readonly standing: Standing;
  /** Whether passing is what counts, and not only completing. */
  readonly scored: boolean;
  /** ISO 8601 day. */
  readonly today: string;
  /** The day of completion, where this device knows it. */
  readonly completedOn?: string | undefined;
  /** As the record system gave it; absent where it gave none. */
  readonly learnerName?: string | undefined;
  /** Whether the evaluation that the site requires is still to be sent. */
  readonly evaluationDue: boolean;
  /** Modules of the course that are known to be completed; absent where nothing can be known of others. */
  readonly known?: readonly string[] | undefined;
}

export interface Certificate {
  readonly name: string;
  readonly title: string;
  readonly day: string;
  /** The day of completion is not known here: `day` is today. */
  readonly printed: boolean;
  readonly provider: string;
  readonly address: string;
  readonly hours: number;
  readonly statement: string;
}

/** A certificate, or in which way it is not there. */
export type CertificateState =
  | { readonly state: 'ready'; readonly certificate: Certificate }
  | { readonly state: 'expired' | 'not-yet' | 'evaluate' | 'no-name' | 'course-hidden' }
  | {
      readonly state: 'course';
      readonly modules: readonly { readonly title: string; readonly done: boolean }[];
    };

/** Whether what counts as successful completion was reached in this module. */
export const isAchieved = ({ standing, scored }: Pick<CertificateFacts, 'standing' | 'scored'>): boolean =>
  standing.complete && (!scored || standing.success === 'passed');

/**
 * The certificate with every field that providers must give, or none: not before the completion that the policy asks
 * for, not after the last day on which hours are given, not without the name from the record system, and not for a
 * course as long as one of its modules is not known to be completed.
 */
export function certificateState(facts: CertificateFacts): CertificateState {
  const { offer, today, completedOn, learnerName, known } = facts;
  if (isExpired(offer, completedOn ?? today)) return { state: 'expired' };
  if (!isAchieved(facts)) return { state: 'not-yet' };
  if (offer.modules.length > 0) {
    if (!known) return { state: 'course-hidden' };
    const modules = offer.modules.map(({ id, title }) => ({ title, done: known.includes(id) }));
    if (modules.some(({ done }) => !done)) return { state: 'course', modules };
  }
  if (facts.evaluationDue) return { state: 'evaluate' };
  const name = learnerName?.trim();
  if (!name) return { state: 'no-name' };
  const { title, provider, address, hours, statement } = offer;
  const day = completedOn ?? today;
  return {
    state: 'ready',
    certificate: {
      name,
      title,
      day,
      printed: completedOn === undefined,
      provider,
      address,
      hours,
      statement,
    },
  };
}
