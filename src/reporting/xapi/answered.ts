import type { InteractionValue } from '../../engine/interaction.js';
import type { Interaction } from '../port.js';
import { duration, wellFormed } from './format.js';
import { answerStatementId, contextOf, head, type Course, type Statement } from './statement.js';
import type { Json } from './json.js';

const ACTIVITIES = 'http://adlnet.gov/expapi/activities/';

/**
 * An answered question: one of the statements that cmi5 allows (cmi5 §7.1.3), without a category of its own. The
 * question is defined in it (xAPI 1.0.3, part two, §2.4.4.1), so that a report can be made from the statement alone.
 */
export function answeredStatement(course: Course, answer: Interaction): Statement {
  const { value, pattern, result, credit, description } = answer;
  const patterns = pattern.map(patternText).filter(text => text !== '');
  const response = responseText(value);
  return {
    ...head(course, answerStatementId(course, answer.id, answer.at), 'answered', answer.at),
    object: {
      id: below(course, 'questions', answer.id),
      definition: {
        type: `${ACTIVITIES}cmi.interaction`,
        ...(description !== '' && { description: { [course.language]: wellFormed(description) } }),
        interactionType: value.type,
        ...(patterns.length > 0 && { correctResponsesPattern: patterns }),
        ...components(value),
      },
    },
    result: {
      // Unanswered: no response at all.
      ...(response !== '' && { response }),
      ...(result !== 'none' && { success: result === 'match' }),
      // Part of the credit is no success; how much it is stands beside it.
      ...(result === 'partial' && { extensions: { [below(course, 'extensions', 'credit')]: credit } }),
      duration: duration(answer.latency),
    },
    context: contextOf(course, {
      parent: [
        {
          id: below(course, 'lessons', answer.objective),
          definition: { type: `${ACTIVITIES}lesson` },
        },
      ],
    }),
  };
}

/** An IRI below the module's own. */
const below = ({ activity }: Course, folder: string, id: string): string =>
  `${activity.replace(/\/$/, '')}/${folder}/${encodeURIComponent(wellFormed(id))}`;

/** The response in the form of its interaction type; "" where there is none. */
export function responseText(value: InteractionValue): string {
  switch (value.type) {
    case 'true-false':
      return String(value.value);
    case 'choice':
    case 'sequencing':
      return value.ids.map(component).join('[,]');
    case 'matching':
      return value.pairs.map(pair => pair.map(component).join('[.]')).join('[,]');
    case 'likert':
      return component(value.id);
    case 'numeric':
      return Number.isFinite(value.value) ? plain(value.value) : '';
    default:
      return wellFormed(value.text);
  }
}

function patternText(value: InteractionValue): string {
  if (value.type !== 'numeric' || (value.min === undefined && value.max === undefined))
    return responseText(value);
  const limit = (number: number | undefined): string =>
    number === undefined || !Number.isFinite(number) ? '' : plain(number);
  return `${limit(value.min)}[:]${limit(value.max)}`;
}

/** A number without an exponent. */
const plain = (value: number): string => value.toFixed(7).replace(/\.?0+$/, '');

/** An id without what separates ids in a response. */
const component = (id: string): string => wellFormed(id).replace(/[[\]]/g, encodeURIComponent);

/** What could be chosen, by the name that the interaction type has for it. */
function components(value: InteractionValue): Json {
  const list = (ids: readonly string[]) => ids.map(id => ({ id: component(id) }));
  switch (value.type) {
    case 'choice':
    case 'sequencing':
      return { choices: list(value.all) };
    case 'likert':
      return { scale: list(value.all) };
    case 'matching':
      return { source: list(value.sources), target: list(value.targets) };
    default:
      return {};
  }
}
