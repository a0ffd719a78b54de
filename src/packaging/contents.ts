import type { CompiledModule } from '../content/compile.js';
import type { Files } from '../content/files.js';
import type { Site } from '../content/model.js';
import type { Kind } from '../kinds/kind.js';
import { messagesFor } from '../messages/all.js';
import { offeredLanguages } from '../views/offered-languages.js';
import { aboutPage } from './about.js';
import { emitModule, json, neutralTitle } from './emit.js';
import { playerFilesFor } from './player-files.js';
import type { PackageFiles } from './zip.js';

/** What a package for an LMS is made of, whatever its standard. */
export interface PackageInput {
  readonly compiled: CompiledModule;
  readonly files: Files;
  readonly kinds: Readonly<Record<string, Kind>>;
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

/**
 * Pages, content, player and site configuration of a module.
 *
 * @param record the pages' `record` attribute.
 * @param connect origins other than their own that the pages may ask, as in a content security policy.
 */
export function packageContents(input: PackageInput, record: string, connect?: string): PackageContents {
  const { compiled, site, playerVersion } = input;
  const [first] = offeredLanguages(compiled.outline, site);
  const lead = compiled.translations?.find(each => each.outline.language === first) ?? compiled;
  const { outline } = lead;
  const folder = lead === compiled ? '' : `${outline.language}/`;
  const launch = `${folder}index.html`;
  const neutral = neutralTitle(lead, site);
  const title = input.title === 'neutral' ? neutral : outline.title;
  const files = new Map(
    emitModule(compiled, {
      files: input.files,
      kinds: input.kinds,
      player: 'player/',
      site,
      siteUrl: 'site.json',
      record,
      csp: true,
      connect,
      neutralTitle: input.title === 'neutral' ? neutralTitle(compiled, site) : undefined,
    }),
  );
  files.set(launch, files.get(folder + outline.lessons[0]!.page)!);
  files.set('site.json', json(site));
  const about = aboutPage(outline, {
    messages: messagesFor(outline.language),
    player: 'player/',
    playerVersion,
    title,
    theme: site.theme,
  });
  files.set('about.html', new TextEncoder().encode(about));
  for (const [name, bytes] of playerFilesFor(record, input.player)) files.set(`player/${name}`, bytes);
  const mastery = outline.policy.score === 'none' ? undefined : (site.mastery ?? outline.policy.mastery);
  return { title, launch, files, ...(mastery !== undefined && { mastery }) };
}
