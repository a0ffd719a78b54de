import { unzipSync } from 'fflate';

/** Bounds of what is taken from a zip that somebody else made. */
export interface UnzipLimits {
  readonly files: number;
  /** All files together, unpacked, in bytes. */
  readonly bytes: number;
}

export const unzipLimits: UnzipLimits = { files: 10_000, bytes: 300 * 1024 * 1024 };

export interface Unzipped {
  /** By path from the root, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was not unpacked, and why; a zip that cannot be read at all gives no files and one problem. */
  readonly problems: readonly string[];
}

/** What is wrong with a path in a zip; undefined where it stays below the folder that it is unpacked to. */
export function pathProblem(path: string): string | undefined {
  if (path.includes('\0')) return 'holds a NUL';
  if (path.includes('\\')) return 'holds a backslash: LMSs on Linux take it for part of a name';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is an absolute path';
  return path.split('/').includes('..') ? 'leads out of the package' : undefined;
}

/**
 * Unpacks a zip within bounds, so that a small file cannot fill the memory, and leaves out paths that lead anywhere
 * else. Nothing is written. Sizes are those that the zip states; no more than that is unpacked. Never throws.
 *
 * @param named gives the path that an entry's name is taken for.
 */
export function unzip(
  bytes: Uint8Array,
  limits: UnzipLimits = unzipLimits,
  named: (name: string) => string = name => name,
): Unzipped {
  const problems: string[] = [];
  let count = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const path = named(name);
        if (path.endsWith('/')) return false;
        const problem = pathProblem(path);
        if (problem) problems.push(`"${name}" ${problem}`);
        if (problem || count >= limits.files || total + originalSize > limits.bytes) {
          if (!problem && problems.at(-1) !== tooLarge(limits)) problems.push(tooLarge(limits));
          return false;
        }
        count++;
        total += originalSize;
        return true;
      },
    });
    return { files: new Map(Object.entries(files).map(([name, each]) => [named(name), each])), problems };
  } catch (error) {
    return {
      files: new Map(),
      problems: [...problems, `this is no zip that can be read: ${reasonOf(error)}`],
    };
  }
}

const tooLarge = ({ files, bytes }: UnzipLimits): string =>
  `the zip unpacks to more than ${files} files or ${Math.round(bytes / 1024 / 1024)} MB`;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
