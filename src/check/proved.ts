/** A rule of the standards that no words of an author can break, or not alone: what holds, and what proves it. */
export interface Proved {
  readonly id: `L${number}`;
  readonly limit: string;
  /** Paths of the tests or rules that prove it. */
  readonly by: readonly string[];
}

/** The rules about the player and the package; `measures.ts` has those about content. */
export const proved: readonly Proved[] = [
  {
    id: 'L08',
    limit:
      'no axe violation on any page and in any state of a question; every kind of question by keyboard and by taps',
    by: [
      'test/elements/accessibility.ts',
      'test/end-to-end/axe.ts',
      'test/elements/question/question-element.browser.ts',
    ],
  },
  {
    id: 'L30',
    limit: 'no word of contact hours without a provider statement',
    by: ['src/check/rules/contact-hours.ts'],
  },
  {
    id: 'L33',
    limit: 'contrast of text 4.5:1, of large text and parts of controls 3:1, in every theme',
    by: ['test/elements/accessibility.ts', 'test/player/states.browser.ts'],
  },
  {
    id: 'L34',
    limit: 'pointer targets of 24 by 24 CSS pixels at least',
    by: ['test/elements/accessibility.ts'],
  },
  {
    id: 'L35',
    limit: 'no time limit: the format has no key for one',
    by: ['test/check/proved.test.ts'],
  },
  {
    id: 'L37',
    limit: 'nothing is lost and nothing scrolls sideways at 320 CSS pixels',
    by: ['test/player/teach-back.browser.ts', 'test/player/states.browser.ts'],
  },
  {
    id: 'L39',
    limit: 'the reading level of questions is shown apart and decides nothing',
    by: ['src/check/figures.ts'],
  },
  {
    id: 'L40',
    limit: 'item statistics belong to a record system; nothing here computes them',
    by: ['src/check/proved.ts'],
  },
];
