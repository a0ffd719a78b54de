import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { CompiledModule } from '../../src/content/compile.js';
import type { Lesson, QuestionBase } from '../../src/content/model.js';
import { quizSteps } from '../../src/engine/steps.js';
import type { Doing } from './answers.js';
import { courseFrame, ready } from './browser.js';

/** Where the focus is, through shadow roots. */
interface Focus {
  readonly tag: string;
  readonly question: string | undefined;
  readonly part: string | null;
  readonly value: string;
  readonly item: string | undefined;
  readonly move: string | undefined;
  readonly words: string;
  readonly place: string;
}

/** A learner who uses the keyboard and nothing else. */
export class Learner {
  readonly page: Page;
  /** Set where the module stands on the page itself and not in a frame. */
  readonly #own: boolean;
  frame!: Frame;

  private constructor(page: Page, own: boolean) {
    this.page = page;
    this.#own = own;
  }

  /** Opens a page that shows the module itself, or in a frame named `course`. */
  static async at(page: Page, url: string, own = false): Promise<Learner> {
    const learner = new Learner(page, own);
    await page.goto(url);
    await learner.arrive();
    return learner;
  }

  /** Comes back to the page as after closing it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.arrive();
  }

  async arrive(): Promise<void> {
    this.frame = this.#own ? this.page.mainFrame() : await courseFrame(this.page);
    await ready(this.frame);
  }

  /** Answers a question that is shown, as far as the explanation or the question that follows it. */
  async answer(question: QuestionBase, doing: Doing): Promise<void> {
    if ('choose' in doing) await this.#choose(question, doing.choose);
    if ('pair' in doing) await this.#pair(question, doing.pair);
    if ('order' in doing) await this.#order(question, doing.order);
    if ('write' in doing) await this.#write(question, doing.write);
    if ('walk' in doing)
      for (const [index, option] of doing.walk.entries()) {
        if (index > 0) await this.#check(question);
        await this.#choose(question, [option]);
      }
    await this.#check(question);
    await this.frame
      .locator(`[data-question="${question.id}"]:not([phase="asking"])`)
      .waitFor({ state: 'attached' });
  }

  /** Presses the button, link or summary with these words. */
  async press(words: string): Promise<void> {
    await this.tabTo(words, at => /^(button|a|summary)$/.test(at.tag) && at.words.startsWith(words));
    await this.page.keyboard.press('Enter');
  }

  /** All questions of a lesson, then on to the next lesson or the end. */
  async finishLesson(
    module: CompiledModule,
    lesson: Lesson,
    doing: (question: QuestionBase) => Doing,
    afterStep: (what: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const steps = quizSteps(module.outline.lessons.find(({ id }) => id === lesson.id)!).map(step =>
      lesson.questions.filter(({ id }) => id === step.question.id || id === step.followUp?.id),
    );
    for (const [index, step] of steps.entries()) {
      for (const question of step) {
        await this.answer(question, doing(question));
        await afterStep(`answered ${question.id}`);
      }
      await this.press(index === steps.length - 1 ? 'Finish the questions' : 'Next question');
      await this.#shows(steps[index + 1]?.[0]?.id);
      await afterStep(`after ${step[0]!.id}`);
    }
    const isLast = module.lessons.at(-1) === lesson;
    const before = await this.title();
    await this.press(isLast ? 'Finish this part' : 'Next lesson');
    await this.frame.waitForFunction(
      title => document.querySelector('.tb-title')?.textContent !== title,
      before,
    );
    await ready(this.frame);
    await afterStep(`left ${lesson.id}`);
  }

  title(): Promise<string> {
    return this.frame.locator('.tb-title').innerText();
  }

  /** Presses Tab until the focus is where it is wanted. */
  async tabTo(what: string, wanted: (at: Focus) => boolean): Promise<Focus> {
    const seen: string[] = [];
    for (let presses = 0; presses < 250; presses++) {
      const at = await this.focus();
      if (wanted(at)) return at;
      seen.push(at.place);
      await this.page.keyboard.press('Tab');
    }
    throw new assert.AssertionError({
      message: `Tab never reached ${what}; it went ${seen.slice(0, 60).join(', ')}`,
    });
  }

  focus(): Promise<Focus> {
    return this.frame.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const root = at?.getRootNode();
      const host = root instanceof ShadowRoot ? root.host : at;
      const data = at instanceof HTMLElement ? at.dataset : {};
      const words = (at?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return {
        tag: at?.localName ?? '',
        question: host?.closest<HTMLElement>('[data-question]')?.dataset['question'],
        part: at?.getAttribute('part') ?? null,
        value: at instanceof HTMLInputElement ? at.value : '',
        item: data['item'] ?? at?.closest<HTMLElement>('[data-item]')?.dataset['item'],
        move: data['move'],
        words,
        place: `${at?.localName} ${words.slice(0, 20)}`,
      };
    });
  }

  async #check({ id }: QuestionBase): Promise<void> {
    await this.tabTo(`check of ${id}`, at => at.part === 'check' && at.question === id);
    await this.page.keyboard.press('Enter');
  }

  async #shows(question: string | undefined): Promise<void> {
    if (question) await this.frame.locator(`[data-question="${question}"]`).waitFor({ state: 'visible' });
    else await this.frame.locator('tb-quiz tb-result').waitFor({ state: 'visible' });
  }

  async #choose({ id, kind }: QuestionBase, values: readonly string[]): Promise<void> {
    const { keyboard } = this.page;
    if (kind === 'multiple-choice') {
      for (const value of values) {
        await this.tabTo(
          `${value} of ${id}`,
          at => at.question === id && at.tag === 'input' && at.value === value,
        );
        await keyboard.press('Space');
      }
      return;
    }
    await this.tabTo(`the choices of ${id}`, at => at.question === id && at.tag === 'input');
    await keyboard.press('Space');
    for (let presses = 0; (await this.focus()).value !== values[0]; presses++) {
      assert.ok(presses < 20, `the arrow keys never reached ${values[0]} of ${id}`);
      await keyboard.press('ArrowDown');
    }
  }

  async #pair({ id }: QuestionBase, pairs: Readonly<Record<string, string>>): Promise<void> {
    for (const [item, target] of Object.entries(pairs)) {
      await this.tabTo(
        `${item} of ${id}`,
        at => at.question === id && at.tag === 'select' && at.item === item,
      );
      const list = this.frame.locator(`[data-question="${id}"] select[data-item="${item}"]`);
      for (let presses = 0; (await list.inputValue()) !== target; presses++) {
        assert.ok(presses < 20, `the arrow keys never reached ${target} of ${id}`);
        await this.page.keyboard.press('ArrowDown');
      }
    }
  }

  async #order({ id }: QuestionBase, order: readonly string[]): Promise<void> {
    const list = this.frame.locator(`[data-question="${id}"] fieldset li[data-item]`);
    const place = async (item: string): Promise<number> =>
      (await list.evaluateAll(items => items.map(each => (each as HTMLElement).dataset['item']))).indexOf(
        item,
      );
    for (const [index, item] of order.entries()) {
      if ((await place(item)) === index) continue;
      await this.tabTo(`${item} of ${id}`, at => at.question === id && at.item === item && at.move === 'up');
      while ((await place(item)) > index) await this.page.keyboard.press('Enter');
    }
  }

  async #write({ id }: QuestionBase, words: string): Promise<void> {
    await this.tabTo(`the box of ${id}`, at => at.question === id && /^(input|textarea)$/.test(at.tag));
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(words);
  }
}
