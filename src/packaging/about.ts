import type { ModuleOutline, Site } from '../content/model.js';
import { h } from '../content/tree.js';
import type { Messages } from '../messages/messages.js';
import { reviewLine, sourceItems, translationLine } from '../views/footer.js';
import { pictureCredits } from '../views/picture-credits.js';
import { page } from './page.js';

/** The page of a package that says where its content comes from, who reviewed it, under which licence, and its versions. */
export function aboutPage(
  outline: ModuleOutline,
  options: {
    messages: Messages;
    player: string;
    playerVersion: string;
    title: string;
    theme: Site['theme'] | undefined;
  },
): string {
  const { messages } = options;
  return page({
    language: outline.language,
    direction: outline.direction,
    title: options.title,
    csp: true,
    stylesheets: [`${options.player}player.css`],
    own: { theme: options.theme },
    body: [
      h(
        'main',
        { class: 'tb-module' },
        h('h1', { class: 'tb-title' }, outline.title),
        h('p', { class: 'tb-review' }, reviewLine(outline, messages)),
        translationLine(outline, messages),
        h('p', {}, messages.safety),
        h('h2', {}, messages.sources),
        h('ul', {}, sourceItems(outline, messages)),
        h('p', {}, messages.licence(outline.licence)),
        outline.pictures ? h('h2', {}, messages.pictures) : undefined,
        outline.pictures ? h('ul', {}, pictureCredits(outline)) : undefined,
        h(
          'p',
          {},
          h(
            'a',
            { href: `${options.player}atkinson-hyperlegible-next.LICENSE.txt` },
            'Atkinson Hyperlegible Next',
          ),
          ' – SIL Open Font License 1.1.',
        ),
        h('p', {}, `${messages.version(outline.content)} Teachback ${options.playerVersion}.`),
      ),
    ],
  });
}
