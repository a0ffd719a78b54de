import { expect } from 'chai';
import { createActor } from 'xstate';
import { standing } from '../../src/engine/completion.js';
import { moduleMachine } from '../../src/engine/module-machine.js';
import { newProgress } from '../../src/engine/restore.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { reportOf } from '../../src/player/report.js';
import { rehearseElement } from '../../src/player/rehearse-element.js';
import { rehearseMachine } from '../../src/player/rehearse.js';
import type { SessionView } from '../../src/player/session-view.js';
import { mount, page } from '../elements/question/mount.js';
import { questionOf } from '../kinds/samples.js';
import { sampleModule } from './sample-module.js';

describe('the rehearsal of an answer', () => {
  for (const kind of Object.values(kinds))
    it(`works for ${kind.name}, and leaves page, storage and record as they are`, async () => {
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
      await rehearseMachine(view, en, { createActor, moduleMachine, reportOf });
      expect(JSON.stringify(progress)).to.equal(before);
      expect(document.body.childNodes.length + localStorage.length).to.equal(0);
    });

  for (const kind of Object.values(kinds))
    it(`explains a copy of ${kind.name} that nobody sees or hears, and leaves the question as it is`, async () => {
      const place = await page();
      const element = await mount(place, kind);
      let explained = 0;
      element.kind = { ...kind, review: (...all) => (explained++, kind.review(...all)) };
      await element.updateComplete;
      const before = document.body.outerHTML;
      const heard: string[] = [];
      for (const type of ['click', 'input', 'change', 'focusin', 'tb-check', 'tb-announce'])
        document.addEventListener(type, event => heard.push(event.type), { once: true });
      await rehearseElement(element);
      expect(explained, 'the explanation was built').to.be.greaterThan(0);
      expect(heard).to.deep.equal([]);
      expect(document.body.outerHTML).to.equal(before);
      expect(element.phase).to.equal('asking');
    });
});
