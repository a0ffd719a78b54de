import type { Site } from '../content/model.js';
import type { Kind } from '../kinds/kind.js';
import type { Messages } from '../messages/messages.js';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** What every view of a module needs beside the content. */
export interface ModuleViewOptions {
  readonly messages: Messages;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly site?: Site | undefined;
  /** Level of the lesson's heading; headings inside a lesson follow below it. */
  readonly headingLevel: HeadingLevel;
  /** Prefix of every id, unique on the page, such as `understanding-`. */
  readonly prefix: string;
  /** Turns a path relative to `module.json` (a lesson's page, a picture) into a URL that works on this page. */
  readonly links: (path: string) => string;
}

/** Where a module's ids begin on a page that shows it once. */
export const idPrefix = (module: string): string => `${module}-`;

/** A heading's tag, never below `h6`. */
export const headingTag = (level: number): string => `h${Math.min(level, 6)}`;
