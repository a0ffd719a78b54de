/** Prints one element of a module alone, on paper of its own; everything else comes back when that is done. */
export function printOnly(element: Element): void {
  const module = element.closest('.tb-module');
  const window = element.ownerDocument.defaultView;
  if (!module || !window) return;
  module.classList.add('tb-print-one');
  element.classList.add('tb-printed');
  window.addEventListener(
    'afterprint',
    () => {
      module.classList.remove('tb-print-one');
      element.classList.remove('tb-printed');
    },
    { once: true },
  );
  window.print();
}
