import type { CompiledModule } from '../content/compile.js';
import type { Files } from '../content/files.js';
import { h } from '../content/tree.js';
import type { Kind } from '../kinds/kind.js';
import { builtMessagesFor } from '../messages/built/languages.js';
import type { Messages } from '../messages/messages.js';
import { reviewLine } from '../views/footer.js';
import { handoutStyles, pageFoot } from './handout-styles.js';
import { paper, picturesInside } from './paper.js';
import { questionSheet } from './question-sheet.js';

/** The questions of a module with keys and explanations, as one page for educators to print. */
export function answersPage(
  module: CompiledModule,
  options: { files: Files; kinds: Readonly<Record<string, Kind>>; messages: Messages },
): string {
  const { outline, lessons } = module;
  const { kinds, messages } = options;
  const inside = picturesInside(module, options.files);
  const { key } = builtMessagesFor(outline.language);
  const title = key.title(outline.title);
  return paper({
    language: outline.language,
    direction: outline.direction,
    title,
    styles: handoutStyles + pageFoot(`${title}. ${reviewLine(outline, messages)}`, outline.direction),
    body: [
      h('h1', {}, title),
      h('p', { class: 'safety' }, messages.safety),
      h('p', {}, h('strong', {}, reviewLine(outline, messages))),
      h('p', { class: 'facts' }, messages.version(outline.content)),
      h('p', {}, key.about[outline.track]),
      ...lessons
        .filter(({ questions }) => questions.length > 0)
        .map((lesson, index) =>
          h(
            'article',
            { class: 'key' },
            h('h2', {}, lesson.title),
            lesson.questions.flatMap((question, at) =>
              inside([
                questionSheet(question, kinds[question.kind]!, {
                  messages,
                  words: key,
                  number: `${index + 1}.${at + 1}`,
                }),
              ]),
            ),
          ),
        ),
    ],
  });
}
