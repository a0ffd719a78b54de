import { h } from '../content/tree.js';
import { buildDom } from '../elements/dom.js';
import { define } from '../elements/define.js';
import { ExitElement } from '../elements/exit/exit.js';
import { loadMessages } from '../messages/languages.js';
import type { Messages } from '../messages/messages.js';
import type { Sync } from '../reporting/port.js';
import { headingTag } from '../views/options.js';
import type { OpenedModule } from './open-module.js';

/** How long the learner waits for a record system that does not answer, in milliseconds. */
const PATIENCE = 10_000;

/** Nothing stands in the way of leaving: all is saved, or it is not this page that saves. */
const SETTLED: readonly (Sync['state'] | undefined)[] = ['sent', 'unkept', 'elsewhere'];

export const defineExit = (): void => define(ExitElement.tag, ExitElement);

/** A module, the element that shows it, and how it is closed. */
export interface Leaving extends OpenedModule {
  readonly host: HTMLElement;
  /** Ends the session with the record system and lets go of the module. */
  close(): void;
}

/**
 * The learner pressed Exit: saves, ends the session, and goes where the record system says, or shows what came of it.
 * Where saving failed the module stays open, and the Exit control asks; `anyway` is its answer.
 */
export async function leave(leaving: Leaving, anyway: boolean): Promise<void> {
  const { host, session } = leaving;
  const control = host.querySelector('tb-exit');
  if (!anyway) {
    if (control) control.step = 'saving';
    await Promise.race([session.save(), new Promise(resolve => void window.setTimeout(resolve, PATIENCE))]);
    if (!SETTLED.includes(session.sync?.state)) {
      if (control) Object.assign(control, { step: 'unsaved', state: session.sync?.state });
      return;
    }
  }
  const { exit } = session.restored;
  const words = await loadMessages(leaving.messages.language);
  leaving.close();
  showFarewell(leaving, words, session.sync?.state);
  if (exit) window.location.assign(exit);
}

/** In place of the module: what became of the progress, and that the window may be closed. */
function showFarewell({ host, stage }: Leaving, messages: Messages, state: Sync['state'] | undefined): void {
  const { headingLevel, prefix } = stage.options;
  const heading = `${prefix}__title`;
  const words = [...becameOf(state, messages), messages.mayClose];
  host.replaceChildren(
    buildDom(
      [
        h(
          'div',
          { class: 'tb-module', lang: messages.language, dir: messages.direction },
          h(
            'section',
            { class: 'tb-end', 'aria-labelledby': heading },
            h(headingTag(headingLevel), { id: heading, class: 'tb-title', tabindex: -1 }, messages.mayLeave),
            words.map(line => h('p', {}, line)),
          ),
        ),
      ],
      host.ownerDocument,
    ),
  );
  host.querySelector<HTMLElement>('.tb-title')?.focus();
}

function becameOf(state: Sync['state'] | undefined, messages: Messages): readonly string[] {
  if (state === 'sent' || state === 'unkept') return [messages.sync.sent];
  if (state === 'kept') return [messages.sync.kept, messages.sentLater];
  return [state === 'elsewhere' ? messages.sync.elsewhere : messages.notSaved];
}
