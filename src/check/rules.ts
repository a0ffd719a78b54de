import type { Rule } from '../content/draft.js';
import { again } from './rules/again.js';
import { askedInText } from './rules/asked-in-text.js';
import { claims } from './rules/claims.js';
import { duplicateIds } from './rules/duplicate-ids.js';
import { follows } from './rules/follows.js';
import { lessonFrame } from './rules/lesson-frame.js';
import { links } from './rules/links.js';
import { mastery } from './rules/mastery.js';
import { objectives } from './rules/objectives.js';
import { phoneNumbers } from './rules/phone-numbers.js';
import { reviewed } from './rules/reviewed.js';
import { sensitiveScore } from './rules/sensitive-score.js';
import { topics } from './rules/topics.js';
import { unusedQuizzes } from './rules/unused-quizzes.js';
import { unwritten } from './rules/unwritten.js';

/** Every rule over a course. What a single file must look like is checked where it is read (`content/`). */
export const rules: readonly Rule[] = [
  again,
  askedInText,
  claims,
  duplicateIds,
  follows,
  lessonFrame,
  links,
  mastery,
  objectives,
  phoneNumbers,
  reviewed,
  sensitiveScore,
  unusedQuizzes,
  unwritten,
];

/** Rules over the course as it was written first; a translation holds only the modules that are translated. */
export const sourceRules: readonly Rule[] = [topics];
