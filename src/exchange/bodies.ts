import type { QuestionBase } from '../content/model.js';
import type { Categorisation } from '../kinds/categorisation/schema.js';
import type { FillIn } from '../kinds/fill-in/schema.js';
import type { Matching } from '../kinds/matching/schema.js';
import type { MultipleChoice } from '../kinds/multiple-choice/schema.js';
import type { Numeric } from '../kinds/numeric/schema.js';
import type { Ordering } from '../kinds/ordering/schema.js';
import type { Reflection } from '../kinds/reflection/schema.js';
import type { SingleChoice } from '../kinds/single-choice/schema.js';
import type { TrueFalse } from '../kinds/true-false/schema.js';
import type { Body, Item, PairsBody } from './item.js';
import { authored } from './words.js';

type BodyOf<Q extends QuestionBase> = (question: Q) => Body;

const define = <Q extends QuestionBase>(body: BodyOf<Q>): BodyOf<QuestionBase> =>
  body as BodyOf<QuestionBase>;

/** The body of each kind of question that other formats know; a kind that is not here is listed as left out. */
const bodies: Readonly<Record<string, BodyOf<QuestionBase>>> = {
  'single-choice': define<SingleChoice>(({ options, key }) => ({
    shape: 'choice',
    many: false,
    options: options.map(option => ({ ...option, right: option.id === key })),
  })),
  'multiple-choice': define<MultipleChoice>(({ options, key }) => ({
    shape: 'choice',
    many: true,
    options: options.map(option => ({ ...option, right: key.includes(option.id) })),
  })),
  'true-false': define<TrueFalse>(({ key, trueFeedback, falseFeedback }) => ({
    shape: 'true-false',
    key,
    ...(trueFeedback && { trueFeedback }),
    ...(falseFeedback && { falseFeedback }),
  })),
  matching: define<Matching>(({ items, targets }) => ({ shape: 'pairs', groups: false, items, targets })),
  categorisation: define<Categorisation>(({ items, categories }) => ({
    shape: 'pairs',
    groups: true,
    items,
    targets: categories,
  })),
  ordering: define<Ordering>(({ items, key }) => ({ shape: 'order', items, key })),
  'fill-in': define<FillIn>(({ accept }) => ({ shape: 'gap', accept })),
  numeric: define<Numeric>(({ key, tolerance, unit, units }) => ({
    shape: 'number',
    key,
    ...(tolerance !== undefined && { tolerance }),
    ...(unit !== undefined && { unit }),
    units: units ?? [],
  })),
  reflection: define<Reflection>(({ points, note }) => ({
    shape: 'essay',
    points,
    ...(note && { note }),
  })),
};

/** A question as an item; undefined for a kind that no exchange format knows. */
export function itemOf(question: QuestionBase): Item | undefined {
  const body = Object.hasOwn(bodies, question.kind) ? bodies[question.kind]?.(question) : undefined;
  if (!body) return undefined;
  const { otherwise, again, misconception, allow, id, stem, feedback, hints, claims } = question;
  return {
    id,
    stem,
    feedback,
    body,
    hints,
    claims,
    revision: question.revision,
    graded: question.graded,
    weight: question.weight,
    ...(otherwise && { otherwise }),
    ...(again !== undefined && { again }),
    ...(misconception !== undefined && { misconception }),
    ...(allow && { allow }),
  };
}

/** Kind and own keys of a question with this body, as an author writes them in a quiz. */
export function authoredBody(body: Body): { kind: string; own: Record<string, unknown> } {
  switch (body.shape) {
    case 'choice': {
      const right = body.options.filter(option => option.right).map(({ id }) => id);
      return {
        kind: body.many ? 'multiple-choice' : 'single-choice',
        own: { options: body.options.map(entry), key: body.many ? right : right[0] },
      };
    }
    case 'true-false':
      return {
        kind: 'true-false',
        own: {
          key: body.key,
          ...(body.trueFeedback && { trueFeedback: authored(body.trueFeedback) }),
          ...(body.falseFeedback && { falseFeedback: authored(body.falseFeedback) }),
        },
      };
    case 'pairs':
      return pairs(body);
    case 'order':
      return { kind: 'ordering', own: { items: body.items.map(entry), key: body.key } };
    case 'gap':
      return { kind: 'fill-in', own: { accept: body.accept } };
    case 'number': {
      const { key, tolerance, unit, units } = body;
      return {
        kind: 'numeric',
        own: {
          key,
          ...(tolerance !== undefined && { tolerance }),
          ...(unit !== undefined && { unit }),
          ...(units.length > 0 && { units }),
        },
      };
    }
    case 'essay':
      return {
        kind: 'reflection',
        own: { points: body.points.map(authored), ...(body.note && { note: authored(body.note) }) },
      };
  }
}

function pairs({ groups, items, targets }: PairsBody): { kind: string; own: Record<string, unknown> } {
  return {
    kind: groups ? 'categorisation' : 'matching',
    own: {
      [groups ? 'categories' : 'targets']: targets.map(entry),
      items: items.map(({ key, ...item }) => {
        const { feedback, ...rest } = entry(item);
        return { ...rest, key, ...(feedback !== undefined && { feedback }) };
      }),
    },
  };
}

const entry = ({ id, text, feedback }: { id: string; text: Item['stem']; feedback?: Item['stem'] }) => ({
  id,
  text: authored(text),
  ...(feedback && { feedback: authored(feedback) }),
});
