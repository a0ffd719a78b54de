/** Does something once the page has nothing better to do. */
export function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => action(), { timeout: 5000 });
  else setTimeout(action, 1500);
}
