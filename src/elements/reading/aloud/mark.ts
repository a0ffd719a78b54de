const NAME = 'teachback-sentence';

/**
 * Marks what is read, without changing the page (CSS Custom Highlight API), and brings it into view. A browser that
 * cannot mark reads all the same.
 */
export function markSentence(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}

/** Scrolls no further than needed, and at once where the reader wants less motion. */
export function showSentence(range: Range, covered: number): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight - covered) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    behavior: isStill ? 'auto' : 'smooth',
  });
}
