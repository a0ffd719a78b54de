/**
 * Shows the page as this learner likes to read, before anything else is done: only who chose something has that part of
 * the player to load. The key is that of `elements/reading/settings.ts`.
 */
try {
  if (sessionStorage['teachback:settings'] ?? localStorage['teachback:settings'])
    void import('../elements/reading/start.js').then(({ startReading }) => startReading());
} catch {
  // Browsers may deny storage altogether.
}
