import type { TemplateResult } from 'lit';
import { Attempt, forget } from './attempt.js';
import { faults, faultyApi, isFault, type FaultName } from './faults.js';
import type { Practice, PracticeOptions } from './practice.js';
import type { Api, Standard } from './standards.js';
import { record } from './view.js';

declare global {
  interface Window {
    /** Where a SCORM 1.2 course looks for its LMS (SCORM 1.2 RTE §3.3.2). */
    API?: object;
    /** Where a SCORM 2004 course looks for its LMS (SCORM 2004 4th ed. RTE §3.3). */
    API_1484_11?: object;
  }
}

/** An LMS around the course's page, whose API the page finds. */
export class ScormPractice implements Practice {
  readonly faults = faults;
  readonly #options: PracticeOptions;
  readonly #standard: Standard;
  #attempt: Attempt<Api>;
  #fault: FaultName = 'none';

  constructor(standard: Standard, options: PracticeOptions) {
    this.#standard = standard;
    this.#options = options;
    this.#attempt = this.#begin();
  }

  async launch(anew: boolean): Promise<string> {
    const { course, log } = this.#options;
    const standard = this.#standard;
    if (anew) forget(course, localStorage, standard);
    this.#attempt = this.#begin();
    const fault = (): FaultName => this.#fault;
    window[standard.global] = faultyApi(this.#attempt.api, { standard, log, fault, block });
    return course.launch[standard.name] ?? '';
  }

  fail(fault: string): void {
    this.#fault = isFault(fault) ? fault : 'none';
  }

  record(): TemplateResult {
    return record(this.#attempt, this.#options.course, this.#standard);
  }

  #begin(): Attempt<Api> {
    const { course, changed } = this.#options;
    return new Attempt<Api>(course, localStorage, changed, this.#standard);
  }
}

/** Blocks the page as an LMS's blocking request does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
