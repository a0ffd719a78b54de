import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { QuestionBase, Track } from '../../content/model.js';
import type { Tree, TreeNode } from '../../content/tree.js';
import type { Answer, Response } from '../../engine/progress.js';
import type { Kind, ViewContext } from '../../kinds/kind.js';
import type { Messages } from '../../messages/messages.js';
import { explanationView } from '../../views/explanation.js';
import { controls } from '../controls.styles.js';
import { buildDom } from '../dom.js';
import { AnnounceEvent } from './announce-event.js';
import { CheckEvent } from './check-event.js';
import { complain, firstControl, isTouched, lock } from './controls.js';
import type { Form } from './form.js';
import { questionStyles } from './question-element.styles.js';
import { RetryEvent } from './retry-event.js';
import { spoken } from './spoken.js';

/**
 * `asking`: open. `rating`: answered, the explanation waits for the question that follows. `explained`: answered
 * and explained. `readonly`: nothing can be changed from here.
 */
export type Phase = 'asking' | 'rating' | 'explained' | 'readonly';

/** What a learner put into a question, and how many hints they have seen. */
export interface Entered {
  readonly putBack: ReturnType<NonNullable<Form['keep']>>;
  readonly hints: number;
}

/** A change of one of these changes what stands in the light DOM. */
const shown = ['phase', 'answer', 'question', 'kind', 'messages', 'reveals'] as const;

/**
 * A question on the page: enhances the form that already stands in its light DOM (`views/question.ts`). It never
 * grades: it dispatches `CheckEvent` and shows what its owner then sets as `phase` and `answer`.
 *
 * @slot - the form
 * @slot feedback - where the explanation is written
 * @csspart actions - the row of buttons under the form
 * @csspart check - asks for a look at the answer
 * @csspart hint - shows one more hint
 * @csspart hints - the list of hints that were shown
 * @csspart retry - opens the question again
 * @csspart tries - how many tries are left, in words
 */
export abstract class QuestionElement extends LitElement {
  static override styles = [controls, questionStyles];
  static override properties = {
    question: { attribute: false },
    kind: { attribute: false },
    messages: { attribute: false },
    track: {},
    phase: { reflect: true },
    // An owner may hand over an equal answer as a new object; redrawing would take focus from a link in it.
    answer: {
      attribute: false,
      hasChanged: (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b),
    },
    canRetry: { attribute: false },
    triesLeft: { attribute: false },
    reveals: { attribute: false },
    hintsShown: { state: true },
  };
  declare question: QuestionBase | undefined;
  declare kind: Kind | undefined;
  declare messages: Messages | undefined;
  declare track: Track;
  declare phase: Phase;
  declare answer: Answer | undefined;
  declare canRetry: boolean;
  /** Tries that are left; none where there is no limit. */
  declare triesLeft: number | undefined;
  /** Whether it is explained although nothing was answered: where an attempt is looked at after its end. */
  declare reveals: boolean;
  declare protected hintsShown: number;

  /** How this kind's controls are read and written. */
  protected abstract readonly form: Form;

  #since: number | undefined;
  #entered: Entered | undefined;
  #hints: readonly Node[] = [];
  #announces = false;
  #lastStep: Tree = [];
  #retries = false;
  #checkedHere = false;
  #observer: IntersectionObserver | undefined;
  #listening: AbortController | undefined;

  constructor() {
    super();
    this.track = 'patient';
    this.phase = 'asking';
    this.canRetry = false;
    this.reveals = false;
    this.hintsShown = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.form.connect?.(this, () => this.messages, signal);
    this.addEventListener('input', () => complain(this, ''), { signal });
    this.addEventListener('keydown', this.#onKey, { signal });
    this.#observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) this.#since ??= performance.now();
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#observer?.disconnect();
  }

  /** Asks for a look at what the controls say, or says what is missing. */
  check(): void {
    const { question, kind, messages } = this;
    if (this.phase !== 'asking' || !question || !kind || !messages) return;
    const step = this.form.step?.(this, question, messages);
    if (step?.more) {
      complain(this, '');
      this.#say(step.said);
      return;
    }
    const response = this.form.read(this);
    if (!kind.accepts(question, response)) {
      const words = this.form.unfinished?.(messages, response) ?? messages.answerFirst;
      complain(this, words);
      this.dispatchEvent(new AnnounceEvent(words));
      return;
    }
    complain(this, '');
    this.#announces = this.#checkedHere = true;
    this.#lastStep = step?.said ?? [];
    const latency = this.#since === undefined ? 0 : (performance.now() - this.#since) / 1000;
    this.dispatchEvent(new CheckEvent(question.id, response, latency));
  }

  /** Puts a stored answer back into the controls, where it still fits the question. */
  show(response: Response): void {
    if (this.question && this.kind?.accepts(this.question, response)) this.form.write(this, response);
  }

  /** What was entered and not looked at yet, for the element of the same question in another language. */
  get entered(): Entered | undefined {
    if (this.phase !== 'asking') return undefined;
    const { form, hintsShown: hints } = this;
    const response = form.read(this);
    return { putBack: form.keep?.(this) ?? (host => form.write(host, response)), hints };
  }

  set entered(entered: Entered | undefined) {
    // The controls take their order when the question is known.
    this.#entered = entered;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('question')) return;
    if (changed.get('question')) this.hintsShown = 0;
    this.#hints = (this.question?.hints ?? []).map(hint => {
      const item = document.createElement('li');
      item.append(buildDom(hint, document));
      return item;
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.question || !this.kind || !this.messages) return;
    if (!shown.some(name => changed.has(name))) return;
    const open = this.phase === 'asking';
    if (changed.has('question') && !isTouched(this)) this.form.arrange?.(this, this.question);
    if (this.#entered) {
      this.#entered.putBack(this, this.question, this.messages);
      this.hintsShown = this.#entered.hints;
      this.#entered = undefined;
    }
    if (!open && this.answer?.response !== undefined) this.show(this.answer.response);
    lock(this, !open);
    this.#explain();
    this.#replaceEarly();
    if (this.phase === 'rating') this.#announces = true;
    if (open && this.#retries) {
      this.#retries = false;
      this.#since = performance.now();
      this.form.reset?.(this);
      firstControl(this)?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { messages, question } = this;
    if (!messages || !question) return html`<slot></slot>`;
    const open = this.phase === 'asking';
    const { lang = nothing, dir = nothing } = messages.own ?? {};
    const hintsLeft = this.#hints.length > this.hintsShown;
    // The button stays after the check, and wherever it was just used: focus is on it.
    const check = open ? (this.form.action ?? (words => words.check))(messages) : messages.checked;
    const button = (part: string, label: string, act: () => void, off = false) =>
      html`<button
        type="button"
        part=${part}
        class=${part === 'check' ? 'main' : ''}
        aria-disabled=${off ? 'true' : nothing}
        @click=${act}
      >
        ${label}
      </button>`;
    return html`<slot></slot>
      ${
        this.hintsShown > 0
          ? html`<ol part="hints">
              ${this.#hints.slice(0, this.hintsShown)}
            </ol>`
          : nothing
      }
      <div part="actions" class="row" lang=${lang} dir=${dir}>
        ${this.phase === 'readonly' && !this.#checkedHere ? nothing : button('check', check, () => this.check(), !open)}
        ${
          open && this.#hints.length > 0
            ? button('hint', hintsLeft ? messages.hint : messages.noMoreHints, this.#onHint, !hintsLeft)
            : nothing
        }
      </div>
      <slot name="feedback"></slot>
      ${
        this.phase === 'explained' && (this.canRetry || this.triesLeft === 0)
          ? html`<div part="actions" class="row" lang=${lang} dir=${dir}>
              ${this.canRetry ? button('retry', messages.tryAgain, this.#onRetry) : nothing}
              ${this.triesLeft === undefined ? nothing : html`<span part="tries">${messages.triesLeft(this.triesLeft)}</span>`}
            </div>`
          : nothing
      }`;
  }

  #explain(): void {
    const { question, kind, messages, answer, phase } = this;
    const place = this.querySelector('.tb-feedback');
    if (!question || !kind || !messages || !place) return;
    const revealed = this.reveals && phase === 'readonly' && !answer;
    if (!revealed && (!answer || (phase !== 'explained' && phase !== 'readonly'))) {
      place.replaceChildren();
      return;
    }
    const context: ViewContext = {
      messages,
      prefix: this.id.slice(0, -question.id.length),
      scored: this.track === 'staff',
    };
    const verdict = !answer
      ? messages.notAnswered
      : answer.result === 'none'
        ? ''
        : messages[answer.result][this.track];
    const tree = explanationView(question, kind, context, answer, verdict);
    place.replaceChildren(buildDom(tree, document));
    if (!this.#announces || !answer) return;
    this.#announces = false;
    // What was chosen and hoped for stands in the page; it is read out only where no other explanation is.
    const heard = question.feedback.length > 0 ? tree.filter(isExplanation) : tree;
    this.#say([...this.#lastStep, ...heard]);
  }

  /** Speaks words of the content, and what among them is marked as the player's. */
  #say(words: Tree): void {
    const said = spoken(words, this.messages?.content);
    if (said.length > 0) this.dispatchEvent(new AnnounceEvent(said));
  }

  /** Takes the place of the button that stood here before the script did; whoever pressed that is answered now. */
  #replaceEarly(): void {
    const early = this.querySelector<HTMLElement>('.tb-early:not([hidden])');
    if (!early) return;
    const notice = early.querySelector<HTMLElement>('[popover]');
    const wasPressed = CSS.supports('selector(:popover-open)') && notice?.matches(':popover-open');
    // Not `:focus-within`, which does not hold while this element's own tree takes the place.
    if (early.contains((this.getRootNode() as Document | ShadowRoot).activeElement))
      this.renderRoot.querySelector<HTMLElement>('[part="check"]')?.focus({ preventScroll: true });
    early.hidden = true;
    if (!wasPressed) return;
    notice?.hidePopover();
    this.check();
  }

  #onHint = (): void => {
    const hint = this.question?.hints[this.hintsShown];
    if (!hint) return;
    this.hintsShown++;
    this.#say(hint);
  };

  #onRetry = (): void => {
    if (!this.question) return;
    this.#retries = true;
    this.dispatchEvent(new RetryEvent(this.question.id));
  };

  /** Enter in a text box checks, and never submits a form that the page may have around the module. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target.type === 'text') this.check();
  };
}

const spokenClasses = ['tb-verdict', 'tb-explanation', 'tb-otherwise'];

const isExplanation = (node: TreeNode): boolean =>
  node.type === 'element' && spokenClasses.includes(String(node.properties['class']));
