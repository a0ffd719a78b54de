import type { BuiltMessages } from './built-messages.js';

export const en: BuiltMessages = {
  needsScript: 'To answer here, turn on JavaScript in this browser.',
  key: {
    title: module => `Answers: ${module}`,
    about: {
      patient: 'These questions check whether the lessons explained well. They are no test of the reader.',
      staff: 'For educators: do not hand this out before the module was taken.',
    },
    explanation: 'Explanation:',
    hints: 'Hints:',
  },
};
