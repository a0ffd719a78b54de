import type { CompiledModule } from '../content/compile.js';
import { withoutTermLinks } from '../content/explain-terms.js';
import type { Files } from '../content/files.js';
import type { Lesson, QuestionBase, Site } from '../content/model.js';
import { h, type Tree, type TreeNode } from '../content/tree.js';
import type { Kind, ViewContext } from '../kinds/kind.js';
import { mixBy } from '../engine/mix.js';
import type { Messages } from '../messages/messages.js';
import { explanationView } from '../views/explanation.js';
import { helpLines, reviewLine, sourceItems, translationLine } from '../views/footer.js';
import type { ModuleViewOptions } from '../views/options.js';
import { pictureCredits } from '../views/picture-credits.js';
import { placeTree } from '../views/place.js';
import { termList } from '../views/terms.js';
import { handoutStyles, pageFoot } from './handout-styles.js';
import { onPaper } from './on-paper.js';
import { paper, picturesInside } from './paper.js';

export interface HandoutOptions {
  readonly files: Files;
  readonly kinds: Readonly<Record<string, Kind>>;
  /** In the module's language. */
  readonly messages: Messages;
  readonly site?: Site | undefined;
}

/**
 * A whole module to hand out on paper, as one page without a script: lessons, questions with room to answer and, where
 * nothing is scored, what we hoped to explain, at the end.
 */
export function handoutPage(module: CompiledModule, options: HandoutOptions): string {
  const { outline, lessons } = module;
  const { messages, site } = options;
  const inside = picturesInside(module, options.files);
  const minutes = outline.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const review = reviewLine(outline, messages);
  const body: Tree = [
    h(
      'header',
      {},
      h('h1', {}, outline.title),
      h('p', { class: 'facts' }, messages.minutes(Math.ceil(minutes))),
      h('p', { class: 'safety' }, messages.safety),
      h('p', {}, h('strong', {}, review)),
      translationLine(outline, messages),
      helpLines(messages, site),
      h('h2', {}, messages.lessons),
      h(
        'ol',
        {},
        lessons.map(({ id, title }) => h('li', {}, h('a', { href: `#${id}` }, title))),
      ),
    ),
    ...lessons.map((lesson, index) => lessonSheet(module, lesson, index, options)),
    ...(outline.policy.score === 'none' ? explanations(module, options) : []),
    ...termsPart(module, options),
    h(
      'article',
      { class: 'part' },
      h('h2', {}, messages.sources),
      h('ul', {}, sourceItems(outline, messages)),
      outline.pictures?.length ? h('h3', {}, messages.pictures) : undefined,
      outline.pictures?.length ? h('ul', {}, pictureCredits(outline)) : undefined,
      h(
        'footer',
        {},
        h('p', {}, messages.safety),
        h('p', {}, review),
        h('p', {}, messages.licence(outline.licence), ' ', messages.version(outline.content)),
      ),
    ),
  ];
  return paper({
    language: outline.language,
    direction: outline.direction,
    title: outline.title,
    body: inside(body),
    styles: handoutStyles + pageFoot(`${outline.title}. ${review}`, outline.direction),
  });
}

function lessonSheet(
  module: CompiledModule,
  lesson: Lesson,
  index: number,
  options: HandoutOptions,
): TreeNode {
  const { outline } = module;
  const { messages } = options;
  const entry = outline.lessons.find(({ id }) => id === lesson.id)!;
  const views = viewOptions(lesson, options);
  const asked = questionsOf(lesson);
  const text = lesson.body.flatMap(node => {
    const id = node.type === 'element' ? node.properties['data-ask'] : undefined;
    if (typeof id !== 'string') return placeTree(withoutTermLinks([node]), views);
    const question = lesson.questions.find(each => each.id === id);
    return question ? [questionOnPaper(question, numberOf(asked, question, index), lesson, options)] : [];
  });
  const inText = new Set(lesson.body.map(node => node.type === 'element' && node.properties['data-ask']));
  const atEnd = asked.filter(({ id }) => !inText.has(id));
  const ask = entry.optIn
    ? [
        h(
          'div',
          { class: 'safety' },
          h('p', {}, h('strong', {}, messages.optIn.ask)),
          h('p', {}, messages.optIn.why),
        ),
      ]
    : [];
  return h(
    'article',
    { class: 'lesson', id: lesson.id },
    h('p', { class: 'eyebrow' }, messages.lessonOf(index + 1, outline.lessons.length)),
    h('h2', {}, lesson.title),
    ask,
    toLessons(
      text,
      outline.lessons.map(({ id }) => id),
    ),
    atEnd.length > 0
      ? h(
          'section',
          {},
          h('h3', {}, messages.questionsTitle),
          outline.track === 'patient' ? h('p', { class: 'intro' }, messages.quizIntro.patient) : undefined,
          atEnd.map(question => questionOnPaper(question, numberOf(asked, question, index), lesson, options)),
        )
      : undefined,
  );
}

/** In the order in which they stand on paper. Ratings of one's own sureness have no use there. */
function questionsOf({ body, questions }: Lesson): readonly QuestionBase[] {
  const inText = body.map(node => node.type === 'element' && node.properties['data-ask']);
  const place = ({ id }: QuestionBase): number => inText.indexOf(id) + 1 || Infinity;
  return questions
    .filter(({ follows }) => follows === undefined)
    .sort((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
}

const numberOf = (asked: readonly QuestionBase[], question: QuestionBase, lesson: number): string =>
  `${lesson + 1}.${asked.indexOf(question) + 1}`;

const viewOptions = ({ id }: Lesson, options: HandoutOptions): ModuleViewOptions => ({
  ...options,
  headingLevel: 2,
  prefix: `${id}-`,
  links: path => path,
});

const contextOf = (lesson: Lesson, { messages }: HandoutOptions, scored: boolean): ViewContext => ({
  messages,
  prefix: `${lesson.id}-`,
  scored,
});

function questionOnPaper(
  question: QuestionBase,
  number: string,
  lesson: Lesson,
  options: HandoutOptions,
): TreeNode {
  const kind = options.kinds[question.kind]!;
  const arranged = kind.arrange?.(question, mixBy(question.id), false) ?? question;
  return h(
    'section',
    { class: 'question' },
    h('p', { class: 'tb-label' }, number),
    onPaper([kind.view(arranged, contextOf(lesson, options, true))]),
  );
}

function explanations(module: CompiledModule, options: HandoutOptions): Tree {
  const { messages, kinds } = options;
  const parts = module.lessons.flatMap((lesson, index) => {
    const asked = questionsOf(lesson);
    return asked.map(question =>
      h(
        'section',
        { class: 'answer' },
        h('h4', {}, `${numberOf(asked, question, index)} `, question.stem),
        withoutLinks(explanationView(question, kinds[question.kind]!, contextOf(lesson, options, false))),
      ),
    );
  });
  if (parts.length === 0) return [];
  return [h('article', { class: 'part' }, h('h2', {}, messages.hoped), parts)];
}

/** Every term that the lessons explain, once, in the order of its letters. */
function termsPart({ outline, lessons }: CompiledModule, { messages }: HandoutOptions): Tree {
  const terms = new Map(
    lessons.flatMap(lesson => (lesson.terms ?? []).map(term => [term.id, term] as const)),
  );
  if (terms.size === 0) return [];
  const sorted = [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, outline.language));
  return [h('article', { class: 'part' }, h('h2', {}, messages.terms), termList(sorted, ''))];
}

/** Links to other lessons lead to where these stand in the handout; those to lessons that are not in it are words. */
function toLessons(tree: Tree, lessons: readonly string[]): Tree {
  return tree.map(node => {
    if (node.type === 'text') return node;
    const { ['data-lesson']: lesson, ...properties } = node.properties;
    const children = toLessons(node.children, lessons);
    if (node.tagName !== 'a' || typeof lesson !== 'string') return { ...node, children };
    return lessons.includes(lesson)
      ? h('a', { ...properties, href: `#${lesson}` }, children)
      : h('span', {}, children);
  });
}

function withoutLinks(tree: Tree): Tree {
  return tree.flatMap((node): Tree => {
    if (node.type === 'text') return [node];
    if (node.tagName === 'a' && String(node.properties['href']).startsWith('#')) return [];
    return [{ ...node, children: withoutLinks(node.children) }];
  });
}
