import type { CompiledModule } from '../content/compile.js';
import { emitModule, json, type EmitOptions } from './emit.js';
import { neededFirst } from './player-files.js';
import type { PackageFiles } from './zip.js';

/**
 * Modules as a folder for any web server: `modules/<id>/` with real pages, `player/`, `site.json`. The folder may be
 * served under any address, since every link in it is relative.
 */
export function emitWebsite(
  modules: readonly CompiledModule[],
  player: PackageFiles,
  options: Pick<EmitOptions, 'files' | 'kinds' | 'site'>,
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
