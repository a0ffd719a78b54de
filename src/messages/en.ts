import type { Messages } from './messages.js';

export const en: Messages = {
  language: 'en',
  direction: 'ltr',

  safety:
    'This module gives general information. It is not medical advice and it cannot tell you about your own health. ' +
    'Your care team knows your case. Please talk with them before you change anything. If you have a new or worse ' +
    'symptom, call them. In an emergency, call your local emergency number.',
  unreviewed: 'Draft. No clinician has reviewed this content yet.',
  reviewed: (role, date, next) => `Reviewed by: ${role}, ${date}. Next review: ${next}.`,

  lessonOf: (n, total) => `Lesson ${n} of ${total}`,
  minutes: n => (n === 1 ? 'About 1 minute' : `About ${n} minutes`),
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
  questionOf: (n, total) => `Question ${n} of ${total}`,
  check: 'Check',
  tryAgain: 'Try again',
  hint: 'Show a hint',
  nextQuestion: 'Next question',
  skip: 'Skip this question',
  toResult: 'Finish the questions',
  showExplanation: 'Show the explanation',
  answerFirst: 'Choose or write an answer first.',
  match: { patient: 'That matches what we hoped to explain.', staff: 'Matches.' },
  partial: { patient: 'Part of that matches what we hoped to explain.', staff: 'Partly matches. Review this.' },
  mismatch: { patient: 'Here is what we hoped to explain.', staff: 'Review this.' },
  yourAnswer: 'Your answer',
  hoped: 'What we hoped to explain',
  readAgain: 'Read this again',
};
