/** How long after the key a page may still go away for it, in milliseconds. */
const LONGEST_WAIT = 5_000;

/**
 * Watches whether the learner asks to load the page again by the keyboard, the one way that browsers tell of. The
 * session then goes on, while `terminated` would end it for good (cmi5 §9.3).
 */
export function watchReloads(window: Window, now: () => number): () => boolean {
  let asked = Number.NEGATIVE_INFINITY;
  window.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'F5' || (key === 'r' && (ctrlKey || metaKey))) asked = now();
  });
  return () => now() - asked < LONGEST_WAIT;
}
