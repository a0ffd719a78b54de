import { html, LitElement, type PropertyValues } from 'lit';
import { plainText } from '../../content/tree.js';
import type { Kind } from '../../kinds/kind.js';
import type { Messages } from '../../messages/messages.js';
import { controls } from '../controls.styles.js';
import { AnnounceEvent } from '../question/announce-event.js';
import { inlineFacts } from '../quiz/question-facts.js';
import type { QuizFacts } from '../quiz/quiz-facts.js';
import { tellQuestions } from '../quiz/tell-questions.js';
import { RequestEvent } from '../request-event.js';

/**
 * @summary A question at its place in the text, with the rating that follows it. Holds no state: what it shows follows
 * from `facts`, what the learner wants goes up as requests.
 * @slot - The questions, as `views/inline.ts` renders them.
 * @csspart explain - The button that goes on from the rating to the explanation.
 */
export class InlineElement extends LitElement {
  static readonly tag = 'tb-inline';
  static override styles = controls;
  static override properties = {
    messages: { attribute: false },
    kinds: { attribute: false },
    facts: { attribute: false },
  };
  declare messages: Messages | undefined;
  declare kinds: Readonly<Record<string, Kind>>;
  declare facts: QuizFacts | undefined;

  constructor() {
    super();
    this.kinds = {};
  }

  override willUpdate(): void {
    const { facts, messages } = this;
    if (facts && messages) tellQuestions(this, facts, this.#questions(facts), messages, this.kinds);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('facts');
    const { facts } = this;
    if (!facts || !before || this.#isRating(before) || !this.#isRating(facts)) return;
    const rating = facts.lesson.questions.find(({ follows }) => follows === this.dataset['ask']);
    this.dispatchEvent(
      new AnnounceEvent([{ text: plainText(rating?.stem ?? []), mark: this.messages?.content }]),
    );
  }

  override render() {
    const { facts, messages } = this;
    if (!facts || !messages || !this.#isRating(facts)) return html`<slot></slot>`;
    return html`<slot></slot>
      <div class="row" lang=${messages.language} dir=${messages.direction}>
        <button type="button" part="explain" @click=${this.#explain}>${messages.showExplanation}</button>
      </div>`;
  }

  #questions(facts: QuizFacts) {
    return inlineFacts(facts, this.dataset['ask'] ?? '');
  }

  #isRating(facts: QuizFacts): boolean {
    return this.#questions(facts).some(({ phase }) => phase === 'rating');
  }

  #explain(): void {
    this.dispatchEvent(new RequestEvent({ type: 'question.explain' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-inline': InlineElement;
  }
}
