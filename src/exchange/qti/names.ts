import type { Element } from 'xast';
import { attribute, elementsIn, nameOf } from '../xml-reading.js';

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** The name of an element as QTI 3 has it, without `qti-`: QTI 2 wrote `choiceInteraction` for the same. */
export const qtiName = (element: Element): string => kebab(nameOf(element)).replace(/^qti-/, '');

/** An attribute by its QTI 3 name, in QTI 2 spelling as well. */
export const qtiAttribute = (element: Element, name: string): string | undefined =>
  attribute(element, name) ??
  attribute(
    element,
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );

export const qtiChildren = (parent: Element, name: string): Element[] =>
  elementsIn(parent).filter(child => qtiName(child) === name);

export const qtiChild = (parent: Element | undefined, name: string): Element | undefined =>
  parent && qtiChildren(parent, name)[0];

/** All elements below a parent that a test holds of, in document order. */
export function qtiBelow(parent: Element, fits: (name: string) => boolean): Element[] {
  const found: Element[] = [];
  const open = [...elementsIn(parent)].reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    if (fits(qtiName(element))) found.push(element);
    // One by one: an element can have more children than a call can have arguments.
    for (const child of elementsIn(element).reverse()) open.push(child);
  }
  return found;
}
