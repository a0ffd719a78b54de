import type { createActor } from 'xstate';
import { buildDom } from '../elements/dom.js';
import type { moduleMachine } from '../engine/module-machine.js';
import type { QuestionElement } from '../elements/question/question-element.js';
import { kinds } from '../kinds/kinds.js';
import type { Messages } from '../messages/messages.js';
import { explanationView } from '../views/explanation.js';
import { interactionsOf } from './interactions.js';
import { rehearseElement } from './rehearse-element.js';
import type { reportOf } from './report.js';
import type { SessionView } from './session-view.js';
import { idle } from './when-idle.js';

/** What an answer goes through in the first load; handed over, since importing it here would split that file. */
export interface FirstLoad {
  readonly createActor: typeof createActor;
  readonly moduleMachine: typeof moduleMachine;
  readonly reportOf: typeof reportOf;
}

/**
 * Rehearses an answer by the first question, and by an element of each kind in the lesson: one at a time, when the page is idle.
 */
export async function rehearse(
  view: SessionView | undefined,
  messages: Messages,
  first: FirstLoad,
  host: HTMLElement,
): Promise<void> {
  await rehearseMachine(view, messages, first);
  const elements = [...host.querySelectorAll<QuestionElement>('[data-question]')];
  const waiting = new Map(elements.reverse().map(element => [element.dataset['kind'], element]));
  const turns = [...waiting.values()].reverse();
  for (const element of turns) await rehearseElement(element);
}

/**
 * Walks an answer that nobody gave from the machine to the report and the explanation, by a machine that nobody hears
 * and nodes that nobody sees. Code is slow when it runs for the first time; after this the learner's first answer is
 * explained no later than the next one. In two turns, so that no tap waits for long.
 */
export async function rehearseMachine(
  view: SessionView | undefined,
  messages: Messages,
  first: FirstLoad,
): Promise<void> {
  const { createActor, moduleMachine, reportOf } = first;
  if (view?.at !== 'lesson') return;
  const { outline, progress, lesson } = view;
  const question = lesson.questions[0];
  const kind = question && kinds[question.kind];
  if (!kind) return;
  const { id } = question;
  const actor = createActor(moduleMachine(), { input: { grade: kind.grade } });
  actor.on('question.answered', fact => void interactionsOf(question, kind, fact));
  actor.start();
  actor.send({
    type: 'module.loaded',
    outline,
    mode: 'normal',
    attempt: '',
    progress: { ...progress, answers: {}, position: { at: 'reading', lesson: lesson.id } },
  });
  actor.send({ type: 'lesson.loaded', lesson });
  actor.send({ type: 'question.check', question: id, response: [], latency: 0, at: 0 });
  const after = actor.getSnapshot().context.progress;
  actor.stop();
  if (!after) return;
  await idle();
  const report = reportOf(outline, after, { mastery: 1, limit: undefined, seconds: 0, urgent: false });
  JSON.stringify(report);
  const context = { messages, prefix: '', scored: outline.policy.score !== 'none' };
  buildDom(explanationView(question, kind, context, after.answers[id], ' '), document);
}
