import type { Frame, Page } from 'playwright-core';

/** What a learner sees of the module, in plain data: the same before and after a reload. */
export interface Shown {
  readonly title: string;
  readonly questions: readonly {
    readonly id: string;
    readonly phase: string | null;
    readonly controls: readonly string[];
    readonly explanation: string;
  }[];
  readonly result: string;
  readonly marks: readonly string[];
}

export const shown = (frame: Frame | Page): Promise<Shown> =>
  frame.evaluate(() => {
    const words = (node: Element | null | undefined): string =>
      (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const visible = (node: Element): boolean => node.checkVisibility();
    const control = (node: Element): string => {
      if (node instanceof HTMLInputElement && /radio|checkbox/.test(node.type))
        return `${node.value} ${node.checked}`;
      if (
        node instanceof HTMLInputElement ||
        node instanceof HTMLSelectElement ||
        node instanceof HTMLTextAreaElement
      )
        return node.value;
      return words(node.querySelector('.tb-order-text'));
    };
    const quiz = document.querySelector('tb-quiz');
    const result = quiz?.shadowRoot?.querySelector('tb-result') ?? document.querySelector('tb-result');
    return {
      title: words(document.querySelector('.tb-title')),
      questions: [...document.querySelectorAll<HTMLElement>('[data-question]')]
        .filter(visible)
        .map(question => ({
          id: question.dataset['question'] ?? '',
          phase: question.getAttribute('phase'),
          controls: [
            ...question.querySelectorAll('fieldset :is(input, select, textarea, li[data-item])'),
          ].map(control),
          explanation: words(question.querySelector('.tb-feedback')),
        })),
      result: words(result?.shadowRoot?.firstElementChild),
      marks: [...document.querySelectorAll('.tb-mark')].map(words),
    };
  });
