import { LessonElement } from '../elements/lesson/lesson.js';
import { NavigationElement } from '../elements/navigation/navigation.js';
import { ProgressElement } from '../elements/progress/progress.js';
import { PromptElement } from '../elements/prompt/prompt.js';
import { SyncElement } from '../elements/sync/sync.js';
import { TeachBackElement } from './teach-back.js';

/**
 * The elements that a page begins with; questions register themselves when they are loaded. The parts come first:
 * `teach-back` hands facts to them as soon as it is defined.
 */
export const tags = [
  LessonElement,
  NavigationElement,
  ProgressElement,
  PromptElement,
  SyncElement,
  TeachBackElement,
] as const;
