import { evidence, has } from './evidence.js';
import type { Instrument } from './instrument.js';

/**
 * The Clear Communication Index (CDC, 20 items): score = yes ÷ applicable, and 90 is its pass line. The numbers are the
 * index's, the words are ours.
 */
export const cci: Instrument = {
  id: 'cci',
  title: 'Clear Communication Index',
  least: 0,
  good: 90,
  scales: [
    {
      name: 'Index',
      items: [
        {
          number: 1,
          short: 'One main message',
          decides: 'auto',
          rules: ['missing-main', 'L14'],
          found: evidence.mainMessages,
        },
        {
          number: 2,
          short: 'It stands at the top',
          decides: 'auto',
          rules: ['missing-main'],
          found: evidence.mainMessages,
        },
        {
          number: 3,
          short: 'It stands out',
          decides: 'auto',
          rules: ['missing-main'],
          found: evidence.mainMessages,
        },
        {
          number: 4,
          short: 'A picture with a caption supports it',
          decides: 'part',
          rules: ['L20'],
          found: evidence.pictures,
        },
        {
          number: 5,
          short: 'A call to act',
          decides: 'auto',
          rules: ['missing-step', 'L15'],
          found: evidence.steps,
        },
        { number: 6, short: 'Main message and call are active', decides: 'part', rules: ['L14'] },
        { number: 7, short: "The reader's words; terms explained", decides: 'part', rules: ['L04', 'L18'] },
        {
          number: 8,
          short: 'Lists, none over 7 items',
          decides: 'auto',
          rules: ['L13'],
          found: evidence.lists,
        },
        {
          number: 9,
          short: 'Chunks with headings, one idea each',
          decides: 'part',
          rules: ['L12'],
          found: evidence.headings,
        },
        {
          number: 10,
          short: 'The most important first',
          decides: 'auto',
          rules: ['missing-main'],
          found: evidence.mainMessages,
        },
        {
          number: 11,
          short: 'What is known and what is not',
          decides: 'part',
          rules: ['L46'],
          found: evidence.unknowns,
        },
        {
          number: 12,
          short: 'What to do',
          decides: 'part',
          rules: ['L15'],
          optional: true,
          found: evidence.steps,
        },
        { number: 13, short: 'Why', decides: 'human', rules: [], optional: true },
        { number: 14, short: 'How', decides: 'human', rules: [], optional: true },
        {
          number: 15,
          short: 'Numbers that readers know',
          decides: 'part',
          rules: ['L06'],
          optional: true,
          applies: has(evidence.numbers),
        },
        {
          number: 16,
          short: 'It is said what numbers mean',
          decides: 'human',
          rules: [],
          optional: true,
          applies: has(evidence.numbers),
        },
        { number: 17, short: 'No sums', decides: 'auto', rules: ['L06'], applies: has(evidence.numbers) },
        { number: 18, short: 'What the risk is', decides: 'human', rules: [], optional: true },
        {
          number: 19,
          short: 'Risks and benefits of what is advised',
          decides: 'human',
          rules: [],
          optional: true,
        },
        {
          number: 20,
          short: 'How likely, in words or a picture too',
          decides: 'auto',
          rules: ['L06'],
          applies: has(evidence.numbers),
        },
      ],
    },
  ],
};
