import type { Format } from '../format.js';
import type { Feature } from '../item.js';
import { readGift } from './read.js';
import { writeGift } from './write.js';

const carried: readonly Feature[] = ['feedback', 'claims'];

/** GIFT, the plain text format of Moodle and many others. */
export const gift: Format = {
  name: 'gift',
  title: 'GIFT',
  ending: '.gift',
  shapes: ['choice', 'true-false', 'pairs', 'gap', 'number', 'essay'],
  carries: (feature, { body }) =>
    carried.includes(feature) || (feature === 'optionFeedback' && body.shape !== 'pairs'),
  write: writeGift,
  read: readGift,
};
