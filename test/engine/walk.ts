import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { LessonOutline, ModuleOutline } from '../../src/content/model.js';
import type { Mode, ModuleEvent } from '../../src/engine/events.js';
import type { Fact } from '../../src/engine/facts.js';
import { currentLesson } from '../../src/engine/module-context.js';
import { moduleMachine } from '../../src/engine/module-machine.js';
import type { Progress } from '../../src/engine/progress.js';
import { compiled, grade } from './modules.js';

export type Snapshot = SnapshotFrom<ReturnType<typeof moduleMachine>>;

/** Walks the machine by pure transitions, loading every lesson at once, and keeps the facts. */
export class Walk {
  snapshot: Snapshot = initialTransition(moduleMachine(), { grade })[0];
  readonly facts: Fact[] = [];
  /** Lessons that fail to load. */
  readonly broken = new Set<string>();

  send(...events: readonly ModuleEvent[]): this {
    for (const event of events) {
      this.step(event);
      while (this.snapshot.value === 'opening') {
        const lesson = currentLesson(this.snapshot.context);
        if (!lesson) break;
        if (this.broken.has(lesson.id))
          this.step({ type: 'lesson.failed', lesson: lesson.id, reason: 'offline' });
        else this.step({ type: 'lesson.loaded', lesson: compiled(this.#file(lesson)) });
      }
    }
    return this;
  }

  /** What a lesson's file holds: a whole bank, not only what is drawn. */
  #file(lesson: LessonOutline): LessonOutline {
    return this.snapshot.context.whole?.lessons.find(({ id }) => id === lesson.id) ?? lesson;
  }

  /** One event, and nothing is loaded by itself. */
  step(event: ModuleEvent): this {
    const [snapshot, actions] = transition(moduleMachine(), this.snapshot, event);
    this.snapshot = snapshot;
    for (const action of actions) this.facts.push(...emitted(action));
    return this;
  }

  get value(): Snapshot['value'] {
    return this.snapshot.value;
  }

  get progress(): Progress {
    const { progress } = this.snapshot.context;
    if (!progress) throw new TypeError('no module is loaded');
    return progress;
  }

  /** Types of the facts since the last call. */
  told(): readonly Fact['type'][] {
    return this.facts.splice(0).map(({ type }) => type);
  }
}

function emitted(action: { readonly type: string; readonly params: unknown }): readonly Fact[] {
  const { params } = action;
  const emits = action.type === 'xstate.emit' && typeof params === 'object' && params !== null;
  return emits && 'event' in params ? [params.event as Fact] : [];
}

export const load = (outline: ModuleOutline, progress?: Progress, mode: Mode = 'normal'): ModuleEvent => ({
  type: 'module.loaded',
  outline,
  mode,
  attempt: 'attempt-01',
  ...(progress ? { progress } : {}),
});

export const start = (outline: ModuleOutline, progress?: Progress, mode: Mode = 'normal'): Walk =>
  new Walk().send(load(outline, progress, mode));
