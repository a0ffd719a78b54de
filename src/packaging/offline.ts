import { createHash } from 'node:crypto';
import type { OfflineFiles } from '../portal/offline/precache.js';
import { WORKER_FILE } from '../portal/offline/protocol.js';
import { playerFilesFor } from './player-files.js';
import type { PackageFiles } from './zip.js';

/** Edited by administrators after the build. */
const LIVE = 'site.json';

/**
 * Adds the catalog and its service worker to the files of a site. The worker keeps every file that a learner may need
 * without internet; the parts of the player that only talk to an LMS are left to the network.
 *
 * @param emitPortal makes the catalog, which says how many bytes the device will keep.
 */
export function withOffline(
  out: Map<string, Uint8Array>,
  { player, portal }: { readonly player: PackageFiles; readonly portal: PackageFiles },
  emitPortal: (bytes: number) => PackageFiles,
): Map<string, Uint8Array> {
  const needed = playerFilesFor('embedded', player);
  const isKept = (path: string): boolean =>
    path !== LIVE && (!path.startsWith('player/') || needed.has(path.slice('player/'.length)));
  const kept = (): [string, Uint8Array][] => [...out].filter(([path]) => isKept(path));
  // Once to know the size, and once more to say it; what saying it adds does not show in megabytes.
  for (const [path, bytes] of emitPortal(0)) out.set(path, bytes);
  const size = kept().reduce((sum, [, bytes]) => sum + bytes.length, 0);
  for (const [path, bytes] of emitPortal(size)) out.set(path, bytes);

  const files: OfflineFiles = {
    files: kept().map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('base64')]),
    live: [LIVE],
  };
  const worker = new TextDecoder().decode(portal.get(WORKER_FILE));
  out.set(WORKER_FILE, new TextEncoder().encode(`self.teachbackFiles=${JSON.stringify(files)};\n${worker}`));
  return out;
}
