import type { Measure } from './measure.js';
import { claimsTaught } from './measures/l01-claims.js';
import { signOff } from './measures/l02-sign-off.js';
import { readingLevel } from './measures/l03-reading-level.js';
import { terms } from './measures/l04-terms.js';
import { questions } from './measures/l05-questions.js';
import { numbers } from './measures/l06-numbers.js';
import { tone } from './measures/l09-tone.js';
import { copiedRuns } from './measures/l10-copied-runs.js';
import { sentenceLength } from './measures/l11-sentence-length.js';
import { chunks } from './measures/l12-chunks.js';
import { lists } from './measures/l13-lists.js';
import { mainMessage } from './measures/l14-main-message.js';
import { action } from './measures/l15-action.js';
import { summary } from './measures/l16-summary.js';
import { passive } from './measures/l17-passive.js';
import { objectives } from './measures/l22-objectives.js';
import { objectiveQuestions } from './measures/l23-objective-questions.js';
import { itemFlaws } from './measures/l24-item-flaws.js';
import { keyBalance } from './measures/l25-key-balance.js';
import { options } from './measures/l26-options.js';
import { minutes } from './measures/l27-minutes.js';

/** Every measure, by id; numbers left out are measured elsewhere, such as contrast and network requests. */
export const measures: readonly Measure[] = [
  claimsTaught,
  signOff,
  readingLevel,
  terms,
  questions,
  numbers,
  tone,
  copiedRuns,
  sentenceLength,
  chunks,
  lists,
  mainMessage,
  action,
  summary,
  passive,
  objectives,
  objectiveQuestions,
  itemFlaws,
  keyBalance,
  options,
  minutes,
];
