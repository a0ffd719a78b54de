import { LessonElement } from './elements/lesson/lesson.js';
import { NavigationElement } from './elements/navigation/navigation.js';
import { ProgressElement } from './elements/progress/progress.js';
import { PromptElement } from './elements/prompt/prompt.js';
import { QuizElement } from './elements/quiz/quiz.js';
import { RestartElement } from './elements/restart/restart.js';
import { ResultElement } from './elements/result/result.js';
import { SyncElement } from './elements/sync/sync.js';
import { kinds } from './kinds/kinds.js';
import { TeachBackElement } from './player/teach-back.js';

/** Registers a tag, unless the page has it already: a page that loads the player twice keeps the first one. */
function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

// The parts first: `teach-back` hands facts to them as soon as it is defined.
for (const { tag, element } of Object.values(kinds)) define(tag, element);
for (const element of [
  LessonElement,
  NavigationElement,
  ProgressElement,
  PromptElement,
  RestartElement,
  ResultElement,
  QuizElement,
  SyncElement,
  TeachBackElement,
])
  define(element.tag, element);
