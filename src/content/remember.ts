/**
 * Remembers what was made of the bytes of a file for as long as somebody holds them: a check reads a course more than
 * once, and a preview reads it again after every change of one file.
 *
 * @param make depends on the bytes and the name alone, and what it returns is never changed.
 */
export function rememberFor<T>(
  make: (bytes: Uint8Array, file: string) => T,
): (bytes: Uint8Array, file: string) => T {
  const known = new WeakMap<Uint8Array, { readonly file: string; readonly made: T }>();
  return (bytes, file) => {
    const before = known.get(bytes);
    if (before?.file === file) return before.made;
    const made = make(bytes, file);
    known.set(bytes, { file, made });
    return made;
  };
}
