import { openStorage } from '../storage.js';
import { objectOf } from '../xapi/statement.js';

const KEY = 'teachback:cmi5';
const TRIES = 3;
/** An LMS that says nothing for so long, in milliseconds, has not answered. */
const PATIENCE = 8_000;

/** The token of a session, kept for as long as the tab: an LMS gives it once (cmi5 §8.2). */
interface Kept {
  /** The address that it came from, which names the launch. */
  readonly fetch: string;
  readonly token: string;
  /** The session has ended; its token is dead. */
  readonly ended?: boolean;
}

export type TokenResult = { readonly token: string; readonly again: boolean } | { readonly trouble: string };

/** For pages whose session storage is blocked: then it lasts as long as the page. */
const inMemory = new WeakMap<Window, Kept>();

/** Gets the token of the launch, or the one that the page had before it was loaded again. */
export async function openToken(window: Window, fetch: string): Promise<TokenResult> {
  const kept = read(window);
  if (kept?.fetch === fetch)
    return kept.ended
      ? { trouble: 'This session has ended. Opening the module from the LMS begins a new one.' }
      : { token: kept.token, again: true };
  let trouble = '';
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await new Promise(resolve => window.setTimeout(() => resolve(undefined), 500 * tries));
    const result = await ask(window, fetch);
    if ('token' in result) {
      write(window, { fetch, token: result.token });
      return { token: result.token, again: false };
    }
    trouble = result.trouble;
    if (result.final) break;
  }
  return { trouble };
}

/** The token is of no more use. */
export function endToken(window: Window): void {
  const kept = read(window);
  if (kept) write(window, { ...kept, token: '', ended: true });
}

async function ask(
  window: Window,
  url: string,
): Promise<{ token: string } | { trouble: string; final: boolean }> {
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await window.fetch(url, { method: 'POST', redirect: 'error', signal: abort.signal });
    const answer = objectOf(await response.json());
    const token = answer['auth-token'];
    if (response.ok && typeof token === 'string' && token !== '') return { token };
    const words = String(answer['error-text'] ?? '').slice(0, 200);
    const trouble = `The LMS gave no token: status ${response.status}${words && `, ${words}`}.`;
    return { trouble, final: response.status < 500 && response.status !== 429 };
  } catch (error) {
    return { trouble: `The LMS gave no token: ${String(error)}`, final: false };
  } finally {
    window.clearTimeout(timer);
  }
}

function read(window: Window): Kept | undefined {
  const text = openStorage(window, 'sessionStorage').get(KEY);
  if (!text) return inMemory.get(window);
  try {
    const { fetch, token, ended } = objectOf(JSON.parse(text));
    if (typeof fetch !== 'string' || typeof token !== 'string') return undefined;
    return { fetch, token, ended: ended === true };
  } catch {
    return undefined;
  }
}

function write(window: Window, kept: Kept): void {
  inMemory.set(window, kept);
  openStorage(window, 'sessionStorage').set(KEY, JSON.stringify(kept));
}
