import { START } from '../content/diagnostic.js';
import { pathProblem, unzip, unzipLimits } from '../packaging/unzip.js';
import type { Find } from './finding.js';
import { zipEntries } from './zip-entries.js';

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
}

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
  const seen = new Map<string, string>();
  for (const { name: path, utf8, encrypted, method, symlink } of entries) {
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
    if (twin !== undefined && !path.endsWith('/')) wrong(`"${twin}" differs in upper and lower case only`);
    seen.set(path.toLowerCase(), path);
  }
  const { files, problems } = unzip(bytes);
  if (files.size === 0) {
    for (const problem of problems) find('error', 'zip', name, START, problem);
    return undefined;
  }
  return new PackageContents(files);
}
