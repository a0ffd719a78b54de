/**
 * Moves the focus after the learner went somewhere: to the heading of what is shown now, or inside a quiz to the
 * next question's words or the result. Nothing else in the player moves the focus by itself.
 */
export async function moveFocus(host: HTMLElement, moved: 'lesson' | 'question' | 'result'): Promise<void> {
  if (moved === 'lesson') {
    // Before its first rendering the lesson element has no slot, and what is in it cannot take focus.
    await host.querySelector('tb-lesson')?.updateComplete;
    const heading = host.querySelector<HTMLElement>('.tb-title');
    if (!isInView(host)) host.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: isInView(host) });
    return;
  }
  const quiz = host.querySelector('tb-quiz');
  await quiz?.updateComplete;
  await quiz?.renderRoot.querySelector('tb-result')?.updateComplete;
  quiz?.focusShown();
}

/** The top of the element is in the window, so that scrolling would only disturb. */
function isInView(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight / 2;
}
