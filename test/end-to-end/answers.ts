import type { QuestionBase } from '../../src/content/model.js';
import { kinds } from '../../src/kinds/kinds.js';
import type { Scenario, Step } from '../../src/kinds/scenario/schema.js';
import { leadsTo } from '../../src/kinds/scenario/walk.js';

/** What a learner does in a question's form. */
export type Doing =
  | { readonly choose: readonly string[] }
  | { readonly pair: Readonly<Record<string, string>> }
  | { readonly order: readonly string[] }
  /** Options of a scenario, one a check. */
  | { readonly walk: readonly string[] }
  | { readonly write: string };

interface Item {
  readonly id: string;
}

/** The parts of questions that an answer can be made from. */
type Parts = QuestionBase & {
  readonly options?: readonly Item[];
  readonly places?: readonly Item[];
  readonly levels?: readonly Item[];
  readonly items?: readonly Item[];
  readonly targets?: readonly Item[];
  readonly categories?: readonly Item[];
  readonly accept?: readonly string[];
};

/** An answer that matches the key; any answer where there is none. */
export function right(question: QuestionBase): Doing {
  const { levels, accept } = question as Parts;
  const key = kinds[question.kind]!.key(question);
  switch (question.kind) {
    case 'categorisation':
    case 'matching':
      return { pair: key as Record<string, string> };
    case 'ordering':
      return { order: key as string[] };
    case 'fill-in':
      return { write: accept![0]! };
    case 'numeric':
      return { write: String(typeof key === 'number' ? key : (key as { min: number }).min) };
    case 'scenario':
      return { walk: walk(question as Scenario, step => step.key) };
    case 'confidence':
      return { choose: [levels![0]!.id] };
    case 'reflection':
      return { write: 'In my own words: “it’s spread”, naïve ☺.' };
    default:
      return { choose: [key].flat().map(String) };
  }
}

/** An answer that matches nothing of the key, or as little as the form allows. */
export function wrong(question: QuestionBase): Doing {
  const { options, places, items, targets, categories } = question as Parts;
  const key = kinds[question.kind]!.key(question);
  switch (question.kind) {
    case 'true-false':
      return { choose: [String(!key)] };
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot':
      return { choose: [(options ?? places)!.find(({ id }) => ![key].flat().includes(id))!.id] };
    case 'categorisation':
    case 'matching': {
      const ends = (targets ?? categories)!;
      const pairs = key as Record<string, string>;
      return {
        pair: Object.fromEntries(items!.map(({ id }) => [id, ends.find(end => end.id !== pairs[id])!.id])),
      };
    }
    case 'ordering':
      return { order: [...(key as string[])].reverse() };
    case 'scenario':
      return {
        walk: walk(question as Scenario, ({ options, key }) => options.find(({ id }) => id !== key)!.id),
      };
    case 'fill-in':
      return { write: 'something else' };
    case 'numeric':
      return { write: '98765' };
    default:
      return right(question);
  }
}

/** To the end of a scenario, by a first choice in each step and then, where the step is asked again, by its key. */
function walk({ steps }: Scenario, first: (step: Step) => string): string[] {
  const chosen: string[] = [];
  let step = steps[0];
  while (step) {
    const again: boolean = leadsTo(steps, step, first(step)) === step;
    const options = again ? [first(step), step.key] : [first(step)];
    chosen.push(...options);
    step = leadsTo(steps, step, options.at(-1)!);
  }
  return chosen;
}
