import type { Page } from 'playwright-core';

/** The spacing that a reader may ask for and no text may be lost by (WCAG 2.2, 1.4.12). */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** Sets the reader's spacing everywhere, in shadow roots too. */
export const setTextSpacing = (page: Page): Promise<void> =>
  page.evaluate(css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const walk = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) walk(each.shadowRoot);
    };
    walk(document);
  }, textSpacing);

/** What sticks out of the window sideways, and text that its own box cuts off: one line each. */
export const lost = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // A page follows its window in the next frame.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide and shows ${clientWidth}`);
    const walk = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll<HTMLElement>('*')) {
        if (each.shadowRoot) walk(each.shadowRoot);
        if (!each.checkVisibility() || each.closest('.spoken, .tb-hidden, .tb-unseen, option, .tb-picture'))
          continue;
        const { left, right, width } = each.getBoundingClientRect();
        if (width > 0 && (left < -1 || right > clientWidth + 1))
          found.push(`${each.outerHTML.slice(0, 80)} sticks out`);
        const { overflowX, overflowY } = getComputedStyle(each);
        const cuts = /hidden|clip/.test(`${overflowX} ${overflowY}`);
        if (
          cuts &&
          each.localName !== 'progress' &&
          (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
        )
          found.push(`${each.outerHTML.slice(0, 80)} is cut off`);
      }
    };
    walk(document);
    return found;
  });

/**
 * Controls that are smaller than a target of `least` pixels (WCAG 2.2, 2.5.5 and 2.5.8). A label counts with its input;
 * links inside a sentence and places on a picture that stand close to others are excepted, as there.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(size => {
    const found: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll<HTMLElement>('*')) {
        if (each.shadowRoot) walk(each.shadowRoot);
        if (!each.matches('a[href], button, summary, input, select, textarea') || !each.checkVisibility())
          continue;
        const isInSentence =
          each.matches(':is(p, li, dd, td) a') && getComputedStyle(each).display === 'inline';
        if (isInSentence) continue;
        const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
        if (width > 0 && (width < size - 0.5 || height < size - 0.5))
          found.push(`${each.outerHTML.slice(0, 90)}: ${Math.round(width)} × ${Math.round(height)}`);
      }
    };
    walk(document);
    return found;
  }, least);

/** Everything that moves by itself, or would when its state changes. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = document.getAnimations().map(({ id }) => `animation ${id}`);
    const walk = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll('*')) {
        if (each.shadowRoot) walk(each.shadowRoot);
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        if (/[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth')
          found.push(each.localName);
      }
    };
    walk(document);
    return found;
  });

/** What has the focus: whether any of it can be seen, and whether it is drawn as focused. */
export interface Focused {
  readonly what: string;
  readonly hidden: boolean;
  readonly ring: boolean;
}

/** Presses Tab until the focus leaves the page, and says what it met. */
export async function tabThrough(page: Page): Promise<Focused[]> {
  const met: Focused[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return undefined;
      const shown = active.closest('label') ?? active;
      const { left, top, width, height } = shown.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap(x =>
        [0.1, 0.5, 0.9].map(y => [left + width * x, top + height * y] as const),
      );
      const deepest = (x: number, y: number): Element | null => {
        let found = document.elementFromPoint(x, y);
        for (let inner = found; inner?.shadowRoot; found = inner)
          inner = inner.shadowRoot.elementFromPoint(x, y);
        return found;
      };
      const isSeen = points.some(([x, y]) => {
        const found = deepest(x, y);
        return (
          found !== null && (shown.contains(found) || (found.contains(shown) === false && found === shown))
        );
      });
      const drawn = [shown, active].some(each => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      return { what: active.outerHTML.slice(0, 80), hidden: !isSeen, ring: drawn };
    });
    if (!at) return met;
    met.push(at);
  }
  throw new Error('Tab never left the page');
}

/** Headings, texts and controls that stand on the screen above what comes before them in the page. */
export const outOfOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    let bottom = -Infinity;
    let top = -Infinity;
    return [
      ...document.querySelectorAll<HTMLElement>('.tb-module :is(h1, h2, h3, p, li, legend, summary, tr)'),
    ].flatMap(each => {
      if (!each.checkVisibility()) return [];
      const box = each.getBoundingClientRect();
      const isAbove = box.height > 0 && box.top < top - 1 && box.bottom < bottom - 1;
      if (box.height > 0) [top, bottom] = [box.top, box.bottom];
      return isAbove ? [each.outerHTML.slice(0, 80)] : [];
    });
  });

/** Buttons and links whose name does not begin with the words that they show, and fields without a name. */
export const misnamed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const words = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const walk = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll<HTMLElement>('*')) {
        if (each.shadowRoot) walk(each.shadowRoot);
        const label = each.getAttribute('aria-label');
        if (each.matches('button, a[href]') && label !== null && !label.startsWith(words(each.textContent)))
          found.push(each.outerHTML.slice(0, 90));
        if (
          each instanceof HTMLInputElement ||
          each instanceof HTMLSelectElement ||
          each instanceof HTMLTextAreaElement
        )
          if (!label && ![...(each.labels ?? [])].some(one => words(one.textContent)))
            found.push(each.outerHTML.slice(0, 90));
      }
    };
    walk(document);
    return found;
  });

/** Controls and cards without an edge that stands out against the page: one line each. For forced colours, where no background tells one from the page. */
export const edgeless = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const luminance = (colour: string): number => {
      const [r, g, b] = [...colour.matchAll(/[\d.]+/g)].map(([value]) => {
        const part = Number(value) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one: string, other: string): number => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    const canvas = document.createElement('div');
    canvas.style.color = 'Canvas';
    document.body.append(canvas);
    const page = getComputedStyle(canvas).color;
    canvas.remove();
    const edged =
      'button, select, textarea, input[type="text"], input[type="search"], progress, tb-quiz, tb-inline, .tb-steps a, ' +
      '.tb-card, .tb-article section, .tb-feedback, .tb-meaning, .tb-certificate';
    const walk = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll<HTMLElement>('*')) {
        if (each.shadowRoot) walk(each.shadowRoot);
        if (!each.matches(edged) || !each.checkVisibility() || each.clientHeight === 0) continue;
        const { borderTopWidth, borderTopStyle, borderTopColor, outlineStyle, textDecorationLine } =
          getComputedStyle(each);
        const isEdged =
          parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none' && ratio(borderTopColor, page) >= 3;
        if (!isEdged && outlineStyle === 'none' && textDecorationLine !== 'underline')
          found.push(each.outerHTML.slice(0, 90));
      }
    };
    walk(document);
    return found;
  });
