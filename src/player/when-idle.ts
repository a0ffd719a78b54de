/** Does something once the page has nothing better to do. */
export function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => action(), { timeout: 5000 });
  else setTimeout(action, 1500);
}

/** The page has nothing better to do. */
export const idle = (): Promise<void> => new Promise(resolve => whenIdle(resolve));
