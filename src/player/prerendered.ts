import type { SessionView } from './session-view.js';

/**
 * Whether the page was built with exactly the lesson and content that is to be shown, so that it can be taken over
 * as it is, in the right `words` and with the right languages to choose from, with whatever the learner already chose in it.
 */
export function adoptable(
  host: Element,
  view: SessionView,
  prefix: string,
  words: string,
  offered: readonly string[],
): boolean {
  if (view.at !== 'lesson') return false;
  const lesson = host.querySelector<HTMLElement>('tb-lesson');
  return (
    lesson?.dataset.lesson === view.lesson.id &&
    lesson.dataset.content === view.outline.content &&
    host.querySelector('.tb-title')?.id === `${prefix}__title` &&
    host.querySelector<HTMLElement>('.tb-module')?.lang === words &&
    linked(host).join() === (offered.length > 1 ? offered.join() : '')
  );
}

const linked = (host: Element): readonly (string | undefined)[] =>
  [...host.querySelectorAll<HTMLElement>('[data-language]')].map(({ dataset }) => dataset['language']);
