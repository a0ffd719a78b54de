import type { Node } from 'mdast';
import { START, type Place, type Report } from '../diagnostic.js';
import type { Picture } from '../media.js';

/** A link inside the module, to be followed once every lesson was read. */
export interface InnerLink {
  /** Lesson id; absent for a link within the same lesson. */
  readonly lesson?: string;
  readonly anchor?: string;
  readonly place: Place;
}

/** A link that leaves the module. */
export interface Address {
  readonly url: string;
  readonly place: Place;
}

/** A question that is asked at a place in the text. */
export interface AskedHere {
  readonly question: string;
  readonly place: Place;
}

/** What is gathered while the body of one lesson is written. */
export interface Writing {
  readonly report: Report;
  readonly source: string;
  /** Finds and notes a picture; reports what is wrong with it. */
  readonly picture: (url: string, place: Place) => Picture | undefined;
  readonly anchors: Map<string, Place>;
  readonly links: InnerLink[];
  /** Links to the web. */
  readonly addresses: Address[];
  readonly asked: AskedHere[];
  /** Level of the last heading; the lesson's own title is level 1. */
  level: number;
}

/** Where a node begins. */
export function placeOf(node: Node): Place {
  const { line, column } = node.position?.start ?? START;
  return { line, column };
}

/** The node as its author wrote it. */
export function sourceOf(node: Node, writing: Writing): string {
  const { start, end } = node.position ?? {};
  return writing.source.slice(start?.offset ?? 0, end?.offset ?? 0);
}
