import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Tree } from '../../content/tree.js';
import { xmlDocument } from '../../packaging/xml.js';
import type { WrittenQuiz } from '../format.js';
import { percent } from '../gift/write.js';
import type { Body, Item } from '../item.js';
import { claimTag, pairsTag } from '../tags.js';
import { htmlOf } from '../words.js';

type Child = Element | Child[];

/** Writes questions as Moodle XML (https://docs.moodle.org/en/Moodle_XML_format); ids stand in `idnumber`. */
export function writeMoodle(items: readonly Item[], { id }: WrittenQuiz): Uint8Array {
  const quiz = x('quiz', {}, [
    x('question', { type: 'category' }, [x('category', {}, [textElement(id)])]),
    ...items.map(question),
  ]);
  return new TextEncoder().encode(xmlDocument(quiz));
}

const types = {
  choice: 'multichoice',
  'true-false': 'truefalse',
  pairs: 'matching',
  order: 'ordering',
  gap: 'shortanswer',
  number: 'numerical',
  essay: 'essay',
} as const satisfies Record<Body['shape'], string>;

function question(item: Item): Element {
  const { body } = item;
  const tags = [...item.claims.map(claimTag), ...(body.shape === 'pairs' ? [pairsTag(body.groups)] : [])];
  return x('question', { type: types[body.shape] }, [
    x('name', {}, [textElement(item.id)]),
    html('questiontext', item.stem),
    html('generalfeedback', item.feedback),
    x('defaultgrade', String(item.graded ? item.weight : 0)),
    x('penalty', '0'),
    x('hidden', '0'),
    x('idnumber', item.id),
    ...parts(body),
    ...item.hints.map(hint => html('hint', hint)),
    ...(tags.length > 0
      ? [
          x(
            'tags',
            {},
            tags.map(tag => x('tag', {}, [textElement(tag)])),
          ),
        ]
      : []),
  ]);
}

function parts(body: Body): Element[] {
  switch (body.shape) {
    case 'choice': {
      const share = 100 / body.options.filter(({ right }) => right).length;
      return [
        x('single', String(!body.many)),
        x('shuffleanswers', 'true'),
        x('answernumbering', 'abc'),
        ...body.options.map(({ right, text, feedback }) =>
          answer(right ? share : body.many ? -share : 0, htmlOf(text), feedback, 'html'),
        ),
      ];
    }
    case 'true-false':
      return [
        answer(body.key ? 100 : 0, 'true', body.trueFeedback),
        answer(body.key ? 0 : 100, 'false', body.falseFeedback),
      ];
    case 'pairs': {
      const used = new Set(body.items.map(({ key }) => key));
      const target = (id: string) => body.targets.find(each => each.id === id)?.text ?? [];
      return [
        x('shuffleanswers', 'true'),
        ...body.items.map(({ text, key }) => pair(text, target(key))),
        ...body.targets.filter(({ id }) => !used.has(id)).map(({ text }) => pair([], text)),
      ];
    }
    case 'order':
      return [
        x('layouttype', 'VERTICAL'),
        x('selecttype', 'ALL'),
        x('selectcount', '0'),
        x('gradingtype', 'ABSOLUTE_POSITION'),
        x('showgrading', 'SHOW'),
        ...body.key.map((id, index) =>
          answer(index + 1, htmlOf(body.items.find(item => item.id === id)?.text ?? []), undefined, 'html'),
        ),
      ];
    case 'gap':
      return [x('usecase', '0'), ...body.accept.map(words => answer(100, words))];
    case 'number':
      return number(body);
    case 'essay':
      return [
        x('responseformat', 'plain'),
        x('responserequired', '0'),
        x('responsefieldlines', '10'),
        x('attachments', '0'),
        x('graderinfo', { format: 'html' }, [
          textElement(body.points.map(point => `<p>${htmlOf(point)}</p>`).join('')),
        ]),
      ];
  }
}

/** A number in another unit × its factor is the number in the main one; Moodle multiplies the other way round. */
function number({ key, tolerance, unit, units }: Extract<Body, { shape: 'number' }>): Element[] {
  const [value, around] =
    typeof key === 'number' ? [key, tolerance ?? 0] : [(key.min + key.max) / 2, (key.max - key.min) / 2];
  const known = unit === undefined ? [] : [{ unit, factor: 1 }, ...units];
  const given = answer(100, neat(value));
  given.children.push(x('tolerance', neat(around)));
  return [
    given,
    ...(known.length > 0
      ? [
          x(
            'units',
            {},
            known.map(({ unit: name, factor }) =>
              x('unit', {}, [x('multiplier', neat(1 / factor)), x('unit_name', name)]),
            ),
          ),
          x('unitgradingtype', '0'),
          x('unitpenalty', '0'),
          x('showunits', '3'),
          x('unitsleft', '0'),
        ]
      : []),
  ];
}

/** Without the digits that binary arithmetic gets wrong. */
const neat = (value: number): string => String(Number(value.toPrecision(12)));

const textElement = (words: string): Element => x('text', words);

const html = (name: string, tree: Tree): Element => x(name, { format: 'html' }, [textElement(htmlOf(tree))]);

const answer = (share: number, words: string, feedback?: Tree, format = 'moodle_auto_format'): Element =>
  x('answer', { fraction: percent(share), format }, [
    textElement(words),
    html('feedback', feedback ?? []),
  ] satisfies Child[]);

const pair = (item: Tree, target: Tree): Element =>
  x('subquestion', { format: 'html' }, [
    textElement(htmlOf(item)),
    // The other half is plain text in Moodle.
    x('answer', {}, [textElement(plain(target))]),
  ]);

const plain = (tree: Tree): string =>
  tree.map(node => (node.type === 'text' ? node.value : plain(node.children))).join('');
