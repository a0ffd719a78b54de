import { enFirst } from './en-first.js';
import type { Messages } from './messages.js';
import { wordingOf } from './wording.js';

const { count, date, isolate, number } = wordingOf('en');

export const en: Messages = {
  ...enFirst,
  languageChoice: 'Language',
  languageChanged: name => `The page is now in ${isolate(name)}.`,
  translationUnreviewed: 'Nobody has reviewed this translation yet.',
  translationStale: 'The original text has changed since this translation was made.',

  safety:
    'This module gives general information. It is not medical advice and it cannot tell you about your own health. ' +
    'Your care team knows your case. Please talk with them before you change anything. If you have a new or worse ' +
    'symptom, call them. In an emergency, call your local emergency number.',
  unreviewed: 'Draft. No clinician has reviewed this content yet.',
  reviewed: (role, day, next) => `Reviewed by: ${isolate(role)}, ${date(day)}. Next review: ${date(next)}.`,

  lessonOf: (n, total) => `Lesson ${number(n)} of ${number(total)}`,
  minutes: n => count(n, { one: 'About # minute', other: 'About # minutes' }),
  lessons: 'Lessons',
  nextLesson: 'Next lesson',
  previousLesson: 'Previous lesson',

  questionsTitle: 'Did we explain this well?',
  quizIntro: {
    patient:
      'These questions help us see if we explained this well. There is no score. You can skip any of them.',
    staff: 'Answer each question. You can try as often as you like.',
  },
  quizIntroTries: n =>
    count(n, { one: 'You have # try for each question.', other: 'You have # tries for each question.' }),
  notAnswered: 'You did not answer this question.',
  triesLeft: n => count(n, { one: '# more try', other: '# more tries' }),
  otherwise: 'In other words',
  optIn: {
    ask: 'How much do you want to know right now?',
    why:
      'Some people want to read this page now. Some want to wait, or leave it out. Each choice is fine, and you can ' +
      'change it at any time. Nobody is told what you choose.',
    show: 'Show this page',
    hide: 'Hide this page again',
    notNow: 'Not now: go on',
  },
  inlineQuestion: { patient: 'A question, if you like', staff: 'Check your understanding' },
  questionOf: (n, total) => `Question ${number(n)} of ${number(total)}`,
  check: 'Check',
  oneMoment: 'One moment…',
  hint: 'Show a hint',
  nextQuestion: 'Next question',
  skip: 'Skip this question',
  skipLast: 'Skip and finish the questions',
  toResult: 'Finish the questions',
  showExplanation: 'Show the explanation',
  answerFirst: 'Choose or write an answer first.',
  match: { patient: 'That matches what we hoped to explain.', staff: 'Matches.' },
  partial: {
    patient: 'Part of that matches what we hoped to explain.',
    staff: 'Partly matches. Review this.',
  },
  mismatch: { patient: 'Here is what we hoped to explain.', staff: 'Review this.' },
  yourAnswer: 'Your answer',
  hoped: 'What we hoped to explain',
  readAgain: 'Read this again',

  allLessons: 'All lessons',
  lessonSteps: 'Next and previous lesson',
  previousQuestion: 'Previous question',
  blocks: {
    step: 'One step to take',
    unknown: 'What nobody knows yet',
    summary: 'In short',
    example: 'An example',
  },
  terms: 'Words explained',
  backToLesson: 'Back to the lesson',

  helpLines: 'Who to call',
  careTeam: 'Your care team',
  afterHours: 'After hours',
  crisis: 'Crisis line',
  emergency: 'Emergency',
  aboutHours: 'Contact hours and disclosures',
  aboutModule: 'Sources and about this module',
  pictures: 'Pictures',
  sources: 'Sources',
  licence: name => `Text and questions: ${isolate(name)}.`,
  version: content => `Content version ${content}.`,
  privacy: 'Your privacy',

  quizEnd: {
    patient: 'You have reached the end of these questions.',
    staff: 'You have reached the end of these questions.',
  },
  moduleEnd: {
    patient: 'You have reached the end of this part.',
    staff: 'You have reached the end of this module.',
  },
  nothingToGoOver: {
    patient: 'The answers you gave match what we hoped to explain.',
    staff: 'There is nothing to review in the answers you gave.',
  },
  goOver: { patient: 'To go over with your care team', staff: 'What to review' },
  goOverWhy: {
    patient: 'We may not have explained these well. You can ask your care team about them.',
    staff: 'Read these passages again, then try the questions once more where you can.',
  },
  skipped: {
    patient: n =>
      count(n, {
        one: 'You skipped # question. That is fine.',
        other: 'You skipped # questions. That is fine.',
      }),
    staff: n =>
      count(n, { one: '# question is not answered yet.', other: '# questions are not answered yet.' }),
  },
  yourWords: 'In your own words',
  steps: 'Steps you can take',
  print: 'Print this page',
  copy: 'Copy this as text',
  copied: 'Copied. You can paste it now.',
  copyByHand: 'Select this text and copy it.',
  sheetStays: 'This page stays on this device. You choose who sees it.',
  objectives: { title: 'Your objectives', met: 'Met.', notYet: 'Not yet met.' },
  score: points => `Score: ${number(points)} out of 100.`,
  passMark: points => `The pass mark is ${number(points)}.`,
  passed: 'Passed.',
  notYetPassed: 'Not yet passed.',
  notAllAnswered: 'Some questions are not answered yet. The result counts once all of them are.',
  attempts: {
    now: (n, limit) => `Attempt ${number(n)}${limit === undefined ? '' : ` of ${number(limit)}`}.`,
    counts: {
      first: 'Your first attempt counts.',
      best: 'Your best attempt counts.',
      last: 'Your last finished attempt counts.',
    },
    noneLeft: 'There are no more attempts. You can still read everything again.',
    again: 'Take the questions again',
  },

  startAgain: 'Start again',
  startAgainAsk: 'This clears your place and your answers in this module. You cannot get them back.',
  startAgainYes: 'Clear and start again',
  startAgainNo: 'Keep them',
  mayLeave: 'You can go back to your course list now.',
  leave: 'Save and close',
  saving: 'Saving…',
  leaveAnyway: 'Close all the same',
  mayClose: 'You can close this window.',
  sentLater: 'It is sent when you open this module here again.',
  notSaved: 'Your progress was not saved.',

  contentMissing:
    'We cannot show this module right now, and nothing is being recorded. Please close it and try again later.',

  true: 'True',
  false: 'False',
  answerHere: 'Your answer',
  blank: 'blank',
  choose: 'Choose…',
  chooseAllFirst: 'Choose one for each line first.',
  numberFirst: 'Write a number first, such as 7 or 2.5.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: (item, place, total) => `${isolate(item)}: now ${number(place)} of ${number(total)}.`,
  comparePoints: 'Show points to compare with',
  pointsTitle: 'Points to compare with',
  whyTitle: 'More about each choice',
  checked: 'Checked',
  noMoreHints: 'No more hints',
  number,
  numberRange: (min, max) => `${min} to ${max}`,
  whatFollows: 'What follows',
  chooseAgain: 'You can choose again.',
};
