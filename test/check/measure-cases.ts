import { changed, measured, OTHER } from './measured-course.js';

const COURSE = 'modules/course.yaml';
const CLAIMS = 'modules/claims.tsv';
const GLOSSARY = 'modules/glossary.yaml';
const M = 'modules/weather/module.yaml';
const WIND = 'modules/weather/02-wind.md';
const Q = 'quizzes/rain.yaml';

/** A slip, and what it is called. `‸` stands where it must be reported. */
export interface Case {
  readonly changes: Readonly<Record<string, string | undefined>>;
  readonly severity: 'error' | 'warning';
  readonly says: RegExp;
}

const PLAIN = 'The air moves past you. :claims[C002]';
/** Text in the second lesson, in place of its one paragraph. */
const wind = (words: string) => changed(WIND, PLAIN, words);
const staff = changed(M, 'track: patient', 'track: staff');
const option = 'options:\n      - { id: a, text: Sand, feedback: It is not. }';
const words = (count: number) => ['Rain', ...Array.from({ length: count - 1 }, () => 'rain')].join(' ');
/** Sentences of eight short words. */
const lines = (count: number) =>
  Array.from({ length: count }, () => 'The wind can move a leaf or two.').join(' ');
const paragraphs = (count: number) =>
  Array.from({ length: count }, () => `${lines(5)}\n\n## More`).join('\n\n');

const many = (kind: string, count: number, body: (index: number) => string) =>
  `id: wind\nquestions:\n${Array.from({ length: count }, (_, index) => `  - id: wind-${index}\n    kind: ${kind}\n    stem: Which one fits here?\n${body(index)}    feedback: It is so because the air moves in this way.\n    claims: [C002]\n    misconception: Air is still.\n`).join('')}`;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="2"/></svg>';
const credit = `sources: []
pictures:
  - { file: media/dot.svg, title: A dot, author: Somebody, source: Drawn for this, licence: CC0-1.0 }`;
/** The second lesson with a picture in it, which is credited. */
const picture = (words: string) => ({
  ...wind(`${PLAIN}\n\n${words}`),
  ...changed(M, 'sources: []', credit),
  'modules/weather/media/dot.svg': SVG,
});
const table = (headers: readonly string[]) =>
  [headers, headers.map(() => '---'), headers.map(() => 'x')].map(row => `| ${row.join(' | ')} |`).join('\n');

export const cases: Readonly<Record<string, readonly Case[]>> = {
  'L01-claims': [
    {
      changes: wind('The air moves. :claims[C002]\n\n‸It is cold. :claims[C999]'),
      severity: 'error',
      says: /no claim "C999"/,
    },
    {
      changes: changed(CLAIMS, 'C003\tHail', '‸C003\tHail', 'Not needed.', ''),
      severity: 'error',
      says: /without a reason/,
    },
    {
      changes: {
        ...wind(`${PLAIN}\n\nHail hurts. :claims[C003]`),
        ...changed(CLAIMS, 'C003\tHail', '‸C003\tHail', 'left-out\t\t', 'left-out\twind\t'),
      },
      severity: 'error',
      says: /left out here and taught/,
    },
    {
      changes: changed(CLAIMS, 'C003\tHail', '‸C003\tHail', 'left-out\t\tNot needed.', 'taught\t\t'),
      severity: 'error',
      says: /no lesson teaches C003/,
    },
    {
      changes: changed(CLAIMS, 'taught\train', 'taught\train wind', 'C001\tRain', '‸C001\tRain'),
      severity: 'error',
      says: /wind does not teach C001/,
    },
    {
      changes: changed(Q, 'cloud.\n    claims: [C001]', 'cloud.\n    claims: [C001, ‸C002]'),
      severity: 'error',
      says: /does not teach C002/,
    },
    {
      changes: changed(
        Q,
        '- { id: a, text: Sand, feedback: It is not. }',
        '- { id: a, text: Sand, claims: [framing, ‸C002] }',
      ),
      severity: 'error',
      says: /does not teach C002/,
    },
    {
      changes: wind(`${PLAIN}\n\n‸It can rain. :claims[C001]`),
      severity: 'warning',
      says: /does not name this lesson/,
    },
  ],
  'L02-sign-off': [
    {
      changes: changed(M, 'next: 2027-01-02', 'next: ‸2026-02-02'),
      severity: 'error',
      says: /was due on 2026-02-02/,
    },
    {
      changes: changed(M, 'next: 2027-01-02', 'next: ‸2028-01-03'),
      severity: 'error',
      says: /more than 24 months/,
    },
    {
      changes: changed(M, 'date: 2026-01-02', 'date: ‸2026-12-01'),
      severity: 'error',
      says: /still to come/,
    },
    {
      changes: {
        'modules/review-points.yaml': 'points:\n  - { lesson: ‸hail, kind: decide, text: x, reason: y }\n',
      },
      severity: 'error',
      says: /no lesson "hail"/,
    },
  ],
  'L03-reading-level': [
    {
      changes: changed(
        WIND,
        'title: What',
        'title: ‸What',
        PLAIN,
        'Meteorological observatories continuously communicate approximations. :claims[C002]',
      ),
      severity: 'error',
      says: /Flesch-Kincaid grade of this lesson is \d+\.\d over 3 sentences/,
    },
    {
      changes: {
        ...changed(M, 'title: Weather\n', 'title: ‸Weather\n'),
        ...wind(Array.from({ length: 36 }, () => 'Go on to the umbrella in the rain.').join(' ')),
      },
      severity: 'warning',
      says: /SMOG grade of this module is 8\.\d/,
    },
  ],
  'L04-terms': [
    {
      changes: wind(`It is windy in ‸drizzle. :claims[C002]`),
      severity: 'error',
      says: /"drizzle" is first used here and not explained/,
    },
    {
      changes: wind('It is windy in ‸drizzle. :claims[C002]\n\nHere :term[drizzle] means small drops.'),
      severity: 'warning',
      says: /explained only after/,
    },
    {
      changes: wind('In the ‸UK it is windy. :claims[C002]'),
      severity: 'error',
      says: /"UK" is a short form that the glossary does not have/,
    },
    {
      changes: wind('The :term[‸RH] is high. :claims[C002]'),
      severity: 'error',
      says: /spell it out as "Relative humidity"/,
    },
    {
      changes: wind('A :term[‸squall] is a sudden wind. :claims[C002]'),
      severity: 'warning',
      says: /the glossary does not have it/,
    },
    {
      changes: changed(GLOSSARY, 'meaning: Rain in very small drops.', `meaning: ‸${words(26)}`),
      severity: 'error',
      says: /26 words/,
    },
  ],
  'L05-questions': [
    {
      changes: changed(Q, 'feedback: Rain is water that falls from a cloud.', 'feedback: ‸Rain is water.'),
      severity: 'error',
      says: /3 words/,
    },
    {
      changes: changed(Q, '- id: rain-1', '- id: ‸rain-1', '    misconception: Rain is sand.\n', ''),
      severity: 'error',
      says: /misconception/,
    },
    {
      changes: changed(Q, '- id: rain-1', '- id: ‸rain-1', 'text: Sand, feedback: It is not.', 'text: Sand'),
      severity: 'warning',
      says: /feedback is missing for a$/,
    },
    {
      changes: changed(Q, '- id: rain-2', '- id: ‸rain-2', '    falseFeedback: It is not.\n', ''),
      severity: 'warning',
      says: /feedback is missing for falseFeedback/,
    },
  ],
  'L06-numbers': [
    {
      changes: wind('‸Most are alive after 5 years. :claims[C002]'),
      severity: 'error',
      says: /survival figure/,
    },
    { changes: wind('In 2026 it was ‸8 out of 10 days.'), severity: 'error', says: /names no claim/ },
    { changes: wind('It was ‸8 out of 10 days. :claims[C002]'), severity: 'error', says: /no year/ },
    {
      changes: wind('In 2026 it was 8 out of 10 days. In 2026 it was ‸1 in 4 nights. :claims[C002]'),
      severity: 'error',
      says: /is of 4, and the first one of 10/,
    },
    { changes: wind('‸Multiply it by three. :claims[C002]'), severity: 'error', says: /a sum/ },
    {
      changes: {
        ...wind('It was ‸8 out of 10 days. :claims[C002]'),
        ...staff,
      },
      severity: 'warning',
      says: /no year/,
    },
  ],
  'L07-addresses': [
    {
      changes: wind('See ‸[more](https://example.org/wind) about it. :claims[C002]'),
      severity: 'error',
      says: /example\.org is not among the "links"/,
    },
    {
      changes: {
        ...wind('See ‸[more](http://example.org/wind) about it. :claims[C002]'),
        ...changed(COURSE, 'title: Weather', 'title: Weather\nlinks: [example.org]'),
      },
      severity: 'error',
      says: /https/,
    },
  ],
  'L09-tone': [
    { changes: wind('You ‸battle the air. :claims[C002]'), severity: 'warning', says: /live with/ },
    { changes: changed(Q, 'text: Light', 'text: ‸A miracle'), severity: 'error', says: /what it does/ },
    {
      changes: changed(
        WIND,
        PLAIN,
        'You ‸battled the air. :claims[C002]',
        'quiz: wind',
        'quiz: wind\nsensitive: true',
      ),
      severity: 'error',
      says: /live with/,
    },
  ],
  'L10-copied-runs': [
    {
      changes: wind('So ‸when warm air meets cold air it is. :claims[C002]'),
      severity: 'warning',
      says: /"when warm air meets cold air"/,
    },
    {
      changes: wind('So ‸warm air meets cold air over the sea, mostly. :claims[C002]'),
      severity: 'error',
      says: /word for word/,
    },
  ],
  'L11-sentence-length': [
    { changes: wind(`It is so. ‸${words(21)}. No. :claims[C002]`), severity: 'warning', says: /21 words/ },
    {
      changes: wind(`It is so. It is. No, it is.\n‸${words(26)}. No. Yes. :claims[C002]`),
      severity: 'error',
      says: /26 words/,
    },
    {
      changes: changed(Q, 'stem: Rain makes you wet.', `stem: ‸${words(26)}.`),
      severity: 'error',
      says: /26 words/,
    },
    {
      changes: { ...wind(`It is so. ‸${words(26)}. :claims[C002]`), ...staff },
      severity: 'warning',
      says: /26 words/,
    },
    {
      changes: changed(
        WIND,
        'title: What',
        'title: ‸What',
        PLAIN,
        Array.from({ length: 5 }, () => `${words(20)}.`).join(' '),
      ),
      severity: 'warning',
      says: /on average/,
    },
  ],
  'L12-chunks': [
    { changes: wind(`‸${lines(6)}`), severity: 'warning', says: /6 sentences/ },
    {
      changes: {
        ...wind(`${Array.from({ length: 3 }, () => lines(5)).join('\n\n')}\n\n‸${lines(5)}`),
      },
      severity: 'warning',
      says: /more than 150 words/,
    },
  ],
  'L13-lists': [
    {
      changes: wind(`‸${Array.from({ length: 8 }, () => '- A leaf.').join('\n')}`),
      severity: 'error',
      says: /8 items/,
    },
  ],
  'L14-main-message': [
    {
      changes: changed(
        WIND,
        'Wind is air. :claims[C002]',
        '‸Wind is air. It moves. It blows. It is cold. :claims[C002]',
      ),
      severity: 'error',
      says: /4 sentences/,
    },
    {
      changes: changed(WIND, 'Wind is air. :claims[C002]', 'Wind can be ‸seen. :claims[C002]'),
      severity: 'warning',
      says: /passive/,
    },
  ],
  'L15-action': [
    {
      changes: changed(WIND, 'Look out at the trees.', '‸The trees are fine.'),
      severity: 'warning',
      says: /says what to do/,
    },
  ],
  'L16-summary': [
    {
      changes: {
        ...changed(WIND, 'title: What', 'title: ‸What', PLAIN, paragraphs(8)),
      },
      severity: 'error',
      says: /no summary/,
    },
  ],
  'L17-passive': [
    {
      changes: changed(WIND, 'title: What', 'title: ‸What', PLAIN, 'A leaf was taken. :claims[C002]'),
      severity: 'warning',
      says: /1 of 3 sentences.*"A leaf was taken\."/,
    },
  ],
  'L18-simpler-words': [
    {
      changes: wind('We ‸commence when the air moves. :claims[C002]'),
      severity: 'warning',
      says: /"commence" can be said more simply: "begin" or "start"/,
    },
  ],
  'L19-direct-address': [
    {
      changes: changed(WIND, 'title: What', 'title: ‸What', PLAIN, `${paragraphs(4)} :claims[C002]`),
      severity: 'warning',
      says: /stands 0 times in 1\d\d words/,
    },
  ],
  'L20-visuals': [{ changes: picture('‸![A dot](media/dot.svg)'), severity: 'error', says: /no caption/ }],
  'L21-tables': [
    { changes: wind(`‸${table(['Wind', 'Cloud'])}`), severity: 'error', says: /no caption/ },
    {
      changes: wind(`::caption[Two things]\n\n‸${table(['Wind', ' '])}`),
      severity: 'error',
      says: /1 of 2 columns have no header/,
    },
    {
      changes: wind(`::caption[Five things]\n\n‸${table(['A', 'B', 'C', 'D', 'E'])}`),
      severity: 'warning',
      says: /5 columns/,
    },
  ],
  'L22-objectives': [
    {
      changes: changed(WIND, 'objective: Name', 'objective: ‸Know'),
      severity: 'error',
      says: /nobody can see "know"/,
    },
    {
      changes: changed(WIND, 'objective: Name', 'objective: ‸Chant'),
      severity: 'warning',
      says: /measurable verbs/,
    },
  ],
  'L23-objective-questions': [
    {
      changes: {
        ...changed(WIND, 'objective: Name', 'objective: ‸Name', 'quiz: wind\n', ''),
        'quizzes/wind.yaml': undefined,
      },
      severity: 'error',
      says: /no question asks/,
    },
  ],
  'L24-item-flaws': [
    { changes: changed(Q, 'text: Light', 'text: ‸None of the above'), severity: 'error', says: /no option/ },
    {
      changes: changed(Q, 'stem: What falls from a cloud?', 'stem: ‸What does not fall from a cloud?'),
      severity: 'warning',
      says: /negative/,
    },
    { changes: changed(Q, 'text: Light', 'text: ‸Always light'), severity: 'warning', says: /"Always"/ },
    {
      changes: changed(Q, 'text: Water', 'text: ‸Water that comes down to us in drops'),
      severity: 'warning',
      says: /longest option/,
    },
    { changes: changed(Q, 'text: Water', 'text: ‸Cloud water'), severity: 'warning', says: /"cloud"/ },
  ],
  'L25-key-balance': [
    {
      changes: {
        ...changed(COURSE, 'id: weather', '‸id: weather'),
        'quizzes/wind.yaml': many('true-false', 12, () => '    key: true\n'),
      },
      severity: 'warning',
      says: /13 of 13 true\/false/,
    },
    {
      changes: {
        ...changed(COURSE, 'id: weather', '‸id: weather'),
        'quizzes/wind.yaml': many(
          'single-choice',
          14,
          index =>
            `    options: [{ id: a, text: Sun }, { id: b, text: Moon }, { id: c, text: Star }]\n    key: ${index % 2 ? 'c' : index % 4 ? 'b' : 'a'}\n`,
        ),
      },
      severity: 'warning',
      says: /option 3 is the key in 7 of 15/,
    },
  ],
  'L26-options': [
    {
      changes: changed(
        Q,
        `${option}\n      - { id: b, text: Water, feedback: It is. }\n      - { id: c, text: Light, feedback: It is not. }`,
        `‸${option}\n      - { id: b, text: Water, feedback: It is. }`,
      ),
      severity: 'warning',
      says: /3 options at least/,
    },
    {
      changes: {
        ...changed(M, 'id: weather', 'id: ‸weather'),
        ...changed(
          Q,
          'kind: single-choice',
          'kind: true-false',
          `    ${option}\n      - { id: b, text: Water, feedback: It is. }\n      - { id: c, text: Light, feedback: It is not. }\n    key: b\n`,
          '    key: false\n',
        ),
        ...changed(WIND, 'quiz: wind\n', ''),
      },
      severity: 'warning',
      says: /of one kind, true-false/,
    },
  ],
  'L27-minutes': [
    {
      changes: {
        ...changed(COURSE, 'title: Weather', 'title: Weather\nminutes: { wind: 9 }'),
        ...changed(WIND, 'title: What', 'title: ‸What'),
      },
      severity: 'warning',
      says: /9 are planned/,
    },
  ],
  'L28-stored-state': [
    {
      changes: {
        ...changed(M, 'track: patient', 'track: staff', '- 01-rain.md', '‸- 01-rain.md'),
        'quizzes/wind.yaml': many('ordering', 400, () => {
          const ids = Array.from({ length: 9 }, (_, index) => `o${index}`);
          return `    items: [${ids.map(id => `{ id: ${id}, text: ${id} }`).join(', ')}]\n    key: [${ids.toReversed().join(', ')}]\n`;
        }),
      },
      severity: 'error',
      says: /can reach \d+ characters/,
    },
  ],
  'L29-privacy': [
    {
      changes: changed(M, 'sources: []', 'sources: []\npolicy: { send: { answers: ‸true } }'),
      severity: 'error',
      says: /delete "answers"/,
    },
    {
      changes: changed(M, 'neutralTitle: Lesson set 1', 'neutralTitle: ‸Living with cancer'),
      severity: 'error',
      says: /"cancer" tells others/,
    },
    {
      changes: changed(M, 'neutralTitle: Lesson set 1', 'neutralTitle: ‸About drizzle'),
      severity: 'error',
      says: /"drizzle" tells others/,
    },
  ],
  'L32-titles-and-language': [
    {
      changes: changed(WIND, 'title: What wind is', 'title: ‸What rain is'),
      severity: 'error',
      says: /01-rain\.md:3 has the title/,
    },
    {
      changes: wind('The air (‸ветер) moves past you. :claims[C002]'),
      severity: 'error',
      says: /:lang\[ветер\]/,
    },
  ],
  'L36-moving-pictures': [
    {
      changes: {
        ...picture('‸![A dot](media/dot.svg "A dot")'),
        'modules/weather/media/dot.svg': SVG.replace('</svg>', '<circle r="1"><animate/></circle></svg>'),
      },
      severity: 'error',
      says: /moves by itself/,
    },
  ],
  'L38-licences': [
    {
      changes: changed(M, 'licence: CC-BY-4.0', 'licence: ‸CC-BY-NC-4.0'),
      severity: 'error',
      says: /"CC-BY-NC-4\.0" is not among the licences/,
    },
    {
      changes: { ...picture('‸![A dot](media/dot.svg "A dot")'), [M]: measured[M]! },
      severity: 'error',
      says: /nothing says who made modules\/weather\/media\/dot\.svg/,
    },
    {
      changes: changed(M, 'sources: []', credit.replace('media/dot', '‸media/dot')),
      severity: 'warning',
      says: /no lesson shows media\/dot\.svg/,
    },
  ],
  'L41-teach-back': [
    {
      changes: {
        ...changed(M, 'id: weather', 'id: ‸weather'),
        'quizzes/wind.yaml': many('true-false', 2, () => '    key: true\n').replaceAll(
          'Which one fits',
          'It fits',
        ),
      },
      severity: 'error',
      says: /add a reflection/,
    },
    {
      changes: changed(Q, 'stem: Rain makes you wet.', 'stem: ‸Do you understand what rain is?'),
      severity: 'error',
      says: /yes tells nothing/,
    },
  ],
  'L42-second-explanation': [
    {
      changes: {
        ...changed('modules/weather/01-rain.md', 'Rain is water. :claims', '‸Rain is water. :claims'),
        ...changed(Q, OTHER, ''),
      },
      severity: 'warning',
      says: /add "otherwise" to rain-1/,
    },
  ],
  'L43-one-term': [
    {
      changes: {
        ...changed(GLOSSARY, '- term: Drizzle', '- term: Drizzle\n    also: [mizzle]'),
        ...wind(
          'A :term[drizzle] is rain in small drops. You feel it.\n\nA ‸mizzle is rain too. :claims[C002]',
        ),
      },
      severity: 'warning',
      says: /"mizzle" and "Drizzle" are one thing/,
    },
  ],
  'L44-retrieval': [
    {
      changes: {
        ...changed(WIND, 'quiz: wind', 'quiz: ‸wind'),
        'quizzes/wind.yaml': `${measured['quizzes/wind.yaml']!.split('  - id: wind-2')[0]}`,
      },
      severity: 'warning',
      says: /asks 1 question;/,
    },
    {
      changes: changed(WIND, 'title: What', 'title: ‸What', PLAIN, `${paragraphs(8)} You. :claims[C002]`),
      severity: 'warning',
      says: /3\d\d words stand before the first question/,
    },
  ],
  'L45-no-penalty': [
    {
      changes: changed(M, 'sources: []', 'sources: []\npolicy: { score: ‸best }'),
      severity: 'error',
      says: /no score/,
    },
    {
      changes: changed(M, 'sources: []', 'sources: []\npolicy: { tries: ‸2 }'),
      severity: 'error',
      says: /as often as they like/,
    },
    {
      changes: changed(Q, 'key: b', 'weight: ‸2\n    key: b'),
      severity: 'warning',
      says: /nothing is graded/,
    },
  ],
  'L46-not-known': [
    {
      changes: changed(WIND, 'title: What wind is', 'title: ‸Why did the wind come?'),
      severity: 'warning',
      says: /":::unknown"/,
    },
  ],
};
