/** Whoever says nothing for so long, in milliseconds, has not answered. */
const PATIENCE = 8_000;
/** How long a module waits for somebody who wants to be left alone, in milliseconds. */
const LONGEST_WAIT = 5_000;

/** What was answered; status 0 where no answer came. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag?: string | undefined;
  /** For how long not to ask again, in milliseconds. */
  readonly pause?: number;
}

export type Page = Pick<Window, 'fetch' | 'setTimeout' | 'clearTimeout'>;

/** Asks once, in the same breath. Never rejects. */
export async function request(window: Page, url: string, init: RequestInit): Promise<Answer> {
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await window.fetch(url, {
      ...init,
      cache: 'no-store',
      redirect: 'error',
      signal: abort.signal,
    });
    const { headers, status } = response;
    return {
      status,
      text: await response.text(),
      etag: headers.get('ETag') ?? undefined,
      pause: Number(headers.get('Retry-After')) * 1000,
    };
  } catch (error) {
    return { status: 0, text: String(error) };
  } finally {
    window.clearTimeout(timer);
  }
}

/** Asks up to three times, for the beginning, when a module waits for the answer. */
export async function insist(window: Page, ask: () => Promise<Answer>): Promise<Answer> {
  for (let wait = 300; ; wait *= 3) {
    const answer = await ask();
    const pause = Math.max(wait, answer.pause || 0);
    if (wait > 900 || pause > LONGEST_WAIT || !isTemporary(answer)) return answer;
    await new Promise(resolve => window.setTimeout(() => resolve(undefined), pause));
  }
}

/** Whether the same request may be answered otherwise later. */
export const isTemporary = ({ status }: Answer): boolean =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;
