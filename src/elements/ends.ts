import { define } from './define.js';
import { RestartElement } from './restart/restart.js';
import { ResultElement } from './result/result.js';

/** Registers what only shows at the end of a quiz or module; loaded on its own, when the lesson shows already. */
export function defineEnds(): void {
  define(ResultElement.tag, ResultElement);
  define(RestartElement.tag, RestartElement);
}
