import type { Locator, Page } from 'playwright-core';
import type { QuestionBase } from '../../../src/content/model.js';
import type { Doing } from '../answers.js';

const place = (page: Page, { id }: QuestionBase): Locator => page.locator(`[data-question="${id}"]`);
const button = (at: Locator): Locator => at.locator('button[part="check"]');

/** Answers a question by hand, short of the last check. */
export async function give(page: Page, question: QuestionBase, doing: Doing): Promise<void> {
  const at = place(page, question);
  if ('choose' in doing)
    for (const value of doing.choose) await at.locator(`input[value="${value}"]`).check();
  if ('write' in doing) await at.locator('input, textarea').fill(doing.write);
  if ('pair' in doing)
    for (const [item, target] of Object.entries(doing.pair))
      await at.locator(`select[data-item="${item}"]`).selectOption(target);
  if ('order' in doing)
    for (const [index, item] of doing.order.entries()) {
      const rank = (): Promise<number> =>
        at
          .locator('fieldset li[data-item]')
          .evaluateAll(
            (all, id) => all.findIndex(each => (each as HTMLElement).dataset['item'] === id),
            item,
          );
      while ((await rank()) > index)
        await at
          .locator(`[data-item="${item}"][data-move="up"], [data-item="${item}"] [data-move="up"]`)
          .first()
          .click();
    }
  if ('walk' in doing)
    for (const [index, option] of doing.walk.entries()) {
      if (index > 0) await button(at).click();
      await at.locator(`.tb-walk-step:not([hidden]) input[value="${option}"]:enabled`).last().check();
    }
}

/** Presses the question's button, and waits for what comes of it. */
export async function check(page: Page, question: QuestionBase): Promise<void> {
  await button(place(page, question)).click();
  await page.locator(`[data-question="${question.id}"]:not([phase="asking"])`).waitFor({ state: 'attached' });
}
