import { define } from '../elements/define.js';
import { defineEnds } from '../elements/ends.js';
import { TermsElement } from '../elements/terms/terms.js';
import { watchErasure } from '../reporting/erasure.js';
import { fillPrivacy, showPrivacy } from './privacy.js';

/** What a module needs soon after its first lesson shows, and not before. */
export function startLater(host: HTMLElement): void {
  defineEnds();
  define(TermsElement.tag, TermsElement);
  watchErasure(window);
  host.addEventListener('toggle', showPrivacy, true);
  // Without it the page reads as it stands.
  void import('../elements/reading/define-reading.js').then(
    part => part.defineReading(),
    () => undefined,
  );
  // It may have been opened meanwhile.
  void fillPrivacy(host);
}
