import type { Tree } from '../content/tree.js';

export interface ItemOption {
  readonly id: string;
  readonly text: Tree;
  readonly feedback?: Tree;
}

/** What is asked, in the few shapes that exchange formats share. */
export type Body =
  | { readonly shape: 'choice'; readonly many: boolean; readonly options: readonly (ItemOption & Right)[] }
  | TrueFalseBody
  | PairsBody
  | { readonly shape: 'order'; readonly items: readonly ItemOption[]; readonly key: readonly string[] }
  /** The stem holds the gap, `____`, once. */
  | { readonly shape: 'gap'; readonly accept: readonly string[] }
  | NumberBody
  | { readonly shape: 'essay'; readonly points: readonly Tree[]; readonly note?: Tree };

export interface Right {
  readonly right: boolean;
}

export interface TrueFalseBody {
  readonly shape: 'true-false';
  readonly key: boolean;
  readonly trueFeedback?: Tree;
  readonly falseFeedback?: Tree;
}

export interface PairsBody {
  readonly shape: 'pairs';
  /** Items are sorted into groups, several to one; otherwise each has a partner of its own. */
  readonly groups: boolean;
  readonly items: readonly (ItemOption & { readonly key: string })[];
  readonly targets: readonly ItemOption[];
}

export interface NumberBody {
  readonly shape: 'number';
  readonly key: number | { readonly min: number; readonly max: number };
  /** On either side of a single number, ends included. */
  readonly tolerance?: number;
  readonly unit?: string;
  /** A number in such a unit × its factor is the number in `unit`. */
  readonly units: readonly { readonly unit: string; readonly factor: number }[];
}

export type Shape = Body['shape'];

/** One question between two formats: what it asks, and everything else that one of them may carry. */
export interface Item {
  readonly id: string;
  readonly stem: Tree;
  /** The explanation; empty where a file has none. */
  readonly feedback: Tree;
  readonly body: Body;
  readonly hints: readonly Tree[];
  readonly otherwise?: Tree;
  readonly again?: string;
  readonly claims: readonly string[];
  readonly misconception?: string;
  readonly allow?: readonly { readonly rule: string; readonly reason: string }[];
  readonly revision: number;
  readonly graded: boolean;
  readonly weight: number;
}

/** What a question may hold beside its stem and its answers, in the words that authors are told. */
export const features = {
  feedback: 'the explanation',
  optionFeedback: 'the feedback of single options',
  hints: 'hints',
  otherwise: 'the second explanation',
  again: 'the passage to read again',
  claims: 'claims',
  misconception: 'the misconception',
  allow: 'exceptions from rules',
  revision: 'the revision',
  ungraded: 'that it is not graded',
  weight: 'the weight',
  optionIds: 'the ids of options',
  shownOrder: 'the order in which the items are shown',
  unit: 'the unit',
  units: 'other units',
  points: 'the points to compare with',
  note: 'the note beside the box',
} as const;

export type Feature = keyof typeof features;

/** The features that a question makes use of. */
export function featuresOf(item: Item): Feature[] {
  const { body } = item;
  const options = 'options' in body ? body.options : 'items' in body ? body.items : [];
  const used: Record<Feature, boolean> = {
    feedback: item.feedback.length > 0,
    optionFeedback:
      options.some(({ feedback }) => feedback) ||
      (body.shape === 'true-false' && Boolean(body.trueFeedback ?? body.falseFeedback)),
    hints: item.hints.length > 0,
    otherwise: item.otherwise !== undefined,
    again: item.again !== undefined,
    claims: item.claims.length > 0,
    misconception: item.misconception !== undefined,
    allow: item.allow !== undefined,
    revision: item.revision > 1,
    ungraded: !item.graded && body.shape !== 'essay',
    weight: item.weight !== 1,
    optionIds: options.length > 0,
    shownOrder: body.shape === 'order',
    unit: body.shape === 'number' && body.unit !== undefined,
    units: body.shape === 'number' && body.units.length > 0,
    points: body.shape === 'essay' && body.points.length > 0,
    note: body.shape === 'essay' && body.note !== undefined,
  };
  return (Object.keys(used) as Feature[]).filter(feature => used[feature]);
}
