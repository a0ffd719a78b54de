import type { Page } from 'playwright-core';

/** Every element of a part of a page, those of shadow roots too, with all that it computes to. */
export type Styles = readonly (readonly [element: string, style: Readonly<Record<string, string>>])[];

/** What is compared of the boxes before and after an element, and of a list's marks. */
const ofPseudo = ['content', 'color', 'background-color', 'display', 'float', 'font-size', 'inline-size'];

/** Computed styles below `selector`, which is also found in shadow roots. */
export function computedStyles(page: Page, selector: string): Promise<Styles> {
  return page.locator(selector).evaluate((root, pseudo) => {
    const found: [string, Record<string, string>][] = [];
    const walk = (element: Element): void => {
      const style: Record<string, string> = {};
      const computed = getComputedStyle(element);
      for (const name of computed) style[name] = computed.getPropertyValue(name);
      for (const box of ['::before', '::after', '::marker']) {
        const part = getComputedStyle(element, box);
        for (const name of pseudo) style[`${box} ${name}`] = part.getPropertyValue(name);
      }
      const named = [element.localName, ...element.classList].join('.');
      found.push([`${named} ${(element.textContent ?? '').trim().slice(0, 20)}`, style]);
      for (const child of element.children) walk(child);
      for (const child of element.shadowRoot?.children ?? []) walk(child);
    };
    walk(root);
    return found;
  }, ofPseudo);
}

/** What differs, one line each: element, property, both values. */
export function differences(one: Styles, other: Styles): string[] {
  if (one.length !== other.length) return [`${one.length} elements and ${other.length}`];
  return one.flatMap(([element, style], index) =>
    Object.entries(style).flatMap(([name, value]) => {
      const now = other[index]![1][name];
      return now === value ? [] : [`${element}: ${name}: ${value} → ${now}`];
    }),
  );
}
