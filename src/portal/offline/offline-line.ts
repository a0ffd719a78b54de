import type { PortalMessages } from '../../messages/portal/portal-messages.js';
import { TAKE_OVER, WORKER_FILE, type FromWorker } from './protocol.js';

/** Not in the DOM library yet (Trusted Types §3.2). */
interface TrustedWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(): string },
    ): { createScriptURL(input: string): string };
  };
}

/**
 * Keeps the site on this device and says so on the page; where a newer version waits, offers it. Does nothing where the
 * browser has no service workers (plain HTTP, some private windows) and where another page frames this one.
 */
export async function startOffline(document: Document, words: PortalMessages['offline']): Promise<void> {
  const { serviceWorker: workers } = navigator as Partial<Navigator>;
  if (!workers || window.top !== window) return;
  const view = new OfflineView(document, words);
  let asked = false;
  workers.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => view.told(data));
  workers.addEventListener('controllerchange', () => asked && window.location.reload());

  const start = async (): Promise<void> => {
    try {
      const registration = await register(workers);
      watch(registration, view, waiting => {
        asked = true;
        waiting.postMessage(TAKE_OVER, {});
      });
    } catch {
      view.say(words.failed);
    }
  };
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  const isHere = await workers.getRegistration(scopeOf(document)).catch(() => undefined);
  if (!isHere && connection?.saveData) view.ask(() => void start());
  else await start();
}

const scopeOf = ({ baseURI }: Document): string => new URL('./', baseURI).href;

async function register(workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  const scope = scopeOf(document);
  const url = new URL(WORKER_FILE, scope).href;
  // The one address that this page makes code of.
  const policy = (window as TrustedWindow).trustedTypes?.createPolicy('teachback-worker', {
    createScriptURL: () => url,
  });
  return await workers.register(policy?.createScriptURL('') ?? url, { scope, updateViaCache: 'none' });
}

function watch(
  registration: ServiceWorkerRegistration,
  view: OfflineView,
  takeOver: (waiting: ServiceWorker) => void,
): void {
  const look = (): void => {
    const { active, waiting, installing } = registration;
    if (active) view.ready();
    if (active && waiting) view.offer(() => takeOver(waiting));
    if (!installing) return;
    installing.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !registration.active) view.failed();
      else look();
    });
  };
  registration.addEventListener('updatefound', look);
  look();
  if (registration.active) registration.update().catch(() => undefined);
}

/** What the page says about it. */
class OfflineView {
  readonly #words: PortalMessages['offline'];
  readonly #section: HTMLElement | null;
  readonly #newer: HTMLElement | null;
  #ready = false;
  #full = false;
  #failed = false;

  constructor(document: Document, words: PortalMessages['offline']) {
    this.#words = words;
    this.#section = document.querySelector('.tb-offline');
    this.#newer = document.querySelector('.tb-newer');
    if (this.#section) this.#section.hidden = false;
  }

  say(text: string): void {
    const line = this.#section?.querySelector('.tb-offline-state');
    if (line && line.textContent !== text) line.textContent = text;
  }

  told(message: FromWorker): void {
    if (message.type === 'busy') this.#tellNewer(this.#words.otherTabs);
    if (this.#ready) return;
    // Every file would be too much for whoever listens to the page.
    if (message.type === 'progress') this.#count(message.done, message.total);
    if (message.type !== 'failed') return;
    this.#full = message.full;
    // The browser may tell the failure before the worker tells why.
    if (this.#failed) this.failed();
  }

  ready(): void {
    this.#ready = true;
    this.say(this.#words.ready);
    this.#section?.querySelector('progress')?.remove();
  }

  failed(): void {
    this.#failed = true;
    this.say(this.#full ? this.#words.full : this.#words.failed);
    this.#section?.querySelector('progress')?.remove();
  }

  /** Asks first where the device saves data. */
  ask(start: () => void): void {
    const button = this.#button(this.#words.ask, () => {
      button.remove();
      start();
    });
    this.#section?.append(button);
  }

  offer(use: () => void): void {
    if (!this.#newer || !this.#newer.hidden) return;
    this.#newer.hidden = false;
    this.#tellNewer(this.#words.newer);
    this.#newer.append(this.#button(this.#words.useNow, use));
  }

  #tellNewer(text: string): void {
    const line = this.#newer?.querySelector('[role=status]');
    if (line) line.textContent = text;
  }

  #count(done: number, total: number): void {
    this.say(this.#words.getting);
    const bar = this.#section?.querySelector('progress') ?? this.#bar();
    if (!bar) return;
    bar.max = total;
    bar.value = done;
  }

  #bar(): HTMLProgressElement | undefined {
    const bar = this.#section?.ownerDocument.createElement('progress');
    if (!bar) return undefined;
    bar.setAttribute('aria-label', this.#words.getting);
    this.#section?.append(bar);
    return bar;
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }
}
