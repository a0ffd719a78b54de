import { wordingOf } from '../wording.js';
import type { PortalMessages } from './portal-messages.js';

const { count, date, number } = wordingOf('en');

export const en: PortalMessages = {
  siteName: 'Health lessons',
  skip: 'Skip to the main part',
  pages: {
    label: 'Pages of this site',
    catalog: 'All modules',
    glossary: 'Word list',
    about: 'About and sources',
    privacy: 'Your privacy',
  },
  home: 'All modules',

  catalogIntro: 'Read in any order, at your own pace. Your place is kept on this device.',
  tracks: {
    patient: {
      title: 'For patients and caregivers',
      intro: 'Short lessons in plain words. There is no score.',
    },
    staff: {
      title: 'For nurses',
      intro: 'Lessons with questions that count, for teaching patients well.',
    },
  },
  lessons: n => count(n, { one: '# lesson', other: '# lessons' }),
  draft: 'Draft: no clinician has reviewed it yet',
  reviewed: day => `Reviewed on ${date(day)}`,
  showLessons: 'Show the lessons',
  goOn: 'Go on with',
  notBegun: 'Not started',
  begun: (read, total) => `${number(read)} of ${number(total)} lessons read`,
  done: 'Completed',
  topics: 'Topic',
  allTopics: 'All topics',
  shown: n => count(n, { one: '# module is shown', other: '# modules are shown' }),

  search: {
    label: 'Search the lessons and the word list',
    hint: 'Results show below as you type.',
    results: 'Results of the search',
    found: n => count(n, { one: '# result', other: '# results' }),
    none: 'Nothing was found. Try another word, or a shorter one.',
    failed: 'The search does not work right now. Please check your connection and try again.',
    term: 'Word list',
    asksFirst: 'This lesson asks you first how much you want to know.',
  },

  safety:
    'These lessons give general information. They are not medical advice and they cannot tell you about your own ' +
    'health. Your care team knows your case. Please talk with them before you change anything. If you have a new or ' +
    'worse symptom, call them. In an emergency, call your local emergency number.',

  glossaryIntro: 'Words that are used in the lessons, in plain language.',
  also: words => `Also: ${words}`,

  about: {
    intro: 'Where each module comes from, who has reviewed it, and under which licence you may use it.',
    software: 'Software',
    softwareIntro: version => `These pages were made with Teachback ${version} (MIT). It holds:`,
    softwareText: 'Full text of the licences',
  },

  offline: {
    title: 'Without internet',
    intro: size => `All lessons, questions and pictures can be kept on this device (${size}).`,
    getting: 'Getting ready for use without internet…',
    ready: 'Ready: everything on this site also opens without internet.',
    full: 'There is not enough room on this device to keep the lessons. They open while you have internet.',
    failed:
      'The lessons could not all be kept. This is tried again on your next visit. They open while you have internet.',
    ask: 'Keep them on this device',
    newer: 'A newer version of this site is ready. It is used when you come here next time.',
    useNow: 'Use it now',
    otherTabs: 'This site is open in another tab. Close that tab first.',
  },
};
