/** A frame that never comes (a hidden or throttled frame) must not hold back a save. */
const LONGEST_WAIT = 500;

/** Runs `action` after the next paint, so that what the learner sees never waits for an LMS; at once when hidden. */
export function afterPaint(window: Window, action: () => void): void {
  if (window.document.visibilityState === 'hidden') {
    window.setTimeout(action, 0);
    return;
  }
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    window.clearTimeout(fallback);
    action();
  };
  const fallback = window.setTimeout(once, LONGEST_WAIT);
  window.requestAnimationFrame(() => window.setTimeout(once, 0));
}
