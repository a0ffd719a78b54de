import type { CompiledModule } from '../content/compile.js';
import type { Files } from '../content/files.js';
import { offerFor } from '../content/contact-hours.js';
import type { Lesson, LessonOutline, ModuleOutline, Site } from '../content/model.js';
import { h, type ElementNode, type TreeNode } from '../content/tree.js';
import type { Kind } from '../kinds/kind.js';
import { messagesFor } from '../messages/all.js';
import { portalMessagesFor } from '../messages/portal/languages.js';
import { builtMessagesFor } from '../messages/built/languages.js';
import { besideContent } from '../messages/beside-content.js';
import { laterMessagesFor } from '../messages/later/languages.js';
import { beforeView } from '../views/before.js';
import { idPrefix, moduleView, type HeadingLevel, type ModuleViewOptions } from '../views/module.js';
import { withScriptNotes } from './needs-script.js';
import { page } from './page.js';

/** How a module's pages are made. URLs are relative to `module.json`, beside which the pages stand. */
export interface EmitOptions {
  readonly files: Files;
  readonly kinds: Readonly<Record<string, Kind>>;
  /** Folder of `player.js` and `player.css`; ends with `/`. */
  readonly player: string;
  /** Names the parts of the player in its folder that a page in this language needs first (`neededFirst`). */
  readonly needed?: (language: string) => readonly string[];
  readonly site?: Site | undefined;
  /** Where the site's configuration is read from at start. */
  readonly siteUrl?: string | undefined;
  /** Who is told: the element's `record` attribute; absent means the page itself keeps the record. */
  readonly record?: string | undefined;
  /** Adds the content security policy to each page. */
  readonly csp?: boolean;
  /** Origins beside its own that a page may ask, as the policy writes them. */
  readonly connect?: string | undefined;
  /** Stands in browser tabs and histories instead of the module's and the lesson's titles. */
  readonly neutralTitle?: string | undefined;
  /** URL of the catalog that the module's pages belong to. */
  readonly home?: string;
}

/** The page that a module opens with. */
export const LAUNCH = 'index.html';

const encoder = new TextEncoder();

/** Bytes of a JSON file that people may read. */
export const json = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);

/**
 * Everything that a browser needs of a module beside the player: `module.json`, one JSON file and one real HTML page a
 * lesson, the page that the module opens with, and the media. Paths are relative to `module.json`. Each translation stands in a folder below, named by its
 * language.
 */
export function emitModule(compiled: CompiledModule, options: EmitOptions): Map<string, Uint8Array> {
  const out = emitLanguage(compiled, options);
  for (const translation of compiled.translations ?? []) {
    const { siteUrl } = options;
    const below = emitLanguage(translation, {
      ...options,
      player: `../${options.player}`,
      siteUrl: siteUrl === undefined ? undefined : `../${siteUrl}`,
      ...(options.home !== undefined && { home: `../${options.home}` }),
      neutralTitle: options.neutralTitle === undefined ? undefined : neutralTitle(translation, options.site),
    });
    for (const [path, bytes] of below) out.set(`${translation.outline.language}/${path}`, bytes);
  }
  return out;
}

/** The title that names no diagnosis: the site's, or the module's in its own language. */
export const neutralTitle = ({ outline }: CompiledModule, site: Site | undefined): string =>
  site?.neutralTitle ?? outline.neutralTitle;

function emitLanguage(compiled: CompiledModule, options: EmitOptions): Map<string, Uint8Array> {
  const { outline, lessons, media } = compiled;
  const out = new Map<string, Uint8Array>([['module.json', json(outline)]]);
  for (const lesson of lessons) {
    const { file, page: path } = outline.lessons.find(({ id }) => id === lesson.id)!;
    out.set(file, json(lesson));
    out.set(path, encoder.encode(lessonPage(compiled, lesson, options)));
  }
  // An address that stays when lessons change places.
  out.set(LAUNCH, encoder.encode(modulePage(compiled, firstShown(compiled, options.site), options)));
  for (const { source, path } of media) {
    const bytes = options.files.get(source);
    if (!bytes) throw new TypeError(`${source} is named by a compiled module and not among its files`);
    out.set(path, bytes);
  }
  return out;
}

/** What a page shows inside `<teach-back>`, with what the page is called. */
export interface Shown {
  readonly title: string;
  /** Its file, in the folder of each language. */
  readonly page: string;
  readonly lesson?: Lesson;
  readonly view: (options: ModuleViewOptions) => TreeNode;
}

/**
 * What a module opens with: its first lesson, or, where a site gives contact hours for it, what must be said before that.
 */
export function firstShown(compiled: CompiledModule, site: Site | undefined): Shown {
  const { outline, lessons } = compiled;
  const [first] = lessons;
  if (!first) throw new TypeError(`the module ${outline.id} has no lesson`);
  const offer = offerFor(site, outline);
  if (!offer) return lessonShown(compiled, first);
  const words = laterMessagesFor(outline.language);
  const outcomes = lessons.map(({ objective }) => objective);
  return {
    title: `${words.before.title} – ${outline.title}`,
    page: LAUNCH,
    // Whether the hours have ended is for the day on which the page is read.
    view: options => beforeView(outline, options, { offer, expired: false, outcomes, words }),
  };
}

const lessonShown = ({ outline }: CompiledModule, lesson: Lesson): Shown => ({
  title: `${lesson.title} – ${outline.title}`,
  page: entryOf(outline, lesson).page,
  lesson,
  view: options => moduleView(outline, lesson, options),
});

/** One lesson as a page of its own, readable without any script; the player takes it over as it is. */
export const lessonPage = (compiled: CompiledModule, lesson: Lesson, options: EmitOptions): string =>
  modulePage(compiled, lessonShown(compiled, lesson), options);

function modulePage(
  { outline }: CompiledModule,
  { title, page: path, lesson, view }: Shown,
  options: EmitOptions,
): string {
  const { player, needed, siteUrl, home } = options;
  const file = lesson && entryOf(outline, lesson).file;
  // A lesson's file holds its key, which must not stand in the page where answers are scored.
  const isOpen = outline.policy.score === 'none';
  return page({
    language: outline.language,
    direction: outline.direction,
    title: options.neutralTitle ?? title,
    csp: options.csp ?? false,
    connect: options.connect,
    stylesheets: [`${player}player.css`],
    scripts: [`${player}player.js`],
    modules: (needed?.(outline.language) ?? []).map(name => player + name),
    prefetch: [...(siteUrl ? [siteUrl] : []), ...(isOpen || !file ? [] : [file])],
    copies: new Map<string, unknown>([
      ['module.json', outline],
      ...(isOpen && file ? [[file, lesson] as const] : []),
    ]),
    alternates: Object.entries(outline.languages ?? {}).map(([language, file]) => ({
      language,
      href: file.replace(/module\.json$/, path),
    })),
    own: { theme: options.site?.theme },
    body: [
      ...(home === undefined
        ? []
        : [h('nav', { class: 'tb-home' }, h('a', { href: home }, portalMessagesFor(outline.language).home))]),
      h(
        'main',
        {},
        teachBack(outline, view, { ...options, headingLevel: 1, links: path => path, src: 'module.json' }),
      ),
    ],
  });
}

const entryOf = (outline: ModuleOutline, { id }: Lesson): LessonOutline =>
  outline.lessons.find(lesson => lesson.id === id)!;

/** The `<teach-back>` element with what it shows first already in it. */
export function teachBack(
  outline: ModuleOutline,
  view: Shown['view'],
  options: Pick<EmitOptions, 'kinds' | 'site' | 'siteUrl' | 'record'> & {
    readonly headingLevel: HeadingLevel;
    readonly links: (path: string) => string;
    /** URL of `module.json`. */
    readonly src: string;
  },
): ElementNode {
  const { kinds, site, headingLevel, links } = options;
  const messages = besideContent(messagesFor(outline.language), outline);
  return h(
    'teach-back',
    { src: options.src, site: options.siteUrl, record: options.record, 'heading-level': headingLevel },
    withScriptNotes(
      [view({ kinds, messages, site, headingLevel, links, prefix: idPrefix(outline.id) })],
      builtMessagesFor(outline.language).needsScript,
    ),
  );
}
