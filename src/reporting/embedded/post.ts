import type { Outcome } from '../adapter.js';

/** Bodies of requests that outlive the page may have 64 KiB in all; this leaves room for another one. */
const LONGEST_KEPT_ALIVE = 30_000;
/** A server that says nothing for so long, in milliseconds, has not acknowledged. */
const PATIENCE = 30_000;

/**
 * Posts a commit to the site's own server. Acknowledged by any 2xx answer whose JSON, if it is any, has no
 * `result: false`. A redirect is no acknowledgement: it mostly leads to a login page.
 */
export async function postCommit(window: Window, url: string, commit: object): Promise<Outcome> {
  const body = JSON.stringify(commit);
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await window.fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: body.length < LONGEST_KEPT_ALIVE,
      signal: abort.signal,
    });
    if (!response.ok) return { kind: 'refused', detail: `The server answered ${response.status}.` };
    return isRefusal(await response.text())
      ? { kind: 'refused', detail: 'The server answered that it did not keep the commit.' }
      : { kind: 'ok' };
  } catch (error) {
    return { kind: 'failed', detail: `The server could not be reached: ${String(error)}` };
  } finally {
    window.clearTimeout(timer);
  }
}

function isRefusal(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('result' in answer)) return false;
    return answer.result === false || answer.result === 'false';
  } catch {
    return false;
  }
}
