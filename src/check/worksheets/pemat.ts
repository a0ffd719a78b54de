import { evidence, has } from './evidence.js';
import type { Instrument } from './instrument.js';

/**
 * The Patient Education Materials Assessment Tool for print (AHRQ PEMAT-P, 24 items): score = agree ÷ applicable. The
 * numbers are the tool's, the words are ours. It does not check whether anything is true.
 */
export const pemat: Instrument = {
  id: 'pemat',
  title: 'PEMAT (print)',
  least: 70,
  good: 80,
  scales: [
    {
      name: 'Understandability',
      items: [
        {
          number: 1,
          short: 'The purpose is plain',
          decides: 'part',
          rules: ['missing-main', 'L14'],
          found: evidence.mainMessages,
        },
        { number: 2, short: 'Nothing distracts from it', decides: 'part', rules: ['L01', 'L07', 'L09'] },
        { number: 3, short: 'Everyday words', decides: 'part', rules: ['L03', 'L18'] },
        {
          number: 4,
          short: 'Medical terms only where needed, and explained',
          decides: 'auto',
          rules: ['L04', 'L43'],
        },
        { number: 5, short: 'Active voice', decides: 'part', rules: ['L17', 'L14'] },
        {
          number: 6,
          short: 'Numbers are clear',
          decides: 'part',
          rules: ['L06'],
          optional: true,
          applies: has(evidence.numbers),
        },
        { number: 7, short: 'The reader need not do sums', decides: 'part', rules: ['L06'] },
        { number: 8, short: 'Short chunks', decides: 'auto', rules: ['L11', 'L12', 'L13'] },
        {
          number: 9,
          short: 'Headings say what is below them',
          decides: 'part',
          rules: ['L12'],
          optional: true,
          found: evidence.headings,
        },
        { number: 10, short: 'The order makes sense', decides: 'human', rules: [] },
        { number: 11, short: 'A summary', decides: 'auto', rules: ['L16'] },
        {
          number: 12,
          short: 'What matters stands out',
          decides: 'auto',
          rules: ['missing-main', 'missing-step'],
          found: evidence.mainMessages,
        },
        {
          number: 15,
          short: 'Pictures wherever they help',
          decides: 'human',
          rules: [],
          found: evidence.pictures,
        },
        {
          number: 16,
          short: 'Pictures support the message',
          decides: 'human',
          rules: [],
          optional: true,
          applies: has(evidence.pictures),
        },
        {
          number: 17,
          short: 'Pictures have titles or captions',
          decides: 'auto',
          rules: ['L20', 'picture-alt'],
          applies: has(evidence.pictures),
        },
        {
          number: 18,
          short: 'Pictures are clear and uncluttered',
          decides: 'human',
          rules: [],
          optional: true,
          applies: has(evidence.pictures),
        },
        {
          number: 19,
          short: 'Tables are simple, with clear headers',
          decides: 'auto',
          rules: ['L21'],
          applies: has(evidence.tables),
        },
      ],
    },
    {
      name: 'Actionability',
      items: [
        {
          number: 20,
          short: 'At least one action',
          decides: 'auto',
          rules: ['missing-step', 'L15'],
          found: evidence.steps,
        },
        { number: 21, short: 'Speaks to the reader', decides: 'auto', rules: ['L15', 'L19'] },
        {
          number: 22,
          short: 'Actions in clear steps',
          decides: 'part',
          rules: ['L15'],
          found: evidence.steps,
        },
        { number: 23, short: 'A tool that helps to act', decides: 'auto', rules: [], found: evidence.tools },
        {
          number: 24,
          short: 'Instructions for any sums',
          decides: 'auto',
          rules: ['L06'],
          applies: () => false,
        },
        {
          number: 25,
          short: 'Says how to use charts and tables to act',
          decides: 'part',
          rules: [],
          optional: true,
          applies: has(evidence.tables),
        },
        {
          number: 26,
          short: 'Pictures wherever they make acting easier',
          decides: 'human',
          rules: [],
          found: evidence.pictures,
        },
      ],
    },
  ],
};
