/**
 * Puts elements of one parent into the order of these ids, where they are not in it already. What comes before or after
 * them stays where it is.
 */
export function inOrder(
  elements: readonly Element[],
  ids: readonly string[],
  idOf: (element: Element) => string | null | undefined,
): void {
  const sorted = ids.flatMap(id => elements.filter(element => idOf(element) === id));
  if (sorted.every((element, index) => element === elements[index])) return;
  const [first] = elements;
  const place = document.createComment('');
  first?.before(place);
  place.replaceWith(...sorted);
}
