/**
 * Runs in every frame before anything else, as text: knows whether the latest explanation is on the screen. It is
 * once a frame was drawn after it came into the page: an animation frame has begun since, and is over.
 */
export function watchPaint(): void {
  let frames = 0;
  let drawing = false;
  let since = -1;
  const native = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = callback =>
    native(time => {
      drawing = true;
      callback(time);
      drawing = false;
    });
  const count = (): void => {
    frames += 1;
    native(count);
  };
  native(count);
  new MutationObserver(records => {
    const isExplanation = records.some(
      ({ target, addedNodes }) =>
        addedNodes.length > 0 && target instanceof Element && target.matches('.tb-feedback'),
    );
    if (isExplanation) since = frames;
  }).observe(document, { childList: true, subtree: true });
  window.explanationPainted = () => since >= 0 && frames > since && !drawing;
}
