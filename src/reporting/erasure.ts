import { openStorage, PREFIX, quiet, SALT } from './storage.js';

/** Tells every copy of the player in a page that what was kept is erased. */
export const ERASED = 'teachback-erased';

const watched = new WeakSet<Window>();

/** From now on this page stops writing once everything was erased, here (by the event) or in another tab (whose salt goes). */
export function watchErasure(window: Window): void {
  if (watched.has(window)) return;
  watched.add(window);
  window.addEventListener(ERASED, () => {
    quiet.add(window);
    // What a tab keeps for itself, only it can remove.
    const own = openStorage(window, 'sessionStorage');
    for (const key of own.keys()) if (key.startsWith(PREFIX)) own.remove(key);
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === SALT && newValue === null) window.dispatchEvent(new Event(ERASED));
  });
}
