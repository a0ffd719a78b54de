import type { Trace } from '../reporting/traced.js';
import { showTracePanel } from './trace-panel.js';

/** One line of what was told to the record system, in words; only on pages whose address asks for it by `?trace`. */
export class TraceEvent extends Event {
  static readonly type = 'trace';
  readonly at: Date;
  readonly words: string;

  constructor(at: Date, words: string) {
    super(TraceEvent.type, { bubbles: true, composed: true });
    this.at = at;
    this.words = words;
  }
}

/**
 * Passes lines on as events, and into a panel below the module, where people who look after a record system read them:
 * a page is asked for both by `?trace` in its address, and for events alone by `?trace=events`.
 */
export function traceOf(host: HTMLElement, wanted: string): Trace {
  const panel = wanted === 'events' ? undefined : showTracePanel(host);
  return words => {
    const at = new Date();
    host.dispatchEvent(new TraceEvent(at, words));
    panel?.add(at, words);
  };
}
