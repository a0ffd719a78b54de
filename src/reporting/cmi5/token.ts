import { openStorage } from '../storage.js';
import { insist, isDone, request } from '../xapi/http.js';
import { objectIn } from '../xapi/json.js';

const KEY = 'teachback:cmi5';

export interface Token {
  readonly token: string;
  /** The page had it before it was loaded again. */
  readonly again: boolean;
}

/**
 * Gets the token of a launch, which an LMS gives once (cmi5 §8.2); it is kept for as long as the tab.
 *
 * @param address where the LMS gives it; also names the launch.
 * @throws Error that says why there is none.
 */
export async function openToken(window: Window, address: string): Promise<Token> {
  const kept = objectIn(openStorage(window, 'sessionStorage').get(KEY));
  if (kept['address'] === address) {
    if (kept['token']) return { token: String(kept['token']), again: true };
    throw new Error('This session has ended; the LMS begins a new one.');
  }
  const answer = await insist(window, () => request(window, address, { method: 'POST' }));
  const { 'auth-token': token, 'error-text': words } = objectIn(answer.text);
  if (!isDone(answer) || typeof token !== 'string')
    throw new Error(`No token: status ${answer.status}, ${String(words ?? answer.text)}`);
  keepToken(window, address, token);
  return { token, again: false };
}

/** Keeps the token of a launch; "" once its session has ended, with which it died. */
export function keepToken(window: Window, address: string, token: string): void {
  openStorage(window, 'sessionStorage').set(KEY, JSON.stringify({ address, token }));
}
