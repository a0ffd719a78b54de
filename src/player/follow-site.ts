import type { OpenedModule } from './open-module.js';
import { pageBuilder } from './parts.js';

/**
 * A page that was built before the site changed its phone lines or its words on privacy gets those of `site.json`. What
 * the player builds has them already.
 */
export async function followSite(host: HTMLElement, { site, stage }: OpenedModule): Promise<void> {
  const { buildDom, helpLines, privacyLine } = await pageBuilder.load();
  const { words } = stage;
  if (!words) return;
  const places = [
    ['.tb-help', '.tb-footer > .tb-safety', helpLines(words, site)],
    ['.tb-privacy > p', '.tb-privacy > summary', privacyLine(site)],
  ] as const;
  for (const [selector, before, tree] of places) {
    const stands = host.querySelector(selector);
    const built = tree && buildDom([tree], host.ownerDocument).firstChild;
    if (!built) stands?.remove();
    else if (!stands) host.querySelector(before)?.after(built);
    else if (!stands.isEqualNode(built)) stands.replaceWith(built);
  }
}
