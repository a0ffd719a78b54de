import type { Find } from './finding.js';
import { placesIn } from './places.js';

export const unloadAdvice =
  'browsers no longer call listeners to unload, and on phones none to beforeunload; save while the learner works, and at pagehide';
/** As the platform, old browsers and jQuery have them. */
const unload = new RegExp(
  [
    String.raw`addEventListener\(\s*["'](?:before)?unload["']`,
    String.raw`attachEvent\(\s*["']on(?:before)?unload["']`,
    String.raw`\bon(?:before)?unload\s*=(?!=)`,
    String.raw`\.(?:on|one|bind)\(\s*["'](?:[\w.]+ )*(?:before)?unload\b`,
    String.raw`\.unload\(\s*function`,
  ].join('|'),
  'g',
);
const ADDRESS = String.raw`["']((?:(?:https?|wss?):)?\/\/[^"']+)["']`;
const requests = new RegExp(
  [
    String.raw`(?:\bfetch|\bimport|importScripts|\.open|sendBeacon|\.getScript|\.getJSON|\bWebSocket|\bEventSource)\(\s*(?:["'](?:GET|POST)["']\s*,\s*)?${ADDRESS}`,
    String.raw`(?:\.src\s*=|\bfrom|\bimport)\s*${ADDRESS}`,
  ].join('|'),
  'g',
);

/** What a script does that an LMS or a browser does not bear; `before` is the number of lines of the file that stand before it. */
export function checkScript(file: string, text: string, find: Find, before = 0): void {
  const at = placesIn(text, before);
  const [first] = text.matchAll(unload);
  if (first) find('warning', 'unload-listener', file, at(first.index), unloadAdvice);
  for (const match of text.matchAll(requests))
    find(
      'warning',
      'absolute-url',
      file,
      at(match.index),
      `the script asks "${(match[1] ?? match[2]!).slice(0, 120)}": it fails offline and tells that place of the visit`,
    );
}
