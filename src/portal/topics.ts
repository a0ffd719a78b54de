import type { PortalMessages } from '../messages/portal/portal-messages.js';

/** Lets the learner narrow the list to one topic; how many modules are left is said. */
export function startTopics(choice: HTMLElement, words: PortalMessages): void {
  const { ownerDocument: document } = choice;
  const status = choice.querySelector('[role=status]')!;
  const show = (announce: boolean): void => {
    const chosen = choice.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    let shown = 0;
    for (const track of document.querySelectorAll<HTMLElement>('.tb-track')) {
      const cards = [...track.querySelectorAll<HTMLElement>('[data-module]')];
      for (const card of cards) card.hidden = chosen !== '' && card.dataset['topic'] !== chosen;
      const left = cards.filter(card => !card.hidden).length;
      track.hidden = left === 0;
      shown += left;
    }
    if (announce) status.textContent = words.shown(shown);
  };
  choice.addEventListener('change', () => show(true));
  // A choice that was made before the script arrived.
  show(false);
}
