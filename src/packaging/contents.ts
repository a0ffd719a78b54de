import type { CompiledModule } from '../content/compile.js';
import type { Files } from '../content/files.js';
import type { Site } from '../content/model.js';
import type { Kind } from '../kinds/kind.js';
import type { Messages } from '../messages/messages.js';
import { aboutPage } from './about.js';
import { emitModule, json } from './emit.js';
import { playerFilesFor } from './player-files.js';
import type { PackageFiles } from './zip.js';

/** What a package for an LMS is made of, whatever its standard. */
export interface PackageInput {
  readonly compiled: CompiledModule;
  readonly files: Files;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly messages: Messages;
  readonly site: Site;
  /** The built player, by name. */
  readonly player: PackageFiles;
  readonly playerVersion: string;
  /** `neutral` keeps the diagnosis out of course lists, tabs and records. */
  readonly title: 'full' | 'neutral';
}

/** Everything in a package but what its standard adds. */
export interface PackageContents {
  readonly title: string;
  /** Path of the launch page. */
  readonly launch: string;
  /** Pass mark, 0–1; absent where the module has no score. */
  readonly mastery?: number;
  readonly files: Map<string, Uint8Array>;
}

const launch = 'index.html';

/**
 * Pages, content, player and site configuration of a module.
 *
 * @param record the pages' `record` attribute.
 * @param connect origins other than their own that the pages may ask, as in a content security policy.
 */
export function packageContents(input: PackageInput, record: string, connect?: string): PackageContents {
  const { compiled, site, messages, playerVersion } = input;
  const { outline } = compiled;
  const neutral = site.neutralTitle ?? outline.neutralTitle;
  const title = input.title === 'neutral' ? neutral : outline.title;
  const files = new Map(
    emitModule(compiled, {
      files: input.files,
      kinds: input.kinds,
      messages,
      player: 'player/',
      site,
      siteUrl: 'site.json',
      record,
      csp: true,
      connect,
      neutralTitle: input.title === 'neutral' ? neutral : undefined,
    }),
  );
  files.set(launch, files.get(outline.lessons[0]!.page)!);
  files.set('site.json', json(site));
  const about = aboutPage(outline, { messages, player: 'player/', playerVersion, title, theme: site.theme });
  files.set('about.html', new TextEncoder().encode(about));
  for (const [name, bytes] of playerFilesFor(record, input.player)) files.set(`player/${name}`, bytes);
  const mastery = outline.policy.score === 'none' ? undefined : (site.mastery ?? outline.policy.mastery);
  return { title, launch, files, ...(mastery !== undefined && { mastery }) };
}
