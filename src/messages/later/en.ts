import { wordingOf } from '../wording.js';
import type { LaterMessages } from './messages.js';

const { date, count } = wordingOf('en');

export const en: LaterMessages = {
  before: {
    title: 'Before you begin',
    lead: 'Please read this about the activity. Then go on to the first lesson.',
    provider: 'Provider',
    statement: 'Approval statement',
    hours: 'Contact hours',
    expires: 'Hours are given until',
    criteria: 'Successful completion',
    relationships: 'Financial relationships',
    commercialSupport: 'Commercial support',
    jointProviders: 'Joint providers',
    outcomes: 'Learning outcomes',
    go: 'Go on to the lessons',
  },
  expired: day =>
    `Contact hours for this activity ended on ${day}. You can still take it; there is no certificate.`,
  contactHours: hours => count(hours, { one: '# contact hour', other: '# contact hours' }),
  day: date,
  certificate: {
    title: 'Certificate of completion',
    given: 'This certifies that',
    completed: 'has completed',
    onDay: 'Date completed',
    printedOnDay: 'Date of this certificate (the record system holds the day of completion)',
    print: 'Print the certificate',
    notYet: 'You get a certificate when you have met what counts as successful completion:',
    evaluateFirst: 'Your certificate is ready once you have sent the evaluation above.',
    noName:
      'You have met what counts as successful completion. The record system did not give your name to this page, so no ' +
      'certificate can be made here. Please ask the provider for it.',
    course: 'The certificate is for the whole course. Completed, as far as this page knows:',
    courseUnknown:
      'Each module is recorded by itself. Open a module that you have completed once more on this device, so that it ' +
      'counts here.',
    courseHidden:
      'The certificate is for the whole course. This page cannot know whether you have completed the other modules, as ' +
      'nothing may be kept on this device. Please ask the provider for your certificate.',
    done: 'completed',
    notKnown: 'not known here',
  },
  evaluation: {
    title: 'Your evaluation',
    lead: {
      record: 'Your answers go to the record system. They do not count towards any score.',
      print: 'Your answers stay here. Print them to hand them in.',
    },
    required: 'Your certificate needs this evaluation.',
    send: 'Send my evaluation',
    print: 'Print my evaluation',
    thanks: 'Thank you. Your evaluation was passed on.',
    empty: 'Answer one question at least, then send your evaluation.',
    scale: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
    items: {
      outcomes: 'I can do what the learning outcomes say.',
      relevance: 'What I learned is useful for my work.',
      balance: 'The content was balanced and free of promotion.',
      change: 'What will you do differently in your work?',
      comments: 'What else do you want to tell us?',
    },
  },
  comeBack: {
    title: 'Come back to this later?',
    offer:
      'If you like, this page can keep a list of the questions that you may want to look at again: in a day, in a week and in ' +
      'a month. It is kept on this device only. Nobody is told, and nobody sends you reminders.',
    yes: 'Keep this list for me',
    kept: days =>
      `Your list is kept on this device. It is here when you open this module on or after: ${days.join('; ')}.`,
    forget: 'Forget my list',
    forgotten: 'Your list is gone.',
    due: n =>
      count(n, {
        one: 'You wanted to come back to # question. There is no hurry.',
        other: 'You wanted to come back to # questions. There is no hurry.',
      }),
    open: 'Show me',
    notNow: 'Not now',
  },
};
