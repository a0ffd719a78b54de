import type { CompiledModule } from '../../content/compile.js';
import { directionOf } from '../../content/language.js';
import type { ModuleOutline, Track } from '../../content/model.js';
import { h, type Tree, type TreeNode } from '../../content/tree.js';
import { languageName } from '../../messages/language-name.js';
import { moduleUrl, portalBody, type PortalInput } from './portal-page.js';

const tracks: readonly Track[] = ['patient', 'staff'];

/** The catalog: every module by track and topic, readable and usable without a script. */
export function catalogPage(input: PortalInput): Tree {
  const { words, facts } = input;
  return portalBody(
    input,
    'catalog',
    h('h1', { class: 'tb-title' }, facts.title ?? words.pages.catalog),
    h('p', { class: 'tb-portal-intro' }, words.catalogIntro),
    // Filled by the script, from what is kept on this device.
    h('p', { class: 'tb-go-on', hidden: true }),
    searchForm(input),
    topicChoice(input),
    tracks.map(track => trackSection(input, track)),
    offlineSection(input),
  );
}

function searchForm({ words, searchIndex }: PortalInput): TreeNode {
  const { search } = words;
  return h(
    'form',
    {
      class: 'tb-search tb-scripted',
      role: 'search',
      'data-index': searchIndex,
    },
    h('label', { for: 'search' }, search.label),
    h('input', {
      id: 'search',
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'search-hint',
      'aria-controls': 'search-results',
    }),
    h('p', { id: 'search-hint', class: 'tb-hint' }, search.hint),
    h('p', { class: 'tb-found', role: 'status' }),
    h('ol', { id: 'search-results', 'aria-label': search.results, hidden: true }),
  );
}

/** Radio buttons that narrow the list; what a topic's modules are is said in the list anyway. */
function topicChoice({ words, facts }: PortalInput): TreeNode | undefined {
  if (facts.topics.length < 2) return undefined;
  const choice = (value: string, label: string): TreeNode =>
    h(
      'label',
      {},
      h('input', { type: 'radio', name: 'topic', value, autocomplete: 'off', checked: value === '' }),
      h('span', {}, label),
    );
  return h(
    'fieldset',
    { class: 'tb-topics tb-scripted' },
    h('legend', {}, words.topics),
    choice('', words.allTopics),
    facts.topics.map(({ title }, index) => choice(String(index), title)),
    h('p', { class: 'tb-shown', role: 'status' }),
  );
}

function trackSection(input: PortalInput, track: Track): TreeNode | undefined {
  const modules = input.modules.filter(({ outline }) => outline.track === track);
  if (modules.length === 0) return undefined;
  const { title, intro } = input.words.tracks[track];
  const id = `track-${track}`;
  return h(
    'section',
    { class: 'tb-track', 'aria-labelledby': id },
    h('h2', { id }, title),
    h('p', { class: 'tb-portal-intro' }, intro),
    h(
      'ul',
      { class: 'tb-cards', role: 'list' },
      modules.map(module => card(input, module)),
    ),
  );
}

function card(input: PortalInput, { outline, description }: CompiledModule): TreeNode {
  const { words, messages, facts, language } = input;
  const topic = facts.topics.findIndex(({ modules }) => modules.includes(outline.id));
  const minutes = outline.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const { review } = outline;
  const foreign = outline.language === language ? {} : { lang: outline.language, dir: outline.direction };
  return h(
    'li',
    { class: 'tb-card', 'data-module': outline.id, 'data-topic': topic < 0 ? undefined : topic },
    topic < 0 ? undefined : h('p', { class: 'tb-card-topic' }, facts.topics[topic]!.title),
    h('h3', foreign, h('a', { href: moduleUrl(outline.id) }, outline.title)),
    description === undefined ? undefined : h('p', foreign, description),
    languages(outline),
    h(
      'p',
      { class: 'tb-card-facts' },
      [words.lessons(outline.lessons.length), messages.minutes(minutes)].join(' · '),
    ),
    h(
      'p',
      { class: 'tb-card-review' },
      review.state === 'reviewed' ? words.reviewed(review.date) : words.draft,
    ),
    h(
      'p',
      { class: 'tb-card-progress tb-scripted', 'data-total': outline.lessons.length },
      h('progress', { max: outline.lessons.length, value: 0, 'aria-hidden': 'true' }),
      h('span', {}, words.notBegun),
    ),
    h(
      'details',
      {},
      h('summary', {}, words.showLessons, h('span', { class: 'tb-unseen' }, `: ${outline.title}`)),
      h(
        'ol',
        foreign,
        outline.lessons.map(lesson =>
          h('li', {}, h('a', { href: moduleUrl(outline.id, lesson.page) }, lesson.title)),
        ),
      ),
    ),
  );
}

/** The same module in its other languages, each under its own name. */
function languages({ id, language, languages = {} }: ModuleOutline): TreeNode | undefined {
  const others = Object.keys(languages).filter(each => each !== language);
  if (others.length === 0) return undefined;
  const link = (each: string): TreeNode =>
    h(
      'a',
      { href: moduleUrl(id, `${each}/index.html`), hreflang: each, lang: each, dir: directionOf(each) },
      languageName(each),
    );
  return h('p', { class: 'tb-card-languages' }, others.map(link));
}

/** What is kept for use without internet; the script says how far that is. */
function offlineSection({ words: { offline }, language, offlineBytes }: PortalInput): TreeNode {
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(offlineBytes / 1_000_000);
  return h(
    'section',
    { class: 'tb-offline', 'aria-labelledby': 'offline', hidden: true },
    h('h2', { id: 'offline' }, offline.title),
    h('p', {}, offline.intro(size)),
    h('p', { class: 'tb-offline-state', role: 'status' }),
  );
}
