import type { Holder } from '../reporting/holders.js';
import type { Answer, ToContent, ToShim } from '../reporting/bridge/protocol.js';
import type { Report, Reporter, Restored, Sync } from '../reporting/port.js';

export interface RelayOptions {
  /** Reports to the LMS around the shim's page, and keeps the journal. */
  readonly reporter: Reporter;
  /** Names the learner by a salted hash, once the reporter is connected. */
  owner(): Promise<string | undefined>;
  /** What this page keeps in the browser. */
  readonly keeps: Holder;
  /** The module that the package is for. */
  readonly moduleId: string;
  /** Posts a message to the content. */
  post(session: string, message: ToContent): void;
  /** The content has greeted, or was refused. */
  onHello(accepted: boolean): void;
}

/** What the relay knows of one opening of the content. */
interface Session {
  readonly name: string;
  /** Number of the newest batch, and how many answers came with all of them. */
  batch: number;
  answers: number;
  /** What was asked before, so that a repeated question is not acted on twice. */
  readonly asked: Map<number, Promise<Words>>;
}

type Words = Pick<Answer, 'restored' | 'owner' | 'kept'>;

/**
 * The shim's end of the bridge: hands what the content says to the reporter, once, in the order of its numbers, and
 * answers. A step is acknowledged when the reporter has journaled it.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #over = new Set<string>();
  #session: Session | undefined;
  #connecting: Promise<void> | undefined;
  #restored: Restored | undefined;
  #owner: string | undefined;
  #latest: Report | undefined;
  #sync: Sync | undefined;
  #count = 0;
  /** Seconds in this session with the LMS: of openings of the content before this one, and of all. */
  #before = 0;
  #seconds = 0;

  constructor(options: RelayOptions) {
    this.#options = options;
    options.reporter.on(sync => this.#onSync(sync));
  }

  /** Acts on a message that was proved to come from the content. */
  receive(session: string, message: ToShim): void {
    if (message.type === 'hello') return this.#greet(session, message);
    const current = this.#session;
    // Only an opening that was given the snapshot, and that no later one has replaced, may go on from it.
    if (!current || current.name !== session || !this.#restored) return;
    const { reporter } = this.#options;
    if (message.type === 'batch') this.#take(current, message);
    else if (message.type === 'claim') this.#once(current, message.id, () => this.#claim(message.yes));
    else if (message.type === 'flush') this.#once(current, message.id, () => this.#flush());
    else if (message.type === 'kept' || message.type === 'erase')
      this.#once(current, message.id, () => this.#kept(message.type === 'erase'));
    else if (message.type === 'exit') reporter.close(true);
    else reporter.suspend();
  }

  #greet(session: string, { id, module }: Extract<ToShim, { type: 'hello' }>): void {
    const { moduleId, post, onHello } = this.#options;
    if (this.#over.has(session)) return;
    const isRight = module === moduleId;
    onHello(isRight);
    if (!isRight) {
      const refused = `The package is for the module "${moduleId}", and its address leads to "${module}".`;
      return post(session, { type: 'answer', id, count: this.#count++, refused });
    }
    if (this.#session?.name !== session) this.#begin(session);
    const current = this.#session;
    if (!this.#restored) post(session, { type: 'wait', id });
    this.#connecting ??= this.#connect();
    if (current)
      void this.#reply(
        current,
        id,
        this.#connecting.then(() => this.#snapshot()),
      );
  }

  async #connect(): Promise<void> {
    const { reporter, owner } = this.#options;
    const restored = await reporter.connect();
    this.#owner = await owner();
    this.#restored = restored;
  }

  #begin(session: string): void {
    if (this.#session) this.#over.add(this.#session.name);
    this.#before = this.#seconds;
    this.#session = { name: session, batch: -1, answers: 0, asked: new Map() };
  }

  #take(session: Session, { id, report, answers, from }: Extract<ToShim, { type: 'batch' }>): void {
    // A later batch contains everything that an earlier one lacked.
    if (id > session.batch) {
      session.batch = id;
      for (const answer of answers.slice(Math.max(0, session.answers - from)))
        this.#options.reporter.record(answer);
      session.answers = Math.max(session.answers, from + answers.length);
      this.#seconds = Math.max(this.#seconds, this.#before + report.seconds);
      this.#latest = { ...report, seconds: this.#seconds };
      this.#options.reporter.apply(this.#latest);
    }
    this.#answer(session.name, id, {});
  }

  async #flush(): Promise<Words> {
    await this.#options.reporter.flush();
    return {};
  }

  async #kept(erase: boolean): Promise<Words> {
    const { keeps } = this.#options;
    return { kept: await (erase ? keeps.erase() : keeps.list()) };
  }

  async #claim(yes: boolean): Promise<Words> {
    this.#restored = await this.#options.reporter.claim(yes);
    this.#latest = undefined;
    return this.#snapshot();
  }

  #once(session: Session, id: number, act: () => Promise<Words>): void {
    let answer = session.asked.get(id);
    if (!answer) session.asked.set(id, (answer = act()));
    void this.#reply(session, id, answer);
  }

  async #reply(session: Session, id: number, answer: Promise<Words>): Promise<void> {
    const words = await answer;
    if (this.#session === session) this.#answer(session.name, id, words);
  }

  /** What an opening of the content needs: the state of now, and nothing about the person. */
  #snapshot(): Words {
    const { learnerName: _, exit: __, limit, unclear, elsewhere, ...told } = this.#restored!;
    const latest = this.#latest;
    const restored = {
      ...told,
      ...(Number.isFinite(limit) && { limit: limit! }),
      ...(latest && { lms: latest.lms, device: latest.device }),
      ...(unclear && !latest && { unclear }),
      ...((this.#sync ? this.#sync.state === 'elsewhere' : elsewhere) && { elsewhere: true }),
    };
    return { restored, ...(this.#owner !== undefined && { owner: this.#owner }) };
  }

  #onSync(sync: Sync): void {
    this.#sync = sync;
    if (this.#session && this.#restored)
      this.#options.post(this.#session.name, { type: 'sync', count: this.#count++, sync });
  }

  #answer(session: string, id: number, words: Words): void {
    const sync = this.#sync;
    this.#options.post(session, {
      type: 'answer',
      id,
      count: this.#count++,
      ...words,
      ...(sync && { sync }),
    });
  }
}
