/** The shim page names its frame so, with a nonce after it; a name survives reloads and links inside the frame. */
export const FRAME = 'teachback-bridge:';

/**
 * The nonce of the shim page that frames this one; undefined on every other page. It stands in the frame's name and
 * not in the address, so that no server sees it and no cache is missed because of it.
 */
export function bridgeNonce(window: Window): string | undefined {
  const name = String(window.name);
  return window.parent !== window && name.startsWith(FRAME) ? name.slice(FRAME.length) : undefined;
}
