import type { PackageFiles } from './zip.js';

/** Chunks of the player that tell one record system, as the build names them: `<name>-open-<hash>.js`. */
const recordChunk = /^([a-z0-9]+)-open-/;
const imported = /["'`]\.\/([\w.-]+\.js)["'`]/g;

/**
 * The part of the built player that a package needs: without what only other record systems need, such as the
 * stand-in for a missing LMS.
 *
 * @param record the `record` attribute of the package's pages.
 */
export function playerFilesFor(record: string, player: PackageFiles): PackageFiles {
  const isForeign = (name: string): boolean => (recordChunk.exec(name)?.[1] ?? record) !== record;
  const needed = new Set<string>();
  const follow = (name: string): void => {
    const bytes = player.get(name);
    if (!bytes || needed.has(name) || isForeign(name)) return;
    needed.add(name);
    for (const [, path] of new TextDecoder().decode(bytes).matchAll(imported)) follow(path!);
  };
  follow('player.js');
  // Whatever is no chunk (styles, fonts) is named by pages.
  return new Map([...player].filter(([name]) => needed.has(name) || !name.endsWith('.js')));
}

/**
 * The parts of the player, beside `player.js`, without which the first question of a page cannot be answered: the
 * questions, what tells the record system, and the words of the language (BCP 47). Pages name them, so that a browser
 * asks for all of them at once.
 */
export function neededFirst(record: string, language: string, player: PackageFiles): readonly string[] {
  const words = `messages-${language.toLowerCase().split('-', 1)[0]}-`;
  return [...player.keys()].filter(
    name => name.startsWith('questions-') || name.startsWith(words) || recordChunk.exec(name)?.[1] === record,
  );
}
