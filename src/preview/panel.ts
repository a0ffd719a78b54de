import type { Found } from './news.js';

const element = (
  tag: string,
  properties: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/**
 * What is wrong, for the author who sees the page: mistakes in this module first.
 *
 * @param known whether there is a version of the module to show at all.
 */
export function panel(findings: readonly Found[], module: string | undefined, known: boolean): Node[] {
  if (findings.length === 0) return [];
  const here = (found: Found) => found.module === undefined || found.module === module;
  const order = (found: Found) => (found.severity === 'error' ? 0 : 2) + (here(found) ? 0 : 1);
  const sorted = findings.toSorted((a, b) => order(a) - order(b));
  const errors = sorted.filter(({ severity }) => severity === 'error');
  const mine = errors.some(here);
  const says = [
    errors.length > 0 ? count(errors.length, 'mistake') : '',
    errors.length < findings.length ? count(findings.length - errors.length, 'thing') + ' to look at' : '',
  ].filter(Boolean);
  const stale = mine && module !== undefined;
  return [
    element(
      'details',
      { class: errors.length > 0 ? 'errors' : 'warnings', ...(errors.length > 0 && { open: '' }) },
      element('summary', {}, says.join(', ')),
      ...(stale
        ? [
            element(
              'p',
              {},
              known ? 'This page shows the last version without mistakes.' : 'There is nothing to show yet.',
            ),
          ]
        : []),
      element('ol', {}, ...sorted.map(item)),
    ),
  ];
}

function item({ severity, place, code, message, excerpt }: Found): HTMLElement {
  return element(
    'li',
    { class: severity },
    element('code', {}, place),
    ` ${message} `,
    element('span', { class: 'code' }, code),
    ...(excerpt.length > 0 ? [element('pre', { tabindex: '0' }, excerpt.join('\n'))] : []),
  );
}
