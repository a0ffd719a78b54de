import * as v from 'valibot';
import type { QuestionBase } from '../../src/content/model.js';
import { text, type Tree } from '../../src/content/tree.js';
import type { InteractionValue } from '../../src/engine/interaction.js';
import type { Response } from '../../src/engine/progress.js';
import type { Kind, Part, TextSchema } from '../../src/kinds/kind.js';

type Path = readonly (string | number)[];

/** One question of a kind, as an author writes it, with answers to it and mistakes in it. */
export interface Sample {
  readonly authored: Readonly<Record<string, unknown>>;
  /** An answer that matches, or (in a kind without a key) any answer. */
  readonly good: Response;
  readonly partial?: readonly [response: Response, credit: number];
  /** An answer that does not match at all; absent in a kind without a key. */
  readonly bad?: Response;
  /** Responses that cannot belong to this question. */
  readonly unfit: readonly Response[];
  readonly key: unknown;
  readonly optionIds: readonly string[];
  readonly interaction: InteractionValue | null;
  readonly pattern: readonly InteractionValue[];
  /** What the good answer is told as, in a kind that tells it in parts. */
  readonly parts?: readonly Part[];
  /** Own fields that the form must not show, written otherwise: another key, and other reasons. */
  readonly unseen: Readonly<Record<string, unknown>>;
  /** Words that the explanation of a good answer shows. */
  readonly explains: string;
  /** Own fields written wrong, and where the complaint must point. */
  readonly mistakes: readonly (readonly [change: Readonly<Record<string, unknown>>, path: Path])[];
}

const common = (kind: string) => ({
  id: `${kind}-q`,
  kind,
  stem: `Which one is it, in ${kind}?`,
  feedback: `Because of ${kind}.`,
  hints: ['Look at the first letter.', 'It is the second one.'],
  again: 'the-passage',
  claims: ['C001'],
  misconception: 'It is something else.',
});

const options = [
  { id: 'a', text: 'Apple', feedback: 'A round fruit.' },
  { id: 'b', text: 'Bread' },
  { id: 'c', text: 'Cheese', feedback: 'Made of milk.' },
];
const targets = [
  { id: 'soft', text: 'Soft' },
  { id: 'hard', text: 'Hard' },
];
const items = [
  { id: 'wool', text: 'Wool', key: 'soft', feedback: 'It gives way.' },
  { id: 'stone', text: 'Stone', key: 'hard' },
  { id: 'steel', text: 'Steel', key: 'hard' },
];
const pairs = { wool: 'soft', stone: 'hard', steel: 'hard' };
const matching = {
  type: 'matching',
  pairs: [
    ['wool', 'soft'],
    ['stone', 'hard'],
    ['steel', 'hard'],
  ],
  sources: ['wool', 'stone', 'steel'],
  targets: ['soft', 'hard'],
} as const;
const unfitPairs: readonly Response[] = [
  'text',
  ['wool'],
  { wool: 'soft', stone: 'hard' },
  { wool: 'soft', stone: 'hard', steel: '' },
  { wool: 'soft', stone: 'hard', steel: 'liquid' },
  { ...pairs, feather: 'soft' },
  { wool: 'soft', stone: 'hard', toString: 'hard' },
];
const pairMistakes = (field: string): Sample['mistakes'] => [
  [{ [field]: targets.slice(0, 1) }, [field]],
  [{ [field]: [...targets, { id: 'soft', text: 'Again' }] }, [field, 2, 'id']],
  [{ items: items.slice(0, 1) }, ['items']],
  [{ items: [...items, items[0]] }, ['items', 3, 'id']],
  [{ items: [items[0], { id: 'stone', text: 'Stone', key: 'liquid' }] }, ['items', 1, 'key']],
];

/** The same choices with other reasons. */
const unreasoned = options.map(({ id, text }) => ({ id, text, feedback: `Not ${text}.` }));
const unpaired = [
  { id: 'wool', text: 'Wool', key: 'hard' },
  { id: 'stone', text: 'Stone', key: 'soft', feedback: 'It is chalk.' },
  { id: 'steel', text: 'Steel', key: 'hard' },
];

const steps = [
  {
    id: 'door',
    text: 'You stand at a door.',
    options: [
      { id: 'knock', text: 'Knock', outcome: 'A voice answers.', next: 'room' },
      { id: 'enter', text: 'Walk in', outcome: 'Someone is startled.' },
      { id: 'leave', text: 'Leave', outcome: 'You are in the hall.', next: 'hall' },
    ],
    key: 'knock',
  },
  {
    id: 'hall',
    text: 'You are in the hall.',
    options: [
      { id: 'back', text: 'Go back', outcome: 'The door is open now.' },
      { id: 'run', text: 'Run', outcome: 'It is a long hall.' },
    ],
    key: 'back',
  },
  {
    id: 'room',
    text: 'You are in the room.',
    options: [
      { id: 'greet', text: 'Say hello', outcome: 'Someone smiles.' },
      { id: 'stare', text: 'Stare', outcome: 'Nobody speaks.' },
    ],
    key: 'greet',
  },
];
const unwalked = steps.map(step => ({
  ...step,
  options: step.options.map(option => ({ ...option, outcome: `Not ${option.text}.` })),
  key: step.options[1]!.id,
}));
const [greet, stare] = steps[2]!.options;
const twice = [greet, { ...stare, id: 'greet' }];
const lost = [greet, { ...stare, next: 'cellar' }];
const mute = [greet, { id: 'stare', text: 'Stare' }];
const leads = (step: (typeof steps)[number], next: string) => ({
  ...step,
  options: step.options.map(option => ({ ...option, next })),
});

const places = [
  { id: 'sink', text: 'Sink', x: 5, y: 40, width: 20, height: 30 },
  { id: 'stove', text: 'Stove', x: 40, y: 40, width: 25, height: 30, feedback: 'It is hot.' },
  { id: 'door', text: 'Door', x: 90, y: 50, width: 4, height: 4 },
];

/** A sample for every kind: the tests ask for one by the name of each kind in the map. */
export const samples: Readonly<Record<string, Sample>> = {
  'single-choice': {
    authored: { ...common('single-choice'), options, key: 'b' },
    good: ['b'],
    bad: ['a'],
    unfit: ['b', [], ['z'], ['a', 'b'], { a: 'b' }],
    key: 'b',
    optionIds: ['a', 'b', 'c'],
    interaction: { type: 'choice', ids: ['b'], all: ['a', 'b', 'c'] },
    pattern: [{ type: 'choice', ids: ['b'], all: ['a', 'b', 'c'] }],
    unseen: { options: unreasoned, key: 'c' },
    explains: 'Apple – A round fruit.',
    mistakes: [
      [{ key: 'z' }, ['key']],
      [{ key: undefined }, ['key']],
      [{ options: options.slice(0, 1), key: 'a' }, ['options']],
      [{ options: [...options, { id: 'a', text: 'Again' }] }, ['options', 3, 'id']],
      [{ options: [...options, { id: 'Not An Id', text: 'x' }] }, ['options', 3, 'id']],
      [{ options: [...options, { id: 'd', text: ' ' }] }, ['options', 3, 'text']],
      [{ options: [...options, { id: 'd', text: 'x', colour: 'red' }] }, ['options', 3, 'colour']],
    ],
  },
  'multiple-choice': {
    authored: { ...common('multiple-choice'), options, key: ['c', 'a'] },
    good: ['a', 'c'],
    partial: [['a'], 0.5],
    bad: ['b'],
    unfit: ['a', [], ['a', 'a'], ['a', 'z'], {}],
    key: ['a', 'c'],
    optionIds: ['a', 'b', 'c'],
    interaction: { type: 'choice', ids: ['a', 'c'], all: ['a', 'b', 'c'] },
    pattern: [{ type: 'choice', ids: ['c', 'a'], all: ['a', 'b', 'c'] }],
    unseen: { options: unreasoned, key: ['b'] },
    explains: 'Cheese – Made of milk.',
    mistakes: [
      [{ key: [] }, ['key']],
      [{ key: 'a' }, ['key']],
      [{ key: ['a', 'z'] }, ['key', 1]],
      [{ key: ['a', 'a'] }, ['key', 1]],
      [{ options: [...options, { id: 'b', text: 'Again' }] }, ['options', 3, 'id']],
    ],
  },
  'true-false': {
    authored: { ...common('true-false'), key: false, trueFeedback: 'It never was.' },
    good: ['false'],
    bad: ['true'],
    unfit: ['true', [], ['maybe'], ['true', 'false'], {}],
    key: false,
    optionIds: ['true', 'false'],
    interaction: { type: 'true-false', value: false },
    pattern: [{ type: 'true-false', value: false }],
    unseen: { key: true, trueFeedback: 'It always was.', falseFeedback: 'It is.' },
    explains: 'True – It never was.',
    mistakes: [[{ key: 'no' }, ['key']]],
  },
  categorisation: {
    authored: { ...common('categorisation'), categories: targets, items },
    good: pairs,
    partial: [{ wool: 'soft', stone: 'hard', steel: 'soft' }, 2 / 3],
    bad: { wool: 'hard', stone: 'soft', steel: 'soft' },
    unfit: unfitPairs,
    key: { steel: 'hard', stone: 'hard', wool: 'soft' },
    optionIds: ['wool', 'stone', 'steel', 'soft', 'hard'],
    interaction: matching,
    pattern: [{ ...matching, pairs: [matching.pairs[2], matching.pairs[1], matching.pairs[0]] }],
    unseen: { items: unpaired },
    explains: 'It gives way.',
    mistakes: pairMistakes('categories'),
  },
  matching: {
    authored: { ...common('matching'), targets, items },
    good: pairs,
    partial: [{ wool: 'hard', stone: 'hard', steel: 'soft' }, 1 / 3],
    bad: { wool: 'hard', stone: 'soft', steel: 'soft' },
    unfit: unfitPairs,
    key: { steel: 'hard', stone: 'hard', wool: 'soft' },
    optionIds: ['wool', 'stone', 'steel', 'soft', 'hard'],
    interaction: matching,
    pattern: [{ ...matching, pairs: [matching.pairs[2], matching.pairs[1], matching.pairs[0]] }],
    unseen: { items: unpaired },
    explains: 'It gives way.',
    mistakes: pairMistakes('targets'),
  },
  ordering: {
    authored: {
      ...common('ordering'),
      items: [
        { id: 'third', text: 'Eat' },
        { id: 'first', text: 'Cook' },
        { id: 'second', text: 'Serve' },
      ],
      key: ['first', 'second', 'third'],
    },
    good: ['first', 'second', 'third'],
    partial: [['third', 'first', 'second'], 0.5],
    bad: ['third', 'second', 'first'],
    unfit: ['first', [], ['first', 'second'], ['first', 'first', 'second'], ['first', 'second', 'z'], {}],
    key: ['first', 'second', 'third'],
    optionIds: ['third', 'first', 'second'],
    interaction: {
      type: 'sequencing',
      ids: ['first', 'second', 'third'],
      all: ['third', 'first', 'second'],
    },
    pattern: [{ type: 'sequencing', ids: ['first', 'second', 'third'], all: ['third', 'first', 'second'] }],
    unseen: { key: ['second', 'first', 'third'] },
    explains: 'CookServeEat',
    mistakes: [
      [{ key: ['first', 'second'] }, ['key']],
      [{ key: ['first', 'second', 'second'] }, ['key']],
      [{ key: ['first', 'second', 'z'] }, ['key']],
      [{ key: ['third', 'first', 'second'] }, ['items']],
    ],
  },
  'fill-in': {
    authored: {
      ...common('fill-in'),
      stem: 'It comes from the ____ tumor.',
      accept: ['first', 'The Original'],
    },
    good: '  “the  ORIGINAL”. ',
    bad: 'second',
    unfit: ['', '   ', ['first'], {}, 'x'.repeat(251)],
    key: ['first', 'the original'],
    optionIds: [],
    interaction: { type: 'fill-in', text: '“the  ORIGINAL”.' },
    pattern: [
      { type: 'fill-in', text: 'first' },
      { type: 'fill-in', text: 'The Original' },
    ],
    unseen: { accept: ['second'] },
    explains: 'the  ORIGINAL',
    mistakes: [
      [{ stem: 'No gap.' }, ['stem']],
      [{ stem: 'Two ____ gaps ____.' }, ['stem']],
      [{ accept: [] }, ['accept']],
      [{ accept: ['fine', '...'] }, ['accept', 1]],
    ],
  },
  numeric: {
    authored: {
      ...common('numeric'),
      key: { min: 5, max: 10 },
      unit: 'days',
      units: [{ unit: 'weeks', factor: 7 }],
    },
    good: ' 7,5 days ',
    bad: '10.1',
    unfit: ['', 'seven', '5 to 10', ['7'], {}],
    key: { min: 5, max: 10 },
    optionIds: [],
    interaction: { type: 'numeric', value: 7.5 },
    pattern: [{ type: 'numeric', value: 5, min: 5, max: 10 }],
    unseen: { key: 3, tolerance: 1 },
    explains: '7,5 days',
    mistakes: [
      [{ key: 'seven' }, ['key']],
      [{ key: { min: 10, max: 5 } }, ['key']],
      [{ key: { min: 5 } }, ['key']],
      [{ key: Infinity }, ['key']],
      [{ tolerance: 1 }, ['tolerance']],
      [{ key: 7, tolerance: -1 }, ['tolerance']],
      [{ units: [{ unit: 'Days', factor: 1 }] }, ['units', 0, 'unit']],
      [{ units: [{ unit: 'hours', factor: 0 }] }, ['units', 0, 'factor']],
    ],
  },
  scenario: {
    authored: { ...common('scenario'), steps },
    good: { door: 'knock', room: 'greet' },
    partial: [{ door: 'enter', room: 'greet' }, 0.5],
    bad: { door: 'leave', hall: 'run', room: 'stare' },
    unfit: [
      'knock',
      ['knock'],
      {},
      { door: 'knock' },
      { room: 'greet' },
      { door: 'knock', room: 'knock' },
      { door: 'knock', room: 'greet', cellar: 'greet' },
      { door: 'enter', hall: 'run' },
    ],
    key: { door: 'knock', hall: 'back', room: 'greet' },
    optionIds: ['door', 'hall', 'room', 'knock', 'enter', 'leave', 'back', 'run', 'greet', 'stare'],
    interaction: null,
    pattern: [],
    parts: [
      {
        id: 'door',
        text: [text('You stand at a door.')],
        value: { type: 'choice', ids: ['knock'], all: ['knock', 'enter', 'leave'] },
        pattern: [{ type: 'choice', ids: ['knock'], all: ['knock', 'enter', 'leave'] }],
        grade: { result: 'match', credit: 1 },
      },
      {
        id: 'room',
        text: [text('You are in the room.')],
        value: { type: 'choice', ids: ['greet'], all: ['greet', 'stare'] },
        pattern: [{ type: 'choice', ids: ['greet'], all: ['greet', 'stare'] }],
        grade: { result: 'match', credit: 1 },
      },
    ],
    unseen: { steps: unwalked },
    explains: 'Someone smiles.',
    mistakes: [
      [{ steps: [] }, ['steps']],
      [{ steps: [{ ...steps[2], key: 'z' }] }, ['steps', 0, 'key']],
      [{ steps: [{ ...steps[2], options: [steps[2]!.options[0]] }] }, ['steps', 0, 'options']],
      [{ steps: [steps[2], steps[2]] }, ['steps', 1, 'id']],
      [{ steps: [{ ...steps[2], options: twice }] }, ['steps', 0, 'options', 1, 'id']],
      [{ steps: [{ ...steps[2], options: lost }] }, ['steps', 0, 'options', 1, 'next']],
      [{ steps: [{ ...steps[2], options: mute }] }, ['steps', 0, 'options', 1, 'outcome']],
      [{ steps: [leads(steps[0]!, 'room'), steps[1], steps[2]] }, ['steps', 1, 'id']],
      [{ steps: [steps[0], leads(steps[1]!, 'hall'), steps[2]] }, ['steps', 1, 'key']],
    ],
  },
  hotspot: {
    authored: {
      ...common('hotspot'),
      picture: 'media/wash-place.svg',
      alt: 'A kitchen',
      places,
      key: 'stove',
    },
    good: ['stove'],
    bad: ['sink'],
    unfit: ['stove', [], ['z'], ['stove', 'sink'], {}],
    key: 'stove',
    optionIds: ['sink', 'stove', 'door'],
    interaction: { type: 'choice', ids: ['stove'], all: ['sink', 'stove', 'door'] },
    pattern: [{ type: 'choice', ids: ['stove'], all: ['sink', 'stove', 'door'] }],
    unseen: { places: places.map(place => ({ ...place, feedback: 'It is there.' })), key: 'door' },
    explains: '2. Stove – It is hot.',
    mistakes: [
      [{ key: 'z' }, ['key']],
      [{ key: [] }, ['key']],
      [{ key: ['stove', 'z'] }, ['key', 1]],
      [{ key: ['stove', 'stove'] }, ['key', 1]],
      [{ picture: 'kitchen.svg' }, ['picture']],
      [{ picture: 'https://elsewhere.example/media/a.svg' }, ['picture']],
      [{ alt: ' ' }, ['alt']],
      [{ places: places.slice(1, 2) }, ['places']],
      [{ places: [...places, { ...places[1], x: 0, y: 70, id: 'sink' }] }, ['places', 3, 'id']],
      [{ places: [...places, { ...places[1], id: 'pot' }] }, ['places', 3, 'x']],
      [{ places: [...places, { ...places[1], id: 'pot', x: 90, y: 80 }] }, ['places', 3, 'width']],
      [{ places: [...places, { ...places[1], id: 'pot', x: 0, y: 99 }] }, ['places', 3, 'height']],
      [{ places: [...places, { ...places[1], id: 'pot', x: -1 }] }, ['places', 3, 'x']],
    ],
  },
  confidence: {
    authored: {
      ...common('confidence'),
      follows: 'single-choice-q',
      levels: [
        { id: 'low', text: 'Not sure', help: 'Read the example again.' },
        { id: 'high', text: 'Very sure', help: 'Say it aloud.' },
      ],
    },
    good: ['high'],
    unfit: ['high', [], ['z'], ['low', 'high'], {}],
    key: null,
    optionIds: ['low', 'high'],
    interaction: { type: 'likert', id: 'high', all: ['low', 'high'] },
    pattern: [],
    unseen: {
      levels: [
        { id: 'low', text: 'Not sure', help: 'Look up.' },
        { id: 'high', text: 'Very sure', help: 'Look down.' },
      ],
    },
    explains: 'Say it aloud.',
    mistakes: [
      [{ follows: undefined }, ['follows']],
      [{ graded: true }, ['graded']],
      [{ levels: [] }, ['levels']],
      [
        {
          levels: [
            { id: 'low', text: 'a', help: 'b' },
            { id: 'low', text: 'c', help: 'd' },
          ],
        },
        ['levels', 1, 'id'],
      ],
      [
        {
          levels: [
            { id: 'low', text: 'a' },
            { id: 'high', text: 'c', help: 'd' },
          ],
        },
        ['levels', 0, 'help'],
      ],
    ],
  },
  reflection: {
    authored: {
      ...common('reflection'),
      points: ['It began here.', 'It moved there.'],
      note: 'It stays with you.',
    },
    good: 'It moved.',
    unfit: [['It moved.'], {}, 'x'.repeat(1001)],
    key: null,
    optionIds: [],
    interaction: null,
    pattern: [],
    unseen: { points: ['It was always here.'] },
    explains: 'It began here.',
    mistakes: [
      [{ points: [] }, ['points']],
      [{ points: ['Fine.', ''] }, ['points', 1]],
      [{ graded: true }, ['graded']],
    ],
  },
};

/** Text as the tests write it: plain words. */
export const written: TextSchema = v.pipe(
  v.string(),
  v.transform((words): Tree => [text(words)]),
);

/** Text as a compiled file holds it: a tree. */
export const compiled: TextSchema = v.custom<Tree>(Array.isArray);

/** The sample of a kind; a kind without one fails its tests. */
export function sampleOf(kind: Kind): Sample {
  const sample = samples[kind.name];
  if (!sample) throw new TypeError(`test/kinds/samples.ts has no sample for the kind ${kind.name}`);
  return sample;
}

/** The sample's question, read as an author's. */
export const questionOf = (kind: Kind, change: Readonly<Record<string, unknown>> = {}): QuestionBase =>
  v.parse(kind.schema(written), { ...sampleOf(kind).authored, ...change });
