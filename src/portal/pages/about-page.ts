import type { CompiledModule } from '../../content/compile.js';
import { h, type Tree, type TreeNode } from '../../content/tree.js';
import { reviewLine, sourceItems } from '../../views/footer.js';
import { pictureCredits } from '../../views/picture-credits.js';
import { moduleUrl, portalBody, type PortalInput } from './portal-page.js';

/** Where the licences of the software stand in full. */
export const licencesPath = 'licences.txt';

/** Where each module comes from, who has reviewed it, and the licence and credit of every text, picture and program. */
export function aboutSitePage(input: PortalInput): Tree {
  const { words, productVersion, credits } = input;
  return portalBody(
    input,
    'about',
    h('h1', { class: 'tb-title' }, words.pages.about),
    h('p', { class: 'tb-portal-intro' }, words.about.intro),
    input.modules.map(module => moduleSection(input, module)),
    h('h2', {}, words.about.software),
    h('p', {}, words.about.softwareIntro(productVersion)),
    h(
      'ul',
      {},
      credits.map(({ name, version, licence }) =>
        h('li', {}, h('span', { lang: 'en', dir: 'ltr' }, `${name} ${version} (${licence})`)),
      ),
    ),
    h('p', {}, h('a', { href: licencesPath }, words.about.softwareText)),
  );
}

function moduleSection({ messages, language }: PortalInput, { outline }: CompiledModule): TreeNode {
  const pictures = pictureCredits(outline);
  const foreign = outline.language === language ? {} : { lang: outline.language, dir: outline.direction };
  return h(
    'section',
    { class: 'tb-about-module', 'aria-labelledby': `about-${outline.id}` },
    h(
      'h2',
      { id: `about-${outline.id}`, ...foreign },
      h('a', { href: moduleUrl(outline.id) }, outline.title),
    ),
    h('p', { class: 'tb-review' }, reviewLine(outline, messages)),
    h('p', {}, messages.licence(outline.licence), ' ', messages.version(outline.content)),
    outline.sources.length === 0 ? undefined : h('h3', {}, messages.sources),
    outline.sources.length === 0 ? undefined : h('ul', foreign, sourceItems(outline, messages)),
    pictures.length === 0 ? undefined : h('h3', {}, messages.pictures),
    pictures.length === 0 ? undefined : h('ul', foreign, pictures),
  );
}
