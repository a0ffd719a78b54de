import { html, LitElement, nothing } from 'lit';
import type { Kind } from '../../kinds/kind.js';
import type { Messages } from '../../messages/messages.js';
import { controls } from '../controls.styles.js';
import { RequestEvent, type LearnerRequest } from '../request-event.js';
import { questionFacts } from './question-facts.js';
import { shownPhase, shownStep, stepsOf, type QuizFacts } from './quiz-facts.js';
import { tellQuestions } from './tell-questions.js';

/**
 * @summary The questions at a lesson's end, one step at a time. Holds no state: what it shows follows from `facts`, what the
 * learner wants goes up as requests.
 * @slot - The heading, the introduction and all steps, as `views/quiz.ts` renders them.
 * @csspart next - The button that goes on.
 * @csspart way - Each other button beside it.
 */
export class QuizElement extends LitElement {
  static readonly tag = 'tb-quiz';
  static override styles = controls;
  static override properties = {
    messages: { attribute: false },
    kinds: { attribute: false },
    facts: { attribute: false },
    level: { type: Number },
  };
  declare messages: Messages | undefined;
  declare kinds: Readonly<Record<string, Kind>>;
  declare facts: QuizFacts | undefined;
  /** Level of the quiz's own heading. */
  declare level: number;

  constructor() {
    super();
    this.kinds = {};
    this.level = 3;
  }

  override willUpdate(): void {
    if (this.facts && this.messages) this.#tellQuestions(this.facts, this.messages);
  }

  override render() {
    const { facts, messages } = this;
    if (!facts || !messages) return html`<slot></slot>`;
    return html`<slot></slot>
      ${
        facts.phase === 'result'
          ? html`<tb-result
              level=${this.level + 1}
              .messages=${messages}
              .facts=${{ ...facts, scope: 'quiz' }}
            ></tb-result>`
          : nothing
      }
      <div class="row">${this.#ways(facts, messages)}</div>`;
  }

  /** Moves the focus to what shows: the question's words, or the result. */
  focusShown(): void {
    const result = this.renderRoot.querySelector('tb-result');
    if (result) {
      result.focusLead?.();
      return;
    }
    const legend = this.querySelector<HTMLElement>('.tb-quiz-step:not([hidden]) legend');
    legend?.setAttribute('tabindex', '-1');
    // Firefox gives a legend the focus only once it is laid out, which the step that was hidden until now is not yet.
    legend?.getClientRects();
    legend?.focus();
  }

  /** The light DOM was rendered before; only what shows of it changes, no node ever moves. */
  #tellQuestions(facts: QuizFacts, messages: Messages): void {
    const shown = shownStep(facts);
    this.querySelectorAll<HTMLElement>('.tb-quiz-step').forEach((step, index) => {
      step.classList.remove('tb-later');
      step.hidden = index !== shown;
    });
    tellQuestions(this, facts, questionFacts(facts), messages, this.kinds);
  }

  #ways(facts: QuizFacts, messages: Messages) {
    const { outline, lesson } = facts;
    const phase = shownPhase(facts);
    const steps = stepsOf(facts);
    const shown = shownStep(facts);
    if (phase === 'result') {
      // After the last lesson the one way on is the button below, which ends the module whether or not it was asked about.
      const isLast = outline.lessons.at(-1)?.id === lesson.id;
      return [
        isLast ? nothing : this.#button(messages.nextLesson, { type: 'lesson.next' }, 'main'),
        this.#button(messages.previousQuestion, { type: 'quiz.previous' }, ''),
      ];
    }
    const isLast = shown === steps.length - 1;
    const on = isLast ? messages.toResult : messages.nextQuestion;
    const isAnswered = phase === 'explained';
    return [
      phase === 'rating'
        ? this.#button(messages.showExplanation, { type: 'quiz.next' }, '')
        : isAnswered || !facts.writable
          ? this.#button(on, { type: 'quiz.next' }, 'main')
          : this.#button(isLast ? messages.skipLast : messages.skip, { type: 'quiz.next' }, 'quiet'),
      shown > 0 && phase !== 'rating'
        ? this.#button(messages.previousQuestion, { type: 'quiz.previous' }, 'quiet')
        : nothing,
    ];
  }

  #button(words: string, request: LearnerRequest, look: 'main' | 'quiet' | '') {
    return html`<button
      type="button"
      class=${look}
      part=${request.type === 'quiz.next' ? 'next' : 'way'}
      @click=${() => this.dispatchEvent(new RequestEvent(request))}
    >
      ${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-quiz': QuizElement;
  }
}
