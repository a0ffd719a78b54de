import { x } from 'xastscript';
import type { Element, ElementContent } from 'xast';
import { text, type Tree } from '../../content/tree.js';
import { gap } from '../../kinds/fill-in/schema.js';
import type { WrittenQuiz } from '../format.js';
import type { Body, Item, ItemOption } from '../item.js';
import { pairsTag } from '../tags.js';
import { identifier } from './identifier.js';
import { unitClass } from './unit.js';
import { processing } from './processing.js';

type Contents = ElementContent[];

/** One question as `qti-assessment-item` (QTI 3.0 §3.2). */
export function itemElement(item: Item, { language, words }: WrittenQuiz): Element {
  const { declaration, content } = asked(item, words);
  return x(
    'qti-assessment-item',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
      identifier: identifier(item.id),
      title: item.id,
      adaptive: 'false',
      'time-dependent': 'false',
      'xml:lang': language,
    },
    [
      declaration,
      x('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' }, [
        x('qti-default-value', {}, [x('qti-value', '0')]),
      ]),
      x('qti-outcome-declaration', {
        identifier: 'FEEDBACK',
        cardinality: 'multiple',
        'base-type': 'identifier',
      }),
      x('qti-outcome-declaration', {
        identifier: 'EXPLANATION',
        cardinality: 'single',
        'base-type': 'identifier',
      }),
      x('qti-item-body', {}, content),
      processing(item.body),
      ...(item.feedback.length > 0
        ? [
            x(
              'qti-modal-feedback',
              { 'outcome-identifier': 'EXPLANATION', identifier: 'explanation', 'show-hide': 'show' },
              [x('qti-content-body', {}, [x('p', {}, inline(item.feedback))])],
            ),
          ]
        : []),
    ],
  );
}

/** Words as XHTML, whose marks have the names that our trees use. */
const inline = (tree: Tree): Contents =>
  tree.map(node =>
    node.type === 'text' ? { type: 'text', value: node.value } : x(node.tagName, {}, inline(node.children)),
  );

const RESPONSE = 'RESPONSE';

function declare(
  cardinality: 'single' | 'multiple' | 'ordered',
  base: 'identifier' | 'directedPair' | 'string' | 'float',
  values: readonly string[],
  mapping?: Element,
): Element {
  return x('qti-response-declaration', { identifier: RESPONSE, cardinality, 'base-type': base }, [
    ...(values.length > 0
      ? [
          x(
            'qti-correct-response',
            {},
            values.map(value => x('qti-value', value)),
          ),
        ]
      : []),
    ...(mapping ? [mapping] : []),
  ]);
}

const entry = (key: string, value: number, more: Record<string, string> = {}): Element =>
  x('qti-map-entry', { 'map-key': key, 'mapped-value': String(Number(value.toFixed(6))), ...more });

/** The response that is declared, and what stands in the body. */
function asked(item: Item, words: WrittenQuiz['words']): { declaration: Element; content: Contents } {
  const { body, stem } = item;
  const prompt = x('qti-prompt', {}, [x('p', {}, inline(stem))]);
  switch (body.shape) {
    case 'choice': {
      const rights = body.options.filter(({ right }) => right).map(({ id }) => identifier(id));
      const share = 1 / rights.length;
      const mapping = x(
        'qti-mapping',
        { 'lower-bound': '0', 'upper-bound': '1', 'default-value': String(-share) },
        rights.map(id => entry(id, share)),
      );
      return {
        declaration: declare(
          body.many ? 'multiple' : 'single',
          'identifier',
          rights,
          body.many ? mapping : undefined,
        ),
        content: [choices(prompt, body.options, body.many ? '0' : '1')],
      };
    }
    case 'true-false': {
      const options: ItemOption[] = (['true', 'false'] as const).map(id => {
        const feedback = id === 'true' ? body.trueFeedback : body.falseFeedback;
        return { id, text: [text(words[id])], ...(feedback && { feedback }) };
      });
      return {
        declaration: declare('single', 'identifier', [String(body.key)]),
        content: [choices(prompt, options, '1')],
      };
    }
    case 'pairs':
      return pairs(body, prompt);
    case 'order':
      return {
        declaration: declare('ordered', 'identifier', body.key.map(identifier)),
        content: [
          x('qti-order-interaction', { 'response-identifier': RESPONSE, shuffle: 'false' }, [
            prompt,
            ...body.items.map(({ id, text }) =>
              x('qti-simple-choice', { identifier: identifier(id) }, inline(text)),
            ),
          ]),
        ],
      };
    case 'gap': {
      const mapping = x(
        'qti-mapping',
        { 'default-value': '0' },
        body.accept.map(answer => entry(answer, 1, { 'case-sensitive': 'false' })),
      );
      return {
        declaration: declare('single', 'string', body.accept.slice(0, 1), mapping),
        content: [x('p', {}, inGap(stem))],
      };
    }
    case 'number': {
      const { key, unit } = body;
      const value = typeof key === 'number' ? key : (key.min + key.max) / 2;
      return {
        declaration: declare('single', 'float', [String(value)]),
        content: [
          x('p', {}, inline(stem)),
          x('p', {}, [box(), ...(unit === undefined ? [] : [x('span', { class: unitClass }, ` ${unit}`)])]),
        ],
      };
    }
    case 'essay':
      return {
        declaration: declare('single', 'string', []),
        content: [
          ...(body.points.length > 0
            ? [
                x('qti-rubric-block', { use: 'scoring', view: 'scorer' }, [
                  x(
                    'qti-content-body',
                    {},
                    body.points.map(point => x('p', {}, inline(point))),
                  ),
                ]),
              ]
            : []),
          x('qti-extended-text-interaction', { 'response-identifier': RESPONSE }, [prompt]),
        ],
      };
  }
}

const box = (): Element =>
  x('qti-text-entry-interaction', { 'response-identifier': RESPONSE, 'expected-length': '20' });

const choices = (prompt: Element, options: readonly ItemOption[], most: string): Element =>
  x('qti-choice-interaction', { 'response-identifier': RESPONSE, shuffle: 'false', 'max-choices': most }, [
    prompt,
    ...options.map(({ id, text, feedback }) =>
      x('qti-simple-choice', { identifier: identifier(id) }, [
        ...inline(text),
        ...(feedback
          ? [
              x(
                'qti-feedback-inline',
                { 'outcome-identifier': 'FEEDBACK', identifier: identifier(id), 'show-hide': 'show' },
                inline(feedback),
              ),
            ]
          : []),
      ]),
    ),
  ]);

function pairs(
  body: Extract<Body, { shape: 'pairs' }>,
  prompt: Element,
): { declaration: Element; content: Contents } {
  const right = body.items.map(({ id, key }) => `${identifier(id)} ${identifier(key)}`);
  const alone = new Set(body.items.map(({ key }) => key)).size === body.items.length;
  const set = (list: readonly ItemOption[], most: string): Element =>
    x(
      'qti-simple-match-set',
      {},
      list.map(({ id, text }) =>
        x('qti-simple-associable-choice', { identifier: identifier(id), 'match-max': most }, inline(text)),
      ),
    );
  return {
    declaration: declare(
      'multiple',
      'directedPair',
      right,
      x(
        'qti-mapping',
        { 'default-value': '0' },
        right.map(pair => entry(pair, 1 / right.length)),
      ),
    ),
    content: [
      x(
        'qti-match-interaction',
        {
          'response-identifier': RESPONSE,
          shuffle: 'false',
          'max-associations': String(body.items.length),
          class: pairsTag(body.groups),
        },
        [prompt, set(body.items, '1'), set(body.targets, body.groups || !alone ? '0' : '1')],
      ),
    ],
  };
}

/** The sentence with a box in the place of its gap. */
function inGap(stem: Tree): Contents {
  return stem.flatMap((node): Contents => {
    if (node.type === 'element') return [x(node.tagName, {}, inGap(node.children))];
    const [before, after] = node.value.split(gap);
    const words = (value: string | undefined): Contents => (value ? [{ type: 'text', value }] : []);
    return after === undefined ? words(before) : [...words(before), box(), ...words(after)];
  });
}
