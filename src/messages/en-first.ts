import type { FirstMessages } from './messages.js';

/**
 * The English words that the first load holds: all that may have to be said before a question shows. Its numbers are
 * small ones, which English writes as they are: `wording.ts` comes with the rest.
 */
export const enFirst: FirstMessages = {
  language: 'en',
  direction: 'ltr',
  languageFailed: 'We could not open the page in that language. Please check your connection and try again.',
  read: 'Read',
  notYetRead: 'Not yet read',
  tryAgain: 'Try again',
  here: 'You are here',
  lessonsRead: (n, total) => `${n} of ${total} lessons read`,
  finish: 'Finish this part',
  opensLater: 'Opens when you have read the lessons before it',
  loading: 'Opening the lesson…',
  unclear: 'Someone has used this module here before. Are those answers yours?',
  unclearYes: 'Yes, they are mine',
  unclearNo: 'No, start new',
  elsewhere: 'This module is open in another tab. To keep your answers in one place, use one tab at a time.',
  continueHere: 'Continue here',
  understood: 'OK',
  questionsChanged: n =>
    n === 1
      ? 'One question has changed since you were last here. It is asked again.'
      : `${n} questions have changed since you were last here. They are asked again.`,
  lookingBack: 'You are looking back. Nothing changes in your record.',
  sync: {
    sent: 'Your progress is recorded.',
    unkept:
      'This browser keeps no copy of your progress. Next time, only what was recorded elsewhere is there.',
    kept: 'Your progress is kept on this device. It is not in the record system yet.',
    unrecorded: 'Your progress is not being recorded. You can still read everything here.',
    local: 'Your progress is kept on this device.',
    lost: 'Your progress cannot be kept on this device. It ends when you close this page.',
    elsewhere: 'This module is open in another tab. Nothing is recorded from here.',
  },
  failed: 'We cannot show this module right now. Please try again later, or ask your care team for a copy.',
  failedButReadable:
    'You can read this page. The questions and your place in the module do not work right now.',
  lessonFailed: 'We could not open this lesson. Please check your connection.',
};
