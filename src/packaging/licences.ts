import type { PackageFiles } from './zip.js';

/** A package that built files hold, as the build wrote it to `licences.json` beside them. */
interface Licensed {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** The licence in full, with its copyright notice. */
  readonly text: string;
}

/** The packages that any of the folders hold, each once. */
export function creditsOf(folders: readonly PackageFiles[]): Licensed[] {
  const all = new Map<string, Licensed>();
  for (const folder of folders) {
    const list = folder.get('licences.json');
    for (const each of list ? (JSON.parse(new TextDecoder().decode(list)) as Licensed[]) : [])
      all.set(each.name, each);
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the licences ask to stand beside every copy. */
export const licenceText = (folders: readonly PackageFiles[]): string =>
  creditsOf(folders)
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
