import { LessonElement } from './elements/lesson/lesson.js';
import { NavigationElement } from './elements/navigation/navigation.js';
import { ProgressElement } from './elements/progress/progress.js';
import { PromptElement } from './elements/prompt/prompt.js';
import { QuizElement } from './elements/quiz/quiz.js';
import { SyncElement } from './elements/sync/sync.js';
import { define } from './elements/define.js';
import { kinds } from './kinds/kinds.js';
import { TeachBackElement } from './player/teach-back.js';

// The parts first: `teach-back` hands facts to them as soon as it is defined.
for (const { tag, element } of Object.values(kinds)) define(tag, element);
for (const element of [
  LessonElement,
  NavigationElement,
  ProgressElement,
  PromptElement,
  QuizElement,
  SyncElement,
  TeachBackElement,
])
  define(element.tag, element);
