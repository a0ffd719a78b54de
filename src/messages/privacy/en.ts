import { wordingOf } from '../wording.js';
import type { PrivacyMessages } from './privacy-messages.js';

const { count, date } = wordingOf('en');

export const en: PrivacyMessages = {
  promise: [
    'These pages ask nobody else for anything: no other company learns that you were here.',
    'Your own words, and what you read on sensitive pages, never leave this device.',
    'No name is kept on this device.',
  ],
  keptTitle: 'What can be kept on this device',
  kinds: {
    progress: 'Your place and your answers',
    record: 'The record of a module, as a learning system would keep it',
    launch: 'A pass that lets this tab talk to your learning system',
    number: 'A random number, so that what is kept does not show who you are',
    settings: 'Your settings',
    review: 'Questions to go over again',
    offline: 'Lessons for use without internet',
    other: 'Other small marks, such as which tab is in use',
  },
  howLong: {
    progress:
      'In this browser, for 400 days after your last visit, or 30 days where a learning system also records them.',
    record: 'In this browser, for 400 days after your last visit.',
    launch: 'In this tab, until you close it.',
    number: 'In this browser, until you erase it.',
    settings: 'In this browser, until you erase them.',
    review: 'In this browser, for 400 days at most.',
    offline: 'In this browser, until you erase them.',
    other: 'In this browser, until you close the tab or erase them.',
  },
  sharedDevice:
    'On a device that is set up for several people, your place, your answers and your settings are kept in the tab ' +
    'alone, and go with it.',
  nowTitle: 'What is kept here now',
  nothing: 'Nothing is kept here now.',
  looking: 'Looking…',
  count: n => count(n, { one: '# item', other: '# items' }),
  onDevice: 'on this device',
  inTab: 'in this tab',
  around: 'by the page of your learning system around this one',
  unreached:
    'The page of your learning system around this one may keep your place and your answers as well. That cannot be ' +
    'erased from here: clear the data of that site in your browser.',
  until: day => `until ${date(day)} at the latest`,
  erase: 'Erase all of it',
  ask: 'This clears your place, your answers and your settings in all modules of this site on this device. You cannot get them back.',
  yes: 'Erase it',
  no: 'Keep it',
  erasing: 'Erasing…',
  erased: 'Everything that was kept here is erased. Nothing more is kept until you load a page again.',
  elsewhere:
    'What was sent to a learning system or to the owner of this site is not erased by this. Ask them about it.',
  notErased: 'Some of it could not be erased. Close the other tabs of this site and try again.',
  again: 'Load this page again',
};
