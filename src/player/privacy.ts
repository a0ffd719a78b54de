import type { PrivacyElement } from '../elements/privacy/privacy.js';

/** Fills the part about privacy when it is opened, with what is kept then. */
export const showPrivacy = ({ target }: Event): void => {
  if (target instanceof Element && target.matches('.tb-privacy')) void fillPrivacy(target);
};

/** Fills an open part about privacy in this element. */
export async function fillPrivacy(around: Element): Promise<void> {
  const place = [...around.querySelectorAll<PrivacyElement>('tb-privacy')].find(each =>
    each.closest('[open]'),
  );
  if (!place) return;
  // Where it cannot be loaded, the words of the site stand there alone; opening it again tries again.
  const part = await import('../elements/privacy/define-privacy.js').catch(() => undefined);
  part?.definePrivacy();
  await place.look?.();
}
