import { expect } from 'chai';
import { defineEnds } from '../../../src/elements/ends.js';
import type { ResultElement } from '../../../src/elements/result/result.js';
import { newProgress } from '../../../src/engine/restore.js';
import { en } from '../../../src/messages/en.js';
import { sampleModule } from '../../player/sample-module.js';
import { violations } from '../accessibility.js';

const { outline, lessons } = sampleModule();
let copied: string | undefined;

/** The page's clipboard, as a browser that allows or refuses it. */
function clipboard(allows: boolean): void {
  const writeText = async (text: string): Promise<void> => {
    if (!allows) throw new DOMException('not allowed', 'NotAllowedError');
    copied = text;
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

async function show(): Promise<ResultElement> {
  defineEnds();
  const element = document.createElement('tb-result');
  const words = new Map(lessons.map(lesson => [lesson.id, lesson]));
  Object.assign(element, {
    messages: en,
    facts: { scope: 'module', outline, progress: newProgress(outline, 'attempt'), lessons: words },
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const press = async (element: ResultElement): Promise<void> => {
  element.renderRoot.querySelector<HTMLElement>('[part=copy]')!.click();
  await new Promise(resolve => setTimeout(resolve));
  await element.updateComplete;
};

describe('the sheet at the end', () => {
  let element: ResultElement;
  beforeEach(async () => {
    copied = undefined;
    element = await show();
  });
  afterEach(() => element.remove());

  it('has nothing that people with assistive technology stumble over', async () => {
    clipboard(false);
    await press(element);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('is copied as text, which is said once', async () => {
    clipboard(true);
    const said: string[] = [];
    element.addEventListener('tb-announce', event => said.push(event.said.map(({ text }) => text).join(' ')));
    await press(element);
    expect(copied).to.contain('Lesson title 2: Ask your care team about lesson 2.');
    expect(said).to.deep.equal([en.copied]);
  });

  it('shows the text selected where the page may not copy', async () => {
    clipboard(false);
    await press(element);
    const box = element.renderRoot.querySelector('textarea')!;
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.contain('Sample module');
  });
});
