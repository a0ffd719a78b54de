import type { Element } from 'xast';
import { START, type Place } from '../content/diagnostic.js';

/** Name of an element without a prefix: prefixes are an author's choice. */
export const nameOf = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

export const elementsIn = (parent: Element): Element[] =>
  parent.children.filter((child): child is Element => child.type === 'element');

/** The elements of a name right below a parent. */
export const childrenOf = (parent: Element, name: string): Element[] =>
  elementsIn(parent).filter(child => nameOf(child) === name);

/** Where an element begins in its file. */
export const placeOf = ({ position }: Element): Place =>
  position ? { line: position.start.line, column: position.start.column } : START;
