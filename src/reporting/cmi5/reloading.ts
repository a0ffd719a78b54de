/** What the Navigation API tells of a navigation. */
interface NavigateEvent extends Event {
  readonly navigationType?: string;
}

/**
 * Watches whether the page is being loaded again. The session then goes on, while `terminated` would end it for good
 * (cmi5 §9.3). Browsers without the Navigation API do not tell; there a reload ends the session.
 */
export function watchReloads(window: Window): () => boolean {
  let reloading = false;
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event: NavigateEvent) => {
    reloading = event.navigationType === 'reload';
  });
  return () => reloading;
}
