import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves out unless they are asked for by name: it calls them experimental. */
const asked = ['target-size', 'css-orientation-lock', 'p-as-heading', 'table-fake-caption', 'td-has-header'];

/**
 * What axe finds on a page against WCAG 2.2 A and AA, with the rules that it runs only when asked, or against the rules of these ids: one line
 * each. Frames are looked at too.
 */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(source);
  const options = {
    only: rules && [...rules],
    asked: Object.fromEntries(asked.map(rule => [rule, { enabled: true }])),
  };
  return page.evaluate(async ({ only, asked }) => {
    const { violations } = await window.axe.run(document, {
      runOnly: only
        ? { type: 'rule', values: only }
        : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: only ? {} : asked,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`),
    );
  }, options);
}
