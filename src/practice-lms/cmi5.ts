import { html, type TemplateResult } from 'lit';
import type { Practice, PracticeOptions } from './practice.js';
import { storeFaultOf, storeFaults, type StoreReport } from './store.js';
import { storeRecord } from './store-view.js';

/** How often the record store is asked what it was told, in milliseconds. */
const EVERY = 500;

/** An LMS that launches by cmi5; its record store is in the server of this page. */
export class Cmi5Practice implements Practice {
  readonly faults = storeFaults;
  readonly #options: PracticeOptions;
  readonly #key: string;
  #report: StoreReport | undefined;
  /** Calls that are in the log already. */
  #logged = 0;
  #fault: keyof typeof storeFaults = 'none';

  constructor(options: PracticeOptions) {
    this.#options = options;
    this.#key = `teachback-practice-lms:cmi5:${options.course.id}`;
    setInterval(() => void this.#look(), EVERY);
  }

  async launch(anew: boolean): Promise<string> {
    const { course } = this.#options;
    const before = anew ? undefined : this.#registration;
    const asked = { course: course.id, mastery: course.mastery, registration: before };
    const response = await fetch('store/launch', { method: 'POST', body: JSON.stringify(asked) });
    const { registration, parameters } = (await response.json()) as Record<string, string>;
    if (registration !== before) this.#logged = 0;
    sessionStorage.setItem(this.#key, registration!);
    await this.#tellFault();
    await this.#look();
    return `${course.launch.cmi5 ?? ''}?${parameters}`;
  }

  fail(fault: string): void {
    this.#fault = storeFaultOf(fault);
    void this.#tellFault();
  }

  record(): TemplateResult {
    return this.#report ? storeRecord(this.#report, this.#options.course) : html`<p>Not launched yet.</p>`;
  }

  get #registration(): string | undefined {
    return sessionStorage.getItem(this.#key) ?? undefined;
  }

  async #tellFault(): Promise<void> {
    const id = this.#registration;
    if (id) await fetch(`store/${id}/fault`, { method: 'POST', body: this.#fault });
  }

  async #look(): Promise<void> {
    const id = this.#registration;
    const response = id === undefined ? undefined : await fetch(`store/${id}/record`).catch(() => undefined);
    if (!response?.ok || id !== this.#registration) return;
    const report = (await response.json()) as StoreReport;
    const isNew = JSON.stringify(report) !== JSON.stringify(this.#report);
    this.#report = report;
    const { log, changed } = this.#options;
    for (const { at, words } of report.calls.slice(this.#logged)) log.add('call', words, new Date(at));
    this.#logged = report.calls.length;
    if (isNew) changed();
  }
}
