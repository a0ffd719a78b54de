import { START } from '../content/diagnostic.js';
import { pathProblem, unzip, unzipLimits } from '../packaging/unzip.js';
import type { Find } from './finding.js';
import { zipEntries } from './zip-entries.js';

const ENCODING = /^((?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)?<\?xml[^>]*encoding=["'])([\w.-]+)/;

/** The files of a package, and what the zip around them is like. */
export class PackageContents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly #byLowerCase: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files;
    this.#byLowerCase = new Map([...files.keys()].map(path => [path.toLowerCase(), path]));
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** The file of this name in other upper and lower case. */
  otherCase(path: string): string | undefined {
    return this.has(path) ? undefined : this.#byLowerCase.get(path.toLowerCase());
  }

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path) ?? new Uint8Array());
  }

  /** The text of an XML file in the encoding that it says (XML 1.0, appendix F), as one that says UTF-8. */
  xml(path: string): string {
    const bytes = this.files.get(path) ?? new Uint8Array();
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replaceAll('\0', '');
    const said = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : ENCODING.exec(start)?.[2];
    let text: string;
    try {
      text = new TextDecoder(said).decode(bytes);
    } catch {
      text = new TextDecoder().decode(bytes);
    }
    return text.replace(ENCODING, '$1UTF-8');
  }
}

/** What a name with backslashes was meant to be: so that it is told once, and everything else is still looked at. */
const slashed = (name: string): string => name.replaceAll('\\', '/');

/** Opens a zip and reports what is wrong with it as a zip; undefined where nothing in it can be read. */
export function opened(bytes: Uint8Array, name: string, find: Find): PackageContents | undefined {
  const entries = zipEntries(bytes);
  if (!entries) {
    find('error', 'zip', name, START, 'this is no zip, or its end is missing; zip the folder again');
    return undefined;
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > unzipLimits.files || size > unzipLimits.bytes) {
    const most = `${unzipLimits.files} files and ${unzipLimits.bytes / 1024 / 1024} MB`;
    find(
      'error',
      'zip',
      name,
      START,
      `it unpacks to ${entries.length} files and ${size} bytes; at most ${most}`,
    );
    return undefined;
  }
  const backslashed = entries.filter(entry => entry.name.includes('\\'));
  if (backslashed.length > 0)
    find(
      'error',
      'path',
      name,
      START,
      `${backslashed.length} names, such as "${backslashed[0]!.name}", hold a backslash, which LMSs on Linux take for part ` +
        'of a name; zip the folder again with a tool that writes "/"',
    );
  const seen = new Map<string, string>();
  for (const { name: written, utf8, encrypted, method, symlink } of entries) {
    const path = slashed(written);
    const wrong = (message: string): void => find('error', 'path', path, START, message);
    const problem = pathProblem(path);
    if (problem) wrong(`the name ${problem}; rename it`);
    if (encrypted) find('error', 'zip', path, START, 'the file is encrypted; zip it without a password');
    if (method !== 0 && method !== 8)
      find('error', 'zip', path, START, `it is compressed by method ${method}; LMSs know "deflate" only`);
    if (symlink) wrong('this is a link and not a file; put the file itself here');
    if (!utf8 && /[^ -~]/.test(path))
      find(
        'warning',
        'path',
        path,
        START,
        'the name has letters outside ASCII and does not say that it is UTF-8',
      );
    const twin = seen.get(path.toLowerCase());
    if (twin === path && !path.endsWith('/')) wrong('there are two files of this name; leave one');
    else if (twin !== undefined && !path.endsWith('/'))
      wrong(`"${twin}" differs in upper and lower case only`);
    seen.set(path.toLowerCase(), path);
  }
  const { files, problems } = unzip(bytes, unzipLimits, slashed);
  if (files.size === 0) {
    for (const problem of problems) find('error', 'zip', name, START, problem);
    return undefined;
  }
  return new PackageContents(files);
}
