import type { CatalogFacts } from '../content/catalog.js';
import { inCatalogOrder } from '../content/catalog.js';
import type { CompiledModule } from '../content/compile.js';
import { portalMessagesFor } from '../messages/portal/languages.js';
import { emitModule, json, type EmitOptions } from './emit.js';
import { neededFirst } from './player-files.js';
import { emitPortal } from './portal.js';
import { withOffline } from './offline.js';
import type { PackageFiles } from './zip.js';

export interface WebsiteOptions extends Pick<EmitOptions, 'files' | 'kinds' | 'site'> {
  readonly facts: CatalogFacts;
  /** The built scripts, styles and icons of the catalog, and its service worker, by name. */
  readonly portal: PackageFiles;
  readonly productVersion: string;
}

type ModulesOptions = Pick<EmitOptions, 'files' | 'kinds' | 'site' | 'home'>;

/**
 * Modules as a folder for any web server: the catalog, `modules/<id>/` with real pages, `player/`, `site.json`. The
 * folder may be served under any address, since every link in it is relative.
 *
 * @param modules one at least.
 */
export function emitWebsite(
  modules: readonly CompiledModule[],
  player: PackageFiles,
  options: WebsiteOptions,
): Map<string, Uint8Array> {
  const { facts } = options;
  const ordered = inCatalogOrder(modules, facts, ({ outline }) => outline);
  const { language } = ordered[0]!.outline;
  const words = portalMessagesFor(language);
  const portal = { ...options, modules: ordered, player, words, language };
  return withOffline(
    emitModules(ordered, player, { ...options, home: '../../index.html' }),
    portal,
    offlineBytes => emitPortal({ ...portal, offlineBytes }),
  );
}

/** The same without the catalog: what an embedding page or a bridge needs. */
export function emitModules(
  modules: readonly CompiledModule[],
  player: PackageFiles,
  options: ModulesOptions,
): Map<string, Uint8Array> {
  const out = new Map<string, Uint8Array>([['site.json', json(options.site ?? {})]]);
  for (const [name, bytes] of player) out.set(`player/${name}`, bytes);
  for (const module of modules) {
    const files = emitModule(module, {
      ...options,
      player: '../../player/',
      needed: language => neededFirst('embedded', language, player),
      siteUrl: '../../site.json',
      csp: true,
    });
    for (const [name, bytes] of files) out.set(`modules/${module.outline.id}/${name}`, bytes);
  }
  return out;
}
