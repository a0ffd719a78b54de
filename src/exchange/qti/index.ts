import type { Format } from '../format.js';
import { readQti } from './read.js';
import { writeQti } from './write.js';

/** QTI 3.0 of 1EdTech, as a content package. */
export const qti: Format = {
  name: 'qti3',
  title: 'QTI 3',
  ending: '.zip',
  shapes: ['choice', 'true-false', 'pairs', 'order', 'gap', 'number', 'essay'],
  carries: (feature, { body }) =>
    ['feedback', 'weight', 'ungraded', 'optionIds', 'shownOrder', 'points', 'unit'].includes(feature) ||
    (feature === 'optionFeedback' && (body.shape === 'choice' || body.shape === 'true-false')),
  write: writeQti,
  read: readQti,
};
