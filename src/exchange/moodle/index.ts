import type { Format } from '../format.js';
import { readMoodle } from './read.js';
import { writeMoodle } from './write.js';

/** Moodle XML, the question bank's own format. */
export const moodle: Format = {
  name: 'moodle-xml',
  title: 'Moodle XML',
  ending: '.xml',
  shapes: ['choice', 'true-false', 'pairs', 'order', 'gap', 'number', 'essay'],
  carries: (feature, { body }) =>
    ['feedback', 'claims', 'hints', 'weight', 'ungraded', 'unit', 'units', 'points'].includes(feature) ||
    (feature === 'optionFeedback' && (body.shape === 'choice' || body.shape === 'true-false')),
  write: writeMoodle,
  read: readMoodle,
};
