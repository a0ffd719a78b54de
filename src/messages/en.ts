import type { Messages } from './messages.js';
import { wordingOf } from './wording.js';

const { count, date, isolate, number } = wordingOf('en');

export const en: Messages = {
  language: 'en',
  direction: 'ltr',
  languageChoice: 'Language',
  languageChanged: name => `The page is now in ${isolate(name)}.`,
  languageFailed: 'We could not open the page in that language. Please check your connection and try again.',
  translationUnreviewed: 'Nobody has reviewed this translation yet.',

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
  read: 'Read',
  notYetRead: 'Not yet read',

  questionsTitle: 'Did we explain this well?',
  quizIntro: {
    patient:
      'These questions help us see if we explained this well. There is no score. You can skip any of them.',
    staff: 'Answer each question. You can try as often as you like.',
  },
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
  tryAgain: 'Try again',
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
  here: 'You are here',
  lessonsRead: (n, total) => `${number(n)} of ${number(total)} lessons read`,
  lessonSteps: 'Next and previous lesson',
  finish: 'Finish this part',
  opensLater: 'Opens when you have read the lessons before it',
  previousQuestion: 'Previous question',
  blocks: {
    step: 'One step to take',
    unknown: 'What nobody knows yet',
    summary: 'In short',
    example: 'An example',
  },
  backToLesson: 'Back to the lesson',
  loading: 'Opening the lesson…',

  helpLines: 'Who to call',
  careTeam: 'Your care team',
  afterHours: 'After hours',
  crisis: 'Crisis line',
  emergency: 'Emergency',
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
    staff: 'Read these passages again, then try the questions once more.',
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
  notYetPassed: 'Not yet passed. You can go back and try the questions again.',
  notAllAnswered: 'Some questions are not answered yet. The result counts once all of them are.',

  startAgain: 'Start again',
  startAgainAsk: 'This clears your place and your answers in this module. You cannot get them back.',
  startAgainYes: 'Clear and start again',
  startAgainNo: 'Keep them',
  unclear: 'Someone has used this module here before. Are those answers yours?',
  unclearYes: 'Yes, they are mine',
  unclearNo: 'No, start new',
  elsewhere: 'This module is open in another tab. To keep your answers in one place, use one tab at a time.',
  continueHere: 'Continue here',
  understood: 'OK',
  questionsChanged: n =>
    count(n, {
      one: 'One question has changed since you were last here. It is asked again.',
      other: '# questions have changed since you were last here. They are asked again.',
    }),
  lookingBack: 'You are looking back. Nothing changes in your record.',
  mayLeave: 'You can go back to your course list now.',
  leave: 'Go back',

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
  contentMissing:
    'We cannot show this module right now, and nothing is being recorded. Please close it and try again later.',
  failed: 'We cannot show this module right now. Please try again later, or ask your care team for a copy.',
  failedButReadable:
    'You can read this page. The questions and your place in the module do not work right now.',
  lessonFailed: 'We could not open this lesson. Please check your connection.',

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
  numberRange: (min, max) => `${min} to ${max}`,
  whatFollows: 'What follows',
  chooseAgain: 'You can choose again.',
};
