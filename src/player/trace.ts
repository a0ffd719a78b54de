import type { Trace } from '../reporting/traced.js';
import { TraceEvent } from './events.js';

/**
 * What a page is asked for by its address: `?trace` shows, below the module, what is told to the record system;
 * `?trace=events` only tells the page so, by events.
 */
export function traceWanted(search: string): 'panel' | 'events' | undefined {
  const value = new URLSearchParams(search).get('trace');
  if (value === null) return undefined;
  return value === 'events' ? 'events' : 'panel';
}

/** Passes lines on as events, and into a panel where one is wanted; undefined where nobody wants to read them. */
export function traceOf(host: HTMLElement): Trace | undefined {
  const wanted = traceWanted(host.ownerDocument.location.search);
  if (!wanted) return undefined;
  const panel = wanted === 'panel' ? openPanel(host) : undefined;
  return words => {
    const at = new Date();
    host.dispatchEvent(new TraceEvent(at, words));
    void panel?.then(shown => shown.add(at, words));
  };
}

async function openPanel(host: HTMLElement): Promise<{ add(at: Date, words: string): void }> {
  const { showTracePanel } = await import('./trace-panel.js');
  return showTracePanel(host);
}
