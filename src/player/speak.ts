import { ContentError } from '../content/content-error.js';
import type { Lesson, ModuleOutline } from '../content/model.js';
import { besideContent } from '../messages/beside-content.js';
import { loadMessages } from '../messages/languages.js';
import type { ContentFiles } from './content-files.js';
import { languageName } from '../messages/language-name.js';
import { keepEntered } from './keep-entered.js';
import { keepLanguage } from './kept-language.js';
import { wordsLanguage, withSite, type OpenedModule } from './open-module.js';
import { pageBuilder, questions } from './parts.js';
import type { Session } from './session.js';

/** What is wanted: a language that the learner chose, and the one that the page fixed for the player's words. */
export interface Wanted {
  readonly language: string | undefined;
  readonly uiLanguage: string | undefined;
  readonly sharedDevice: boolean;
}

/** The module in the other language, and what is said of it, once. */
export interface Spoken {
  readonly opened: OpenedModule;
  readonly said: string;
}

/** What was wanted last of each session: what comes later than that is no longer wanted. */
const latest = new WeakMap<Session, Wanted>();

/**
 * Puts an open module into another language: its content where it has that language, and the player's words where
 * the player has. Everything is fetched before anything changes. Rejects with a `ContentError` when it cannot be.
 *
 * @param now what is open, asked again when everything is there: parts of the player may have come meanwhile. Nothing
 *   changes, and undefined comes back, where the module was closed or another language chosen by then.
 */
export async function speak(
  now: () => OpenedModule | undefined,
  wanted: Wanted,
  host: HTMLElement,
): Promise<Spoken | undefined> {
  const opened = now();
  if (!opened) return undefined;
  const { session, stage, site } = opened;
  latest.set(session, wanted);
  const language = wanted.language ?? opened.outline.language;
  const { outline, files, lesson } = await contentIn(opened, language);
  const inWords = wordsLanguage([wanted.uiLanguage, language, outline.language], site);
  const [words] = await Promise.all([loadMessages(inWords), pageBuilder.load(), questions.load()]);
  const current = now();
  if (current?.session !== session || latest.get(session) !== wanted) return undefined;
  const messages = besideContent(words, outline);
  stage.speak({ messages, links: files.link }, () => keepEntered(host));
  session.speak(outline, files, lesson);
  if (wanted.language) keepLanguage(language, wanted.sharedDevice);
  const next = { ...current, outline, files, messages };
  next.extra?.speak(next);
  return {
    opened: next,
    said: messages.languageChanged(languageName(language)),
  };
}

interface Content {
  readonly outline: ModuleOutline;
  readonly files: ContentFiles;
  /** The lesson that is shown, if one is. */
  readonly lesson: Lesson | undefined;
}

async function contentIn(opened: OpenedModule, language: string): Promise<Content> {
  const { outline: now, session, site } = opened;
  const path = now.languages?.[language];
  const isOther = path !== undefined && language !== now.language;
  const files = isOther ? opened.files.at(path) : opened.files;
  const outline = isOther ? withSite(await files.outline(), site) : now;
  if (shape(outline) !== shape(now))
    throw new ContentError('invalid', `${path}: this is not the same module in another language`);
  let lesson = await shownIn(opened, outline, files);
  // The learner may have gone on meanwhile.
  while (lesson && session.view?.at === 'lesson' && session.view.lesson.id !== lesson.id)
    lesson = await shownIn(opened, outline, files);
  return { outline, files, lesson };
}

async function shownIn(
  { session: { view } }: OpenedModule,
  outline: ModuleOutline,
  files: ContentFiles,
): Promise<Lesson | undefined> {
  const id = view?.at === 'lesson' ? view.lesson.id : undefined;
  const entry = outline.lessons.find(lesson => lesson.id === id);
  return entry && files.lesson(entry);
}

/** What must be the same in every language, since progress rests on it. */
const shape = ({ id, lessons, ledger }: ModuleOutline): string =>
  JSON.stringify([id, lessons.map(({ id, questions }) => [id, questions]), ledger]);
