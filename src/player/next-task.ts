/**
 * Waits for the browser's next turn, so that it can draw and listen to the learner in between: opening a module in one
 * go would block a slow phone for longer than anybody notices.
 */
export const nextTask = (): Promise<void> =>
  globalThis.scheduler?.yield?.() ?? new Promise(resolve => setTimeout(resolve));
