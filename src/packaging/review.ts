import type { CompiledModule } from '../content/compile.js';
import { withoutTermLinks } from '../content/explain-terms.js';
import type { Files } from '../content/files.js';
import type { Lesson, Source } from '../content/model.js';
import { questionClaims } from '../content/question-claims.js';
import { h, type Tree, type TreeNode } from '../content/tree.js';
import type { Kind } from '../kinds/kind.js';
import { builtMessagesFor } from '../messages/built/languages.js';
import type { Messages } from '../messages/messages.js';
import { reviewLine, sourceItem } from '../views/footer.js';
import { claimNote, withClaims, type ReviewedClaim } from './claim-notes.js';
import { paper, picturesInside } from './paper.js';
import { questionSheet } from './question-sheet.js';

/** An open point of a lesson, for a clinician. */
export interface OpenPoint {
  readonly lesson: string;
  readonly kind: 'decide' | 'framing';
  readonly text: string;
  readonly reason: string;
  readonly ask?: string;
}

export interface ReviewOptions {
  readonly files: Files;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly messages: Messages;
  readonly claims: ReadonlyMap<string, ReviewedClaim>;
  readonly points: readonly OpenPoint[];
  /** Reading level and length of the module, in one line; and of each lesson by its id. */
  readonly level: string;
  readonly levels: ReadonlyMap<string, string>;
}

/**
 * A module as one page that a clinician goes through with a pen, or fills in and prints: each paragraph with its claims
 * beside it, the questions with their keys, what is open, and the sign-off.
 */
export function reviewPage(module: CompiledModule, options: ReviewOptions): string {
  const { outline, lessons } = module;
  const { messages, points } = options;
  const inside = picturesInside(module, options.files);
  const known = new Set(lessons.map(({ id }) => id));
  const open = points.filter(({ lesson }) => known.has(lesson));
  return paper({
    language: outline.language,
    direction: outline.direction,
    title: `Review: ${outline.title}`,
    body: [
      h('h1', {}, `Review: ${outline.title}`),
      h('p', {}, reviewLine(outline, messages)),
      h('p', {}, `${options.level} ${messages.version(outline.content)}`),
      h('p', {}, 'Shown on every page: ', h('q', {}, messages.safety)),
      h('h2', {}, 'How to go through it'),
      h(
        'p',
        {},
        'Beside each paragraph stand the claims that it rests on, with their sources where a claim is first named. ',
        'A flag in a box says why a claim needs a look. After each lesson you can say what is to change. ',
        'The last page is the sign-off.',
      ),
      h('h2', {}, 'Sources'),
      h(
        'ul',
        {},
        outline.sources.map(source => h('li', {}, h('strong', {}, source.id), ': ', sourceWords(source))),
      ),
      ...lessons.map((lesson, index) => lessonSheet(lesson, index + 1, inside, options, open)),
      signOff(open),
    ],
  });
}

function sourceWords(source: Source): Tree {
  const item = sourceItem(source);
  return item.type === 'element' ? item.children : [item];
}

function lessonSheet(
  lesson: Lesson,
  number: number,
  inside: (tree: Tree) => Tree,
  options: ReviewOptions,
  open: readonly OpenPoint[],
): TreeNode {
  const { claims, kinds, messages } = options;
  const own = open.filter(point => point.lesson === lesson.id);
  const seen = new Set<string>();
  return h(
    'article',
    { class: 'lesson' },
    h('h2', {}, `${number}. ${lesson.title}`),
    h(
      'p',
      { class: 'small' },
      `${lesson.id}. Objective: ${lesson.objective} ${options.levels.get(lesson.id) ?? ''}`,
    ),
    withClaims(inside(withoutTermLinks(lesson.body)), claims, seen),
    lesson.questions.length > 0 ? h('h3', {}, 'Questions') : undefined,
    lesson.questions.flatMap((question, index) =>
      inside([
        questionSheet(question, kinds[question.kind]!, {
          messages,
          // All else on this page is in English too.
          words: builtMessagesFor('en').key,
          number: `${number}.${index + 1}`,
          more: [
            question.misconception
              ? h('p', { class: 'small' }, `Wrong idea that it brings to light: ${question.misconception}`)
              : h('p', { class: 'small' }),
            claimNote([...new Set(questionClaims(question).map(([, id]) => id))], claims, seen),
          ],
        }),
      ]),
    ),
    own.length > 0 ? h('h3', {}, 'Open points') : undefined,
    own.map(openPoint),
    verdict(lesson.id, lesson.title),
  );
}

function openPoint({ kind, text, reason, ask }: OpenPoint): TreeNode {
  return h(
    'section',
    { class: 'ask' },
    h('p', {}, h('strong', {}, kind === 'decide' ? 'To decide: ' : 'Our own words: '), text),
    h('p', { class: 'small' }, reason),
    ask ? h('p', {}, ask) : undefined,
    tick('Approved'),
    tick('Change'),
    tick('Take out'),
    h('textarea', { 'aria-label': `What to write instead: ${text}`, rows: 2 }),
  );
}

const tick = (words: string) => h('label', {}, h('input', { type: 'checkbox' }), ` ${words}`);

const verdict = (id: string, title: string) =>
  h(
    'section',
    { class: 'ask' },
    h('p', {}, h('strong', {}, `This lesson (${id})`)),
    tick('Accurate as it stands'),
    tick('Changes needed'),
    h('textarea', { 'aria-label': `Remarks on ${title}`, rows: 4 }),
  );

function signOff(open: readonly OpenPoint[]): TreeNode {
  const field = (label: string, type: string) =>
    h('p', {}, h('label', {}, `${label}: `, h('input', { type })));
  const decide = open.filter(({ kind }) => kind === 'decide').length;
  return h(
    'article',
    { class: 'lesson' },
    h('h2', {}, 'Sign-off'),
    h('p', {}, `${decide} points to decide, ${open.length - decide} statements of our own to approve.`),
    h(
      'section',
      { class: 'sign-off' },
      tick(
        'I have read all lessons and questions. They may be published as they stand, or with the changes above.',
      ),
      field('Role (for example: oncology nurse, medical oncologist)', 'text'),
      field('Date', 'date'),
      field('Next review', 'date'),
      field('Signature', 'text'),
    ),
    h('p', {}, 'It is entered in the file module.yaml of this module, in place of "state: unreviewed":'),
    h(
      'pre',
      {},
      h('code', {}, 'review:\n  state: reviewed\n  role: …\n  date: year-month-day\n  next: year-month-day'),
    ),
  );
}
