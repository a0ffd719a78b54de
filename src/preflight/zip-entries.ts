/** One file as a zip's directory names it (PKWARE APPNOTE 6.3.10, §4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** Bit 11: the name is UTF-8. Without it, names outside ASCII are read as each reader likes. */
  readonly utf8: boolean;
  readonly encrypted: boolean;
  /** 0 is stored and 8 deflated; LMSs know no other. */
  readonly method: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly symlink: boolean;
}

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LINK_TYPE = 0o120000;
const TYPE_MASK = 0o170000;

/** The directory of a zip; undefined where the bytes are no zip, or the directory is cut off. Never throws. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const flags = view.getUint16(at + 8, true);
    const length = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + length);
    const utf8 = (flags & 0x800) !== 0;
    entries.push({
      name: new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(name),
      utf8,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 24, true),
      symlink: ((view.getUint32(at + 38, true) >>> 16) & TYPE_MASK) === LINK_TYPE,
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the record that ends the directory begins: within the last 64 KiB, since a comment may follow it. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
