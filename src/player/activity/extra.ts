import type { OpenedModule } from '../open-module.js';
import type { Instead } from '../stage.js';
import type { SessionView } from '../session-view.js';

/** A part of the player that only some modules have. */
export interface Extra {
  /** What stands in place of the view for now. */
  instead?(view: SessionView): Instead | undefined;
  /** The view was drawn: whatever belongs to it is added and told its facts. */
  drawn(view: SessionView): void;
  /** The module goes on in another language. */
  speak(opened: OpenedModule): void;
  /** The module is closed. */
  close(): void;
}
