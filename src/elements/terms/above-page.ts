/**
 * Shows a note in the browser's top layer, where no page around can cut it off: below the last line of its term, or above
 * the first where only there is room. Follows the term while the page or anything in it scrolls. Where a browser has no
 * `popover`, style sheets place the note inside the text.
 *
 * @param note stands in the page already; as wide as the text.
 * @param signal ends the following.
 */
export function showAbovePage(
  note: HTMLElement,
  term: HTMLElement,
  text: Element,
  signal: AbortSignal,
): void {
  if (typeof note.showPopover !== 'function') return;
  // Not `auto`: that would go with any press outside, and would close the menus of the page around.
  note.popover = 'manual';
  note.showPopover();
  const place = (): void => {
    const { left, width } = text.getBoundingClientRect();
    note.style.inlineSize = `${width}px`;
    const lines = [...term.getClientRects()];
    const [top, bottom] = [lines[0]?.top ?? 0, lines.at(-1)?.bottom ?? 0];
    const height = note.offsetHeight;
    const isAbove = bottom + height > innerHeight && top - height >= 0;
    // It scrolls with the page, so that all of a long one can be read.
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${(isAbove ? top - height : bottom) + scrollY}px`;
  };
  place();
  // Scrolling inside a shadow root is not heard of outside.
  for (const scrolls of [window, note.getRootNode()])
    scrolls.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { signal });
}
