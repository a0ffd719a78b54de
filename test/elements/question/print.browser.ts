import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { kinds } from '../../../src/kinds/kinds.js';
import { sampleOf } from '../../kinds/samples.js';
import { controls, mount, page } from './mount.js';

describe('a question on paper', () => {
  after(async () => {
    await emulateMedia({ media: 'screen' });
  });

  for (const [name, kind] of Object.entries(kinds))
    it(`shows all its words, and a place to answer each part: ${name}`, async () => {
      await emulateMedia({ media: 'print' });
      const element = await mount(await page(), kind);
      const { authored } = sampleOf(kind);
      for (const words of element.querySelectorAll('legend, .tb-option span, fieldset li, fieldset label'))
        expect(words.checkVisibility(), words.outerHTML).to.equal(true);
      for (const { text } of (authored['targets'] ?? authored['categories'] ?? []) as readonly {
        text: string;
      }[])
        expect(element.innerText).to.include(text);
      const room = name === 'ordering' ? [...element.querySelectorAll('.tb-order-text')] : controls(element);
      expect(room.length).to.be.at.least(1);
      for (const place of room) {
        expect(place.checkVisibility(), place.outerHTML).to.equal(true);
        expect(place.getBoundingClientRect().width).to.be.at.least(12);
      }
      for (const moves of element.querySelectorAll('.tb-order-moves'))
        expect(moves.checkVisibility()).to.equal(false);
    });
});
