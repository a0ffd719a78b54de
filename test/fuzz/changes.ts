import fc from 'fast-check';

/** One way in which a file comes broken. */
export type Change = (bytes: Uint8Array) => Uint8Array;

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const at = fc.double({ min: 0, max: 1, noNaN: true });
const index = (bytes: Uint8Array, share: number): number => Math.floor(share * bytes.length);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
};

const truncated = at.map(
  (share): Change =>
    bytes =>
      bytes.slice(0, index(bytes, share)),
);
const flipped = fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([share, bits]): Change => bytes => {
  const changed = bytes.slice();
  const place = index(bytes, share);
  if (place < changed.length) changed[place]! ^= bits;
  return changed;
});

/** Pieces that mean something in YAML, Markdown, XML, GIFT or a path. */
export const pieces = [
  '\n',
  '---\n',
  ':::',
  ':::main\n',
  '[',
  '{',
  '}',
  '*x',
  '&a ',
  '*a',
  '<b>',
  ': ',
  '\t',
  '- ',
  '# ',
  '`',
  '![](',

  '](javascript:x)',
  '__proto__: 1\n',
  'constructor: 1\n',
  '? [a]\n',
  '!!js/function ',
  '"',
  '%YAML 1.1\n',
  '\0',

  '=',
  '~',
  '::',
  '\\',
  '\n\n',
  '->',
  '####',
  ']]>',
  '<![CDATA[',
  '&x;',
  '&#0;',
  '&#x110000;',
  '<!--',
  '<?x',
  '</',

  '../../x',
  '..\\x',
  '/etc/passwd',
  'C:\\x',
  'file:///x',
  '\uFEFF',
  '\r\n',
  '\r',
  '\u202E',
  '\uD800',
  '\u2028',

  '<<: *a\n',
  'a: &a [*a]\n',
  '|2\n',
  '>-\n',
  '1e999',
  '-0',
  '.nan',
  '0x1F',
  '2026-13-45',
  '~\n',
];
const inserted = fc.tuple(at, fc.constantFrom(...pieces)).map(
  ([share, piece]): Change =>
    bytes =>
      joined(bytes.slice(0, index(bytes, share)), encode(piece), bytes.slice(index(bytes, share))),
);

const values = ['null', '7', 'true', '[]', '{}', '[[1]]', '-', '.nan', '"\\u0000"', '~', '""', '-1', '1e400'];
const lineValue = fc.tuple(at, fc.constantFrom(...values)).map(([share, value]): Change => bytes => {
  const lines = decode(bytes).split('\n');
  const line = Math.min(Math.floor(share * lines.length), lines.length - 1);
  return encode(lines.with(line, lines[line]!.replace(/: .*$/, `: ${value}`)).join('\n'));
});
const lineGone = at.map((share): Change => bytes => {
  const lines = decode(bytes).split('\n');
  return encode(lines.toSpliced(Math.floor(share * lines.length), 1).join('\n'));
});
const lineTwice = at.map((share): Change => bytes => {
  const lines = decode(bytes).split('\n');
  const line = Math.min(Math.floor(share * lines.length), lines.length - 1);
  return encode(lines.toSpliced(line, 0, lines[line]!).join('\n'));
});
const windows: Change = bytes => encode(`\uFEFF${decode(bytes).replace(/\r?\n/g, '\r\n')}`);
const doubled: Change = bytes => joined(bytes, bytes);

const change = fc.oneof(
  { weight: 3, arbitrary: truncated },
  { weight: 3, arbitrary: flipped },
  { weight: 5, arbitrary: inserted },
  { weight: 3, arbitrary: lineValue },
  { weight: 2, arbitrary: lineGone },
  { weight: 2, arbitrary: lineTwice },
  { weight: 1, arbitrary: fc.constantFrom(windows, doubled) },
);

/** One to four changes, one after the other. */
export const changes: fc.Arbitrary<Change> = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map(list => bytes => list.reduce((changed, apply) => apply(changed), bytes));
