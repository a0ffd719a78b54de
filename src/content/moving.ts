/** Blocks of a GIF that hold one image each (GIF89a §20), after the control block before it (§23). */
const GIF_FRAME = [0x21, 0xf9, 0x04];

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function has(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (ascii(bytes, at, text.length) === text) return true;
  return false;
}

function gifFrames(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x21); at >= 0; at = bytes.indexOf(0x21, at + 1))
    if (GIF_FRAME.every((byte, index) => bytes[at + index] === byte)) count += 1;
  return count;
}

/**
 * Whether a picture moves by itself: an animated GIF, PNG (`acTL`, PNG §11.3.2), WebP (`ANIM`) or AVIF (`avis`), or a
 * drawing with animation elements or styles.
 */
export function isMoving(bytes: Uint8Array): boolean {
  if (ascii(bytes, 0, 3) === 'GIF') return gifFrames(bytes) > 1;
  if (ascii(bytes, 1, 3) === 'PNG') return has(bytes.subarray(0, 4096), 'acTL');
  if (ascii(bytes, 8, 4) === 'WEBP') return has(bytes.subarray(0, 4096), 'ANIM');
  if (ascii(bytes, 4, 4) === 'ftyp') return ascii(bytes, 8, 4) === 'avis';
  return /<(?:animate\w*|set)\b|@keyframes\b|\banimation(?:-name)?\s*:/i.test(
    new TextDecoder().decode(bytes),
  );
}
