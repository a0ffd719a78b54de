import { LessonElement } from './elements/lesson/lesson.js';
import { NavigationElement } from './elements/navigation/navigation.js';
import { ProgressElement } from './elements/progress/progress.js';
import { PromptElement } from './elements/prompt/prompt.js';
import { SyncElement } from './elements/sync/sync.js';
import { define } from './elements/define.js';
import { TeachBackElement } from './player/teach-back.js';

// Questions register themselves when they are loaded. The parts first: `teach-back` hands facts to them as soon as it is defined.
for (const element of [
  LessonElement,
  NavigationElement,
  ProgressElement,
  PromptElement,
  SyncElement,
  TeachBackElement,
])
  define(element.tag, element);
