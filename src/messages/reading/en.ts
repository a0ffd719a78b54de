import { numbersOf } from './numbers.js';
import type { ReadingMessages } from './reading-messages.js';

export const en: ReadingMessages = {
  ...numbersOf('en'),
  title: 'Reading help',
  size: 'Text size',
  leading: 'Space between lines',
  leadings: ['Normal', 'Wide', 'Wider'],
  face: 'Letters',
  faces: { page: 'As on this page', legible: 'Made for easy reading' },
  theme: 'Colors',
  themes: { page: 'As on this page', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  reset: 'Set all back',
  kept: 'Your choices are kept on this device only.',
  keptInTab: 'Your choices are kept until you close this tab.',
  close: 'Close',
  short: 'Show the short version',
  shortIsOn: 'This is the short version of the lesson.',
  whole: 'Show the whole lesson',
  aloud: {
    title: 'Listen',
    start: 'Read this page to me',
    noVoice: 'This device has no voice of its own for this language, so it cannot read the page to you.',
    bar: 'Reading aloud',
    play: 'Go on',
    pause: 'Pause',
    stop: 'Stop',
    next: 'Next sentence',
    previous: 'Sentence before',
    rate: 'Speed',
  },
};
