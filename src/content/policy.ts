import type { Policy, Track } from './model.js';

const defaults: Readonly<Record<Track, Policy>> = {
  patient: {
    complete: 'lessons-read',
    order: 'free',
    score: 'none',
    tries: 0,
    send: { answers: false, confidence: false },
  },
  staff: {
    complete: 'graded-answered',
    order: 'free',
    score: 'best',
    mastery: 0.8,
    tries: 0,
    send: { answers: true, confidence: false },
  },
};

/** What an author wrote about the policy: only what differs from the track. */
export type PolicyChoice = Partial<Omit<Policy, 'send'>> & { readonly send?: Partial<Policy['send']> };

/** The policy of a module: the defaults of its track, and over them what its author chose. Marks and attempts need a score. */
export function policyFor(track: Track, choice: PolicyChoice = {}): Policy {
  const { mastery, objectiveMastery, attempts, ...policy }: Policy = {
    ...defaults[track],
    ...choice,
    send: { ...defaults[track].send, ...choice.send },
  };
  if (policy.score === 'none') return policy;
  return {
    ...policy,
    ...(mastery !== undefined && { mastery }),
    ...(objectiveMastery !== undefined && { objectiveMastery }),
    ...(attempts && { attempts }),
  };
}
