import { h, type Tree, type TreeNode } from '../../content/tree.js';
import { paper } from '../paper.js';
import { criteria, type Criterion } from './criteria.js';
import type { ModuleFacts } from './module-facts.js';
import type { Results } from './results.js';

/** What is known of one criterion. */
export interface Finding extends Criterion {
  readonly result: 'tests passed' | 'tests failed' | 'not tested here' | 'does not apply' | 'for a person';
  /** Tests that looked at it and passed. */
  readonly passed: number;
}

/** Puts the criteria and what tests found together. Nothing is claimed that no test of `results` looked at. */
export function findings(results: Results | undefined): readonly Finding[] {
  return criteria.map(criterion => {
    const { passed = 0, failed = 0 } = results?.criteria[criterion.id] ?? {};
    const tested = failed > 0 ? 'tests failed' : passed > 0 ? 'tests passed' : 'not tested here';
    const result =
      criterion.absent && failed === 0 ? 'does not apply' : criterion.tested ? tested : 'for a person';
    return { ...criterion, result, passed };
  });
}

/** The evidence of a package as data, for other programs: its module in each of its languages. */
export const evidence = (
  modules: readonly ModuleFacts[],
  results: Results | undefined,
  version: string,
): object => ({
  standard: 'WCAG 2.2',
  product: { name: 'Teachback', version },
  modules,
  tests: results ? { date: results.date } : null,
  criteria: findings(results).map(({ id, level, result, passed, person }) => ({
    id,
    level,
    result,
    passed,
    ...(person && { person }),
  })),
});

/**
 * The evidence of a package as a page, in the form of an accessibility conformance report. `modules` are its module and
 * that module's translations.
 */
export function reportPage(
  modules: readonly [ModuleFacts, ...ModuleFacts[]],
  results: Results | undefined,
  version: string,
): string {
  const [module] = modules;
  const found = findings(results);
  const title = `Accessibility of "${module.title}"`;
  return paper({
    language: 'en',
    direction: 'ltr',
    title,
    body: [
      h('h1', {}, title),
      h(
        'p',
        {},
        `Teachback ${version}, content version ${module.content}. Measured against WCAG 2.2, levels A and AA, and the criteria of `,
        'level AAA that the product sets itself. It has the form of an accessibility conformance report. What tests found is no ',
        'judgement: a person who knows how people with disabilities use pages looks at what is listed for them, writes each ',
        'conformance level (Supports, Partially Supports, Does Not Support) and signs.',
      ),
      h('p', {}, testsLine(results)),
      ...modules.flatMap(each => [
        h('h2', {}, `The content, language ${each.language}`),
        h('ul', {}, facts(each)),
      ]),
      ...(['A', 'AA', 'AAA'] as const).flatMap(level =>
        table(
          level,
          found.filter(each => each.level === level),
        ),
      ),
      h('h2', {}, 'For a person to look at'),
      h(
        'ul',
        {},
        found
          .filter(({ person }) => person)
          .map(({ id, name, person }) => h('li', {}, `${id} ${name}: ${person}.`)),
      ),
      h('p', { class: 'sign-off' }, 'Looked at by (name, date):'),
    ],
  });
}

const testsLine = (results: Results | undefined): string =>
  results
    ? `Tests of this version ran on ${results.date}, on every screen, each kind of question and each theme, in Chromium.`
    : 'No run of the tests is recorded for this version, so nothing below is claimed: run "npm test", then package again.';

function facts(module: ModuleFacts): TreeNode[] {
  const { lessons, pictures, decorative, tables, links, problems } = module;
  const kinds = Object.entries(module.questions).map(([kind, count]) => `${count} ${kind}`);
  return [
    `Written ${module.direction === 'rtl' ? 'from right to left' : 'from left to right'}.`,
    `${lessons} lessons, ${links} links, ${tables} tables.`,
    `${pictures} pictures: ${pictures - decorative} with a text, ${decorative} marked as decoration.`,
    kinds.length > 0 ? `Questions: ${kinds.join(', ')}.` : 'No questions.',
    'No time limits, no recorded sound, no film.',
    problems.length > 0
      ? `To be mended: ${problems.join('; ')}.`
      : 'Headings in order, a text for each picture, header cells in each table, words for each link.',
  ].map(words => h('li', {}, words));
}

function table(level: string, rows: readonly Finding[]): Tree {
  const columns = ['Criterion', 'Conformance level', 'Tests', 'How', 'For a person'];
  const cells = (words: readonly string[]): TreeNode[] =>
    words.map((each, at) => h('td', { 'data-column': columns[at] }, each));
  return [
    h('h2', {}, `Level ${level}`),
    h(
      'table',
      { class: 'stacks' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map(each => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(({ id, name, result, passed, tested, absent, person }) =>
          h(
            'tr',
            {},
            cells([
              `${id} ${name}`,
              result === 'does not apply' ? 'Not Applicable' : '',
              result === 'does not apply'
                ? ''
                : passed > 0 && result === 'tests passed'
                  ? `${result} (${passed})`
                  : result,
              [absent, sentence(tested)].filter(Boolean).join(' '),
              sentence(person),
            ]),
          ),
        ),
      ),
    ),
  ];
}

const sentence = (words = ''): string => words && `${words[0]!.toUpperCase()}${words.slice(1)}.`;
