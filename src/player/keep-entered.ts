import type { QuestionElement } from '../elements/question/question-element.js';

const focusable = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * Notes what the learner entered and has not had looked at, what they opened, and where the focus is, and gives the
 * function that puts it all back once the same page stands there in other words: the two have the same parts in the
 * same order. The focused part keeps its place in the window.
 */
export function keepEntered(host: HTMLElement): () => void {
  const entered = new Map(
    questionsIn(host).map(question => [question.dataset['question'], question.entered] as const),
  );
  const open = [...host.querySelectorAll('details')].map(details => details.open);
  const focus = focusIn(host);
  const top = focus?.element.getBoundingClientRect().top;
  return () => {
    for (const question of questionsIn(host)) {
      const kept = entered.get(question.dataset['question']);
      if (kept) question.entered = kept;
    }
    [...host.querySelectorAll('details')].forEach((details, index) => (details.open = open[index] ?? false));
    if (focus && top !== undefined) void focus.putBack(top);
  };
}

const questionsIn = (host: Element): readonly QuestionElement[] => [
  ...host.querySelectorAll<QuestionElement>('[data-question]'),
];

interface Focus {
  readonly element: Element;
  putBack(top: number): Promise<void>;
}

function focusIn(host: HTMLElement): Focus | undefined {
  const { activeElement: element } = host.getRootNode() as Document | ShadowRoot;
  if (!element || element === host || !host.contains(element)) return undefined;
  // Focus inside an element's own part of the page is told of the element: the part is found again by its order.
  const inner = element.shadowRoot?.activeElement;
  const selector = inner ? element.localName : focusable;
  const index = [...host.querySelectorAll(selector)].indexOf(element);
  const innerIndex = inner ? buttonsOf(element).indexOf(inner) : -1;
  return {
    element,
    async putBack(top) {
      const found = host.querySelectorAll<HTMLElement>(selector)[index];
      if (!found) return;
      let target: Element | undefined = found;
      if (inner) {
        await (found as Partial<{ updateComplete: Promise<unknown> }>).updateComplete;
        target = buttonsOf(found)[innerIndex];
      }
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      window.scrollBy({ top: found.getBoundingClientRect().top - top, behavior: 'instant' });
    },
  };
}

const buttonsOf = (element: Element): readonly Element[] => [
  ...(element.shadowRoot?.querySelectorAll('button, textarea') ?? []),
];
