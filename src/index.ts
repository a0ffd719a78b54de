/** The public API. Importing it has no side effects; `teachback/define` registers the tags. */
export type { Lesson, ModuleOutline, Policy, QuestionBase, Site, Track } from './content/model.js';
export type { Tree, TreeNode } from './content/tree.js';
export type { Standing } from './engine/facts.js';
export type { Answer, Progress, Response, Result } from './engine/progress.js';
export { LessonElement } from './elements/lesson/lesson.js';
export { NavigationElement } from './elements/navigation/navigation.js';
export { ProgressElement } from './elements/progress/progress.js';
export { PromptElement } from './elements/prompt/prompt.js';
export { QuestionElement } from './elements/question/question-element.js';
export { QuizElement } from './elements/quiz/quiz.js';
export { RestartElement } from './elements/restart/restart.js';
export { ResultElement } from './elements/result/result.js';
export { SyncElement } from './elements/sync/sync.js';
export type { Kind } from './kinds/kind.js';
export { kinds } from './kinds/kinds.js';
export { AnsweredEvent, CompletedEvent, FailureEvent, StandingEvent } from './player/events.js';
export { TeachBackElement } from './player/teach-back.js';
export type { Reporter, Sync } from './reporting/port.js';
