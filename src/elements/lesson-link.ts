/**
 * The link to a lesson of this module that a plain click asks for. Clicks that the browser treats in its own way (a
 * new tab, a download) and clicks that somebody handled already are left alone.
 */
export const lessonLink = (event: MouseEvent): HTMLElement | undefined => plainLink(event, 'a[data-lesson]');

/** The same for the links that a selector names. */
export function plainLink(event: MouseEvent, selector: string): HTMLElement | undefined {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return link && isPlain && !event.defaultPrevented ? link : undefined;
}
