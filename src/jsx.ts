import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TeachBackEventMap } from './player/events.js';
import type { RecordStoreAccess } from './player/record-store.js';
import type { TeachBackElement } from './player/teach-back.js';

/**
 * The tag in TypeScript's JSX, for React 19 and whatever shares its types: `import type {} from 'teachback/jsx'` once
 * in a project. Attributes are written as in HTML, properties as they are; a listener is called after its event
 * (`oncompleted`).
 */
export interface TeachBackAttributes {
  /** URL of the module's `module.json`. */
  src: string;
  /** URL of the site's `site.json`. */
  site?: string;
  record?: 'embedded' | 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'none';
  'commit-url'?: string;
  learner?: string;
  'shared-device'?: boolean;
  'heading-level'?: 1 | 2 | 3 | 4;
  'ui-lang'?: string;
  /** The learner's progress, as the element gave it on another device. */
  progress?: string | undefined;
  /** With `record="xapi"`: the learner, and what gives the `Authorization` header. */
  recordStore?: RecordStoreAccess;
  endpoint?: string;
  registration?: string;
  activity?: string;
  oncompleted?: (event: TeachBackEventMap['completed']) => void;
  onanswered?: (event: TeachBackEventMap['answered']) => void;
  onprogress?: (event: TeachBackEventMap['progress']) => void;
  onerror?: (event: TeachBackEventMap['error']) => void;
  ontrace?: (event: TeachBackEventMap['trace']) => void;
}

export type TeachBackProps = DetailedHTMLProps<
  TeachBackAttributes & Omit<HTMLAttributes<TeachBackElement>, 'onerror'>,
  TeachBackElement
>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'teach-back': TeachBackProps;
    }
  }
}
