import type { Measure } from './measure.js';
import { claimsTaught } from './measures/l01-claims.js';
import { signOff } from './measures/l02-sign-off.js';
import { readingLevel } from './measures/l03-reading-level.js';
import { terms } from './measures/l04-terms.js';
import { questions } from './measures/l05-questions.js';
import { numbers } from './measures/l06-numbers.js';
import { addresses } from './measures/l07-addresses.js';
import { tone } from './measures/l09-tone.js';
import { copiedRuns } from './measures/l10-copied-runs.js';
import { sentenceLength } from './measures/l11-sentence-length.js';
import { chunks } from './measures/l12-chunks.js';
import { lists } from './measures/l13-lists.js';
import { mainMessage } from './measures/l14-main-message.js';
import { action } from './measures/l15-action.js';
import { summary } from './measures/l16-summary.js';
import { passive } from './measures/l17-passive.js';
import { simplerWordsThere } from './measures/l18-simpler-words.js';
import { directAddress } from './measures/l19-direct-address.js';
import { visuals } from './measures/l20-visuals.js';
import { tables } from './measures/l21-tables.js';
import { objectives } from './measures/l22-objectives.js';
import { objectiveQuestions } from './measures/l23-objective-questions.js';
import { itemFlaws } from './measures/l24-item-flaws.js';
import { keyBalance } from './measures/l25-key-balance.js';
import { options } from './measures/l26-options.js';
import { minutes } from './measures/l27-minutes.js';
import { storedState } from './measures/l28-stored-state.js';
import { privacy } from './measures/l29-privacy.js';
import { titlesAndLanguage } from './measures/l32-titles-and-language.js';
import { movingPictures } from './measures/l36-moving-pictures.js';
import { licences } from './measures/l38-licences.js';
import { reflection } from './measures/l41-reflection.js';
import { secondExplanation } from './measures/l42-second-explanation.js';
import { oneTerm } from './measures/l43-one-term.js';
import { retrieval } from './measures/l44-retrieval.js';
import { noPenalty } from './measures/l45-no-penalty.js';
import { notKnown } from './measures/l46-not-known.js';

/** Every measure, by id; `proved.ts` says where the rules of the other numbers are proved. */
export const measures: readonly Measure[] = [
  claimsTaught,
  signOff,
  readingLevel,
  terms,
  questions,
  numbers,
  addresses,
  tone,
  copiedRuns,
  sentenceLength,
  chunks,
  lists,
  mainMessage,
  action,
  summary,
  passive,
  simplerWordsThere,
  directAddress,
  visuals,
  tables,
  objectives,
  objectiveQuestions,
  itemFlaws,
  keyBalance,
  options,
  minutes,
  storedState,
  privacy,
  titlesAndLanguage,
  movingPictures,
  licences,
  reflection,
  secondExplanation,
  oneTerm,
  retrieval,
  noPenalty,
  notKnown,
];
