import { zipSync, type Zippable } from 'fflate';

/** Files of a package: path from its root, with `/`, to content. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Zips files so that the same files always give the same bytes: sorted by name, and dated at the first day that the
 * format can say. Names outside ASCII carry the UTF-8 flag (APPNOTE §4.4.4, bit 11).
 */
export function zip(files: PackageFiles): Uint8Array {
  const sorted: Zippable = {};
  for (const name of [...files.keys()].sort()) sorted[name] = files.get(name)!;
  // In local time, because that is what the format stores: the same digits in every time zone.
  return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
}
