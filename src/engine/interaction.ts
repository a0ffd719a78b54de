/**
 * An answer in standard-neutral parts, named after SCORM's interaction types (SCORM 2004 4th ed. RTE §4.2.9);
 * each adapter codes them for its standard's limits.
 */
export type InteractionValue =
  | { readonly type: 'true-false'; readonly value: boolean }
  | {
      readonly type: 'choice' | 'sequencing';
      readonly ids: readonly string[];
      readonly all: readonly string[];
    }
  | {
      readonly type: 'matching';
      readonly pairs: readonly (readonly [source: string, target: string])[];
      readonly sources: readonly string[];
      readonly targets: readonly string[];
    }
  | { readonly type: 'fill-in' | 'long-fill-in' | 'other'; readonly text: string }
  | { readonly type: 'numeric'; readonly value: number; readonly min?: number; readonly max?: number }
  | { readonly type: 'likert'; readonly id: string; readonly all: readonly string[] };
