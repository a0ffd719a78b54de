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

/**
 * Remembers what was made of several things for as long as somebody holds the first: made anew once any of them is
 * another one than last time (`Object.is`).
 *
 * @returns a function whose `make` depends on the inputs alone, and whose result is never changed.
 */
export function rememberAll<T>(): (inputs: readonly [object, ...unknown[]], make: () => T) => T {
  const known = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly made: T }>();
  return (inputs, make) => {
    const before = known.get(inputs[0]);
    const isSame = before?.inputs.length === inputs.length;
    if (isSame && before.inputs.every((each, index) => Object.is(each, inputs[index]))) return before.made;
    const made = make();
    known.set(inputs[0], { inputs, made });
    return made;
  };
}
