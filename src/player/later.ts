import { define } from '../elements/define.js';
import { defineEnds } from '../elements/ends.js';
import { TermsElement } from '../elements/terms/terms.js';
import { watchErasure } from '../reporting/erasure.js';
import type { Extra } from './activity/extra.js';
import type { OpenedModule } from './open-module.js';
import { followSite } from './follow-site.js';
import { exit } from './parts.js';
import { fillPrivacy, showPrivacy } from './privacy.js';

/**
 * What a module needs soon after its first question can be answered, and not before. Gives the open module with the list
 * that patients may want to come back to, where there is one.
 *
 * @param now what is open by then: another language may have been chosen meanwhile, or the module closed.
 */
export async function startLater(
  host: HTMLElement,
  opened: OpenedModule,
  now: () => OpenedModule | undefined,
): Promise<OpenedModule | undefined> {
  defineEnds();
  define(TermsElement.tag, TermsElement);
  watchErasure(window);
  host.addEventListener('toggle', showPrivacy, true);
  // Without it the page reads as it stands.
  void import('../elements/reading/define-reading.js').then(
    part => part.defineReading(),
    () => undefined,
  );
  void followSite(host, opened).catch(() => undefined);
  // It may have been opened meanwhile.
  void fillPrivacy(host);
  const { outline, session, extra } = opened;
  // Before it is needed: whoever leaves may have lost the connection.
  if (session.restored.launched)
    exit.load().then(
      ({ defineExit }) => defineExit(),
      () => undefined,
    );
  if (outline.track !== 'patient' || extra) return undefined;
  const { ComeBack } = await import('./come-back/come-back.js');
  const list: Extra | undefined = await ComeBack.open(host, opened);
  const current = now();
  if (current?.session !== session) list?.close();
  else if (list) {
    if (current !== opened) list.speak(current);
    return { ...current, extra: list };
  }
  return undefined;
}
