/** What the style sheet sets on the element by which it is recognised; not inherited, unlike its tokens. */
const MARK = 'teach-back';

const pending = new WeakMap<Node, Promise<void>>();

/** Longer than this nobody waits for a style sheet; the text then shows without it. */
const LONGEST_WAIT_MS = 3000;

/**
 * Makes sure that the module's style sheet is in the document or shadow root where `host` stands, once for all
 * modules there. Pages that link it themselves (all built ones do) are left as they are.
 */
export function ensureStyles(host: Element, url: string | undefined): Promise<void> {
  const root = host.getRootNode();
  if (!url || getComputedStyle(host).containerName === MARK) return Promise.resolve();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return Promise.resolve();
  const known = pending.get(root);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  const loaded = new Promise<void>(resolve => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
  pending.set(root, loaded);
  const inDocument = root instanceof Document;
  (inDocument ? root.head : root).append(link);
  if (!inDocument)
    void loaded.then(() => import('./shadow-faces.js')).then(({ offerFaces }) => offerFaces(link));
  return loaded;
}
