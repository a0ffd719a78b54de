import { toBase64url } from '../engine/base64url.js';
import { FRAME } from '../reporting/bridge/frame.js';
import { watchErasure } from '../reporting/erasure.js';
import { eraseKept, listKept } from '../reporting/kept.js';
import { openToShim, seal } from '../reporting/bridge/protocol.js';
import { randomBytes } from '../reporting/nonce.js';
import { shimRecord, type Standard } from './record.js';
import { Relay } from './relay.js';

/** Content that has not greeted so long after its page was loaded, in milliseconds, does not work here. */
const PATIENCE = 10_000;
/** The same where its page is never loaded. */
const LONGEST_LOAD = 30_000;

/** What a module needs, and nothing that would lead the LMS's own page away. */
const ALLOWED =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/**
 * The page inside the tiny package: finds the LMS, frames the content from where it is published, and reports for it.
 * What it needs to know stands in the page's `<main>`: `data-content` (URL), `data-module` (id), `data-words` (what to
 * say when the content does not come) and `data-score-may-fall`.
 */
export function startShim(window: Window, standard: Standard): void {
  const { document } = window;
  const main = document.querySelector('main')!;
  const { content = '', module: moduleId = '', words = '', scoreMayFall } = main.dataset;
  const url = new URL(content);
  watchErasure(window);
  const nonce = toBase64url(randomBytes(16, window.crypto));
  const { reporter, owner } = shimRecord(window, standard, {
    moduleId,
    scoreMayFall: scoreMayFall !== undefined,
  });
  const frame = document.createElement('iframe');
  const notice = main.querySelector('[role=status]')!;

  const say = (text: string): void => void (notice.textContent = text);
  const isMissing = (): void => say(words);
  const awaitHello = (milliseconds: number): number => window.setTimeout(isMissing, milliseconds);
  let patience: number | undefined = awaitHello(LONGEST_LOAD);
  const relay = new Relay({
    reporter,
    owner,
    keeps: {
      list: () => listKept(window),
      erase: async () => ((await eraseKept(window)) ? [] : await listKept(window)),
    },
    moduleId,
    post: (session, message) => frame.contentWindow?.postMessage(seal(nonce, session, message), url.origin),
    onHello: accepted => {
      window.clearTimeout(patience);
      patience = undefined;
      say(accepted ? '' : words);
    },
  });

  window.addEventListener('message', event => {
    if (event.source !== frame.contentWindow || event.origin !== url.origin) return;
    const received = openToShim(event.data, nonce);
    if (received) relay.receive(received.session, received.body);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') reporter.suspend();
  });
  window.addEventListener('pagehide', () => reporter.close());
  // A page that comes back from the browser's cache has ended its session with the LMS.
  window.addEventListener('pageshow', event => event.persisted && window.location.reload());

  frame.addEventListener('load', () => {
    if (patience === undefined) return;
    window.clearTimeout(patience);
    patience = awaitHello(PATIENCE);
  });
  frame.name = FRAME + nonce;
  frame.title = document.title;
  frame.allow = 'fullscreen';
  frame.setAttribute('sandbox', ALLOWED);
  frame.src = url.href;
  main.append(frame);
}
