import { openStorage } from '../storage.js';
import { insist, isDone, request } from '../xapi/http.js';
import { objectIn } from '../xapi/json.js';

const KEY = 'teachback:cmi5';

/** The token of a session, kept for as long as the tab: an LMS gives it once (cmi5 §8.2). */
interface Kept {
  /** The address that it came from, which names the launch. */
  readonly fetch: string;
  /** Empty once the session has ended, with which it died. */
  readonly token: string;
}

export interface Token {
  readonly token: string;
  /** The page had it before it was loaded again. */
  readonly again: boolean;
}

/** For pages whose session storage is blocked: then it lasts as long as the page. */
const inMemory = new WeakMap<Window, Kept>();

/** Gets the token of a launch. Rejects with an Error that says why there is none. */
export async function openToken(window: Window, fetch: string): Promise<Token> {
  const kept = read(window);
  if (kept?.fetch === fetch && kept.token !== '') return { token: kept.token, again: true };
  if (kept?.fetch === fetch)
    throw new Error('This session has ended. Opening the module from the LMS begins a new one.');
  const answer = await insist(window, () => request(window, fetch, { method: 'POST' }));
  const { 'auth-token': token, 'error-text': words } = objectIn(answer.text);
  if (!isDone(answer) || typeof token !== 'string' || token === '')
    throw new Error(`The LMS gave no token: status ${answer.status}, ${String(words ?? answer.text)}`);
  write(window, { fetch, token });
  return { token, again: false };
}

/** The session has ended. */
export function endToken(window: Window): void {
  const kept = read(window);
  if (kept) write(window, { ...kept, token: '' });
}

function read(window: Window): Kept | undefined {
  const { fetch, token } = objectIn(openStorage(window, 'sessionStorage').get(KEY));
  if (typeof fetch !== 'string' || typeof token !== 'string') return inMemory.get(window);
  return { fetch, token };
}

function write(window: Window, kept: Kept): void {
  inMemory.set(window, kept);
  openStorage(window, 'sessionStorage').set(KEY, JSON.stringify(kept));
}
