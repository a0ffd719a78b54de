import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Body } from '../item.js';

const response = (): Element => x('qti-variable', { identifier: 'RESPONSE' });
const correct = (): Element => x('qti-correct', { identifier: 'RESPONSE' });
const value = (type: string, text: string): Element => x('qti-base-value', { 'base-type': type }, text);
const set = (identifier: string, to: Element): Element => x('qti-set-outcome-value', { identifier }, [to]);

/** How a response becomes score and feedback (QTI 3.0 §2.13), with the shares that our own grades have. */
export function processing(body: Body): Element {
  return x('qti-response-processing', {}, [
    ...score(body),
    ...(body.shape === 'choice' || body.shape === 'true-false'
      ? [
          set(
            'FEEDBACK',
            body.shape === 'choice' && body.many ? response() : x('qti-multiple', {}, [response()]),
          ),
        ]
      : []),
    set('EXPLANATION', value('identifier', 'explanation')),
  ]);
}

function score(body: Body): Element[] {
  switch (body.shape) {
    case 'pairs':
    case 'gap':
      return [set('SCORE', x('qti-map-response', { identifier: 'RESPONSE' }))];
    case 'choice':
      return body.many
        ? [set('SCORE', x('qti-map-response', { identifier: 'RESPONSE' }))]
        : [oneIf(x('qti-match', {}, [response(), correct()]))];
    case 'true-false':
    case 'order':
      return [oneIf(x('qti-match', {}, [response(), correct()]))];
    case 'number':
      return [oneIf(near(body))];
    case 'essay':
      return [];
  }
}

const oneIf = (condition: Element): Element =>
  x('qti-response-condition', {}, [x('qti-response-if', {}, [condition, set('SCORE', value('float', '1'))])]);

function near({ key, tolerance = 0 }: Extract<Body, { shape: 'number' }>): Element {
  if (typeof key !== 'number')
    return x('qti-and', {}, [
      x('qti-gte', {}, [response(), value('float', String(key.min))]),
      x('qti-lte', {}, [response(), value('float', String(key.max))]),
    ]);
  return x('qti-equal', { 'tolerance-mode': 'absolute', tolerance: `${tolerance} ${tolerance}` }, [
    response(),
    correct(),
  ]);
}
