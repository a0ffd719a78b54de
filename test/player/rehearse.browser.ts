import { expect } from 'chai';
import { createActor } from 'xstate';
import { standing } from '../../src/engine/completion.js';
import { moduleMachine } from '../../src/engine/module-machine.js';
import { newProgress } from '../../src/engine/restore.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { reportOf } from '../../src/player/report.js';
import { rehearse } from '../../src/player/rehearse.js';
import type { SessionView } from '../../src/player/session-view.js';
import { questionOf } from '../kinds/samples.js';
import { sampleModule } from './sample-module.js';

describe('the rehearsal of an answer', () => {
  for (const kind of Object.values(kinds))
    it(`works for ${kind.name}, and leaves page, storage and record as they are`, () => {
      const { outline, lessons } = sampleModule({ track: 'staff' }, [[questionOf(kind)]]);
      const progress = newProgress(outline, 'attempt');
      const before = JSON.stringify(progress);
      const view: SessionView = {
        at: 'lesson',
        outline,
        progress,
        lesson: lessons[0]!,
        phase: 'reading',
        mode: 'normal',
        openable: [],
        standing: standing(outline, progress),
      };
      document.body.replaceChildren();
      localStorage.clear();
      rehearse(view, en, { createActor, moduleMachine, reportOf });
      expect(JSON.stringify(progress)).to.equal(before);
      expect(document.body.childNodes.length + localStorage.length).to.equal(0);
    });
});
