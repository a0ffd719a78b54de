import type { Lesson, ModuleOutline } from '../content/model.js';
import type { TreeNode } from '../content/tree.js';
import type { QuizFacts } from '../elements/quiz/quiz-facts.js';
import { loadMessages } from '../messages/languages.js';
import type { FirstMessages, Messages } from '../messages/messages.js';
import { offeredLanguages } from '../views/offered-languages.js';
import type { ModuleViewOptions } from '../views/options.js';
import { pageBuilder, questions, type PageBuilder } from './parts.js';
import { adoptable } from './prerendered.js';
import type { Session } from './session.js';
import type { SessionView } from './session-view.js';

/** Where questions stand: in the text, and at its end. */
export const ASKS = 'tb-inline, tb-quiz';

/** What of a session shows. */
type Shown = Pick<Session, 'writable' | 'sync' | 'restored'>;

/** Something that stands in place of the view for now, such as what must be read first. */
export interface Instead {
  readonly place: string;
  /** Tells a page that was built with exactly this. */
  isBuilt(host: Element): boolean;
  tree(options: ModuleViewOptions): TreeNode;
}

/** What the views of a module need, but for what comes later: the kinds of question, and most of the words. */
export type StageOptions = Omit<ModuleViewOptions, 'kinds' | 'messages'> & {
  /** What may have to be said first. */
  readonly messages: FirstMessages;
};

/**
 * What shows now that did not before; `first` is the first drawing of all. `waits` is nothing yet, as what builds the
 * page is not at hand.
 */
export type Moved = 'first' | 'lesson' | 'language' | 'question' | 'rating' | 'result' | 'waits' | undefined;

/**
 * Keeps the light DOM of a module in step with what the session shows. A page that was built with the right lesson
 * in it is taken over as it is; every other one is built from the tree, node by node.
 */
export class Stage {
  readonly #host: HTMLElement;
  #options: StageOptions;
  readonly #adopts: boolean;
  #place: string | undefined;
  #step: number | undefined;
  #phase: string | undefined;
  #words: Messages | undefined;
  #keep: (() => () => void) | undefined;
  #asksAll = false;

  /** @param adopts whether a lesson that already stands in the page may be taken over. */
  constructor(host: HTMLElement, options: StageOptions, adopts: boolean) {
    this.#host = host;
    this.#options = options;
    this.#adopts = adopts;
  }

  /**
   * From now on shows everything in other words.
   *
   * @param keep notes what was entered, opened and focused, and gives the function that puts it back.
   */
  speak(options: Pick<ModuleViewOptions, 'messages' | 'links'>, keep: () => () => void): void {
    this.#words = options.messages;
    this.#options = { ...this.#options, ...options };
    this.#keep = keep;
  }

  draw(view: SessionView, session: Shown, files: LessonWords, instead?: Instead): Moved {
    const isFirst = this.#place === undefined;
    const place = instead?.place ?? placeOf(view);
    const keep = this.#keep;
    const isNew = place !== this.#place || keep !== undefined;
    const isBuilt = isFirst && this.#adopts && (instead ? instead.isBuilt(this.#host) : this.#isBuilt(view));
    if (isNew && !isBuilt) {
      const builder = pageBuilder.atHand;
      if (!builder || !this.#words) return 'waits';
      const putBack = keep?.();
      this.#keep = undefined;
      const tree = instead ? instead.tree(this.#views(this.#words)) : this.#tree(view, builder, this.#words);
      this.#host.replaceChildren(builder.buildDom([tree], this.#host.ownerDocument));
      if (place === this.#place) putBack?.();
    }
    const isSamePlace = keep !== undefined && place === this.#place;
    this.#place = place;
    // Whoever left in the middle of the questions chose to see the page.
    if (isNew && view.at === 'lesson' && view.phase !== 'reading')
      this.#host.querySelector('.tb-opt-in')?.setAttribute('open', '');
    this.#addQuestions(view);
    this.#tell(view, session, files);
    const moved = isFirst ? 'first' : isSamePlace ? 'language' : isNew ? 'lesson' : this.#movedInQuiz(view);
    this.#step = view.at === 'lesson' ? questions.atHand?.shownStep(quizFacts(view, true)) : undefined;
    this.#phase = view.at === 'lesson' ? view.phase : undefined;
    return moved;
  }

  #isBuilt(view: SessionView): boolean {
    const { prefix, messages, site } = this.#options;
    const words = messages.own?.lang ?? view.outline.language;
    return adoptable(this.#host, view, prefix, words, offeredLanguages(view.outline, site));
  }

  #views(messages: Messages): ModuleViewOptions {
    return { ...this.#options, messages, kinds: questions.atHand?.kinds ?? {} };
  }

  /** The words that questions take, once they are at hand. */
  get words(): Messages | undefined {
    return this.#words;
  }

  /** From the next drawing on every question can be answered; until then only the first place that asks one. */
  askAll(): void {
    this.#asksAll = true;
  }

  #movedInQuiz(view: SessionView): Moved {
    if (view.at !== 'lesson') return undefined;
    if (view.phase === 'rating') return this.#phase === 'rating' ? undefined : 'rating';
    const step = questions.atHand?.shownStep(quizFacts(view, true));
    return step === undefined || step === this.#step ? undefined : step < 0 ? 'result' : 'question';
  }

  get options(): StageOptions {
    return this.#options;
  }

  /** Fetches the words that building a page and asking questions take. */
  async loadWords(): Promise<void> {
    const { messages } = this.#options;
    const words = await loadMessages(messages.language);
    // Another language may have been chosen meanwhile.
    if (messages === this.#options.messages) this.#words = { ...words, ...messages };
  }

  #tree(view: SessionView, builder: PageBuilder, words: Messages): TreeNode {
    const options = this.#views(words);
    const { checkText, moduleView, unavailableView, endView } = builder;
    if (view.at === 'lesson') {
      checkText(view.lesson);
      return moduleView(view.outline, view.lesson, options);
    }
    if (view.at === 'unavailable') return unavailableView(view.outline, view.entry, options);
    return endView(view.outline, options);
  }

  /** Puts the questions where the page was built before they were at hand. */
  #addQuestions(view: SessionView): void {
    const builder = pageBuilder.atHand;
    if (view.at !== 'lesson' || !builder || !this.#words || !questions.atHand) return;
    const options = this.#views(this.#words);
    for (const place of this.#host.querySelectorAll<HTMLElement>(ASKS)) {
      if (place.querySelector('[data-question]')) continue;
      const tree = builder.askView(view.outline, view.lesson, place.dataset['ask'], options);
      if (tree) place.replaceWith(builder.buildDom([tree], this.#host.ownerDocument));
    }
  }

  /** Facts down: every element of the module gets what it shows. */
  #tell(view: SessionView, { writable, sync, restored }: Shown, files: LessonWords): void {
    const { messages, headingLevel } = this.#options;
    const level = headingLevel + 1;
    const { outline, progress, openable, standing, mastery } = view;
    const current =
      view.at === 'lesson' ? view.lesson.id : view.at === 'unavailable' ? view.entry.id : undefined;
    for (const element of this.#host.querySelectorAll('tb-navigation'))
      Object.assign(element, { messages, outline, current, openable, read: progress.read });
    for (const element of this.#host.querySelectorAll('tb-progress'))
      Object.assign(element, {
        messages,
        read: readCount(outline, progress.read),
        total: outline.lessons.length,
      });
    for (const element of this.#host.querySelectorAll('tb-sync'))
      Object.assign(element, { messages, state: sync?.state });
    for (const element of this.#host.querySelectorAll('tb-lesson'))
      Object.assign(element, { messages, failed: view.at === 'unavailable' });
    const kinds = questions.atHand?.kinds;
    const words = this.#words;
    if (view.at === 'lesson' && kinds && words) {
      const facts = quizFacts(view, writable);
      const places = [...this.#host.querySelectorAll(ASKS)];
      for (const element of this.#asksAll ? places : places.slice(0, 1))
        Object.assign(element, { messages: words, kinds, facts, level });
    }
    for (const element of this.#host.querySelectorAll('tb-restart'))
      Object.assign(element, { messages: words, offered: sync?.state === 'local' });
    for (const element of this.#host.querySelectorAll('tb-exit'))
      Object.assign(element, { messages: words, offered: restored.launched, ended: view.at === 'end' });
    if (view.at === 'end') {
      const facts = {
        scope: 'module',
        outline,
        progress,
        standing,
        mastery,
        lessons: files.lessons,
        writable: writable && view.mode === 'normal',
      };
      for (const element of this.#host.querySelectorAll('tb-result'))
        Object.assign(element, { messages: words, facts, level });
    }
  }
}

/** The lessons whose words are at hand, by id. */
export interface LessonWords {
  readonly lessons: ReadonlyMap<string, Lesson>;
}

function quizFacts(view: Extract<SessionView, { at: 'lesson' }>, writable: boolean): QuizFacts {
  const { outline, progress, lesson, phase, question, inline, mode } = view;
  return {
    outline,
    progress,
    lesson,
    phase,
    question,
    inline,
    writable: writable && mode === 'normal',
    reviewed: mode === 'review',
  };
}

const readCount = (outline: ModuleOutline, read: readonly string[]): number =>
  outline.lessons.filter(({ id }) => read.includes(id)).length;

function placeOf(view: SessionView): string {
  if (view.at === 'lesson') return `lesson ${view.lesson.id}`;
  return view.at === 'unavailable' ? `unavailable ${view.entry.id}` : 'end';
}
