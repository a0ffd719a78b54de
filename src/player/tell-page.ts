import { standing } from '../engine/completion.js';
import type { Fact } from '../engine/facts.js';
import { AnsweredEvent, CompletedEvent, StandingEvent } from './events.js';
import type { Session } from './session.js';

/** Tells the page what happened, as far as the module's policy lets anything leave. */
export function tellPage(host: HTMLElement, session: Session, fact: Fact): void {
  const { outline, restored } = session;
  if (fact.type === 'progress.changed')
    host.dispatchEvent(new StandingEvent(outline.id, standing(outline, fact.progress, restored.mastery)));
  if (fact.type === 'module.completed') host.dispatchEvent(new CompletedEvent(outline.id, fact.standing));
  if (fact.type === 'question.answered' && session.maySend(fact.question))
    host.dispatchEvent(new AnsweredEvent(outline.id, fact.lesson, fact.question, fact.grade.result));
}
