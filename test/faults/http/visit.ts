import type { StorePage } from '../../reporting/xapi/store-page.js';
import { settled } from '../../reporting/fake-page.js';
import type { Step } from '../module.js';
import { Visit } from '../visit.js';

/** A launch whose requests go over real HTTP, while its clock goes on only when told. */
export class HttpVisit extends Visit {
  declare readonly page: StorePage;

  protected override async arrive(opening: Promise<true>): Promise<void> {
    const here = async (): Promise<boolean> => {
      await this.page.settle();
      return await Promise.race([opening, settled().then(() => false)]);
    };
    while (!(await here())) await this.page.device.clock.pass(100);
    await this.page.pass(500);
  }

  /** Answers are given now, and not before the session began. */
  override async act(step: Step): Promise<void> {
    const at = this.page.device.clock.time;
    await super.act({
      ...step,
      events: step.events.map(event => ('at' in event ? { ...event, at } : event)),
    });
  }

  override async paint(): Promise<void> {
    await this.page.device.clock.pass(50);
    await this.page.settle();
  }

  /** Leaves the page, to the end of the requests that outlive it. */
  async leave(seconds = 0): Promise<void> {
    this.close(seconds);
    await this.page.settle();
    this.page.crash();
  }
}
