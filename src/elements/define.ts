/** Registers a tag, unless the page has it already: a page that loads the player twice keeps the first one. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
