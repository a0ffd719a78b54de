import type { CompiledModule } from '../content/compile.js';
import type { Files } from '../content/files.js';
import type { Site } from '../content/model.js';
import type { Kind } from '../kinds/kind.js';
import type { Messages } from '../messages/messages.js';
import { aboutPage } from './about.js';
import { emitModule, json } from './emit.js';
import { largestState } from './largest-state.js';
import { scorm12Manifest } from './scorm12-manifest.js';
import { scorm12Problems } from './scorm12-rules.js';
import { schemaProblems } from './xml-schema.js';
import { zip, type PackageFiles } from './zip.js';

export interface Scorm12Input {
  readonly compiled: CompiledModule;
  readonly files: Files;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly messages: Messages;
  readonly site: Site;
  /** The built player, by name. */
  readonly player: PackageFiles;
  readonly playerVersion: string;
  /** The XML schemas of SCORM 1.2, by name. */
  readonly schemas: PackageFiles;
  /** `neutral` keeps the diagnosis out of course lists, tabs and records. */
  readonly title: 'full' | 'neutral';
}

/** A checked package, or what is wrong with it. */
export interface Scorm12Package {
  readonly problems: readonly string[];
  readonly title: string;
  /** Path of the launch page. */
  readonly launch: string;
  /** Pass mark, 0–1; absent where the module has no score. */
  readonly mastery?: number;
  /** Characters that a learner's progress takes in the LMS at most; 4,096 are kept whole. */
  readonly largestState: number;
  readonly files: PackageFiles;
  readonly zip: Uint8Array;
}

const launch = 'index.html';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Makes the zip that an LMS imports. The same input always gives the same bytes. */
export async function packageScorm12(input: Scorm12Input): Promise<Scorm12Package> {
  const { compiled, site, messages } = input;
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
      record: 'scorm12',
      csp: true,
      neutralTitle: input.title === 'neutral' ? neutral : undefined,
    }),
  );
  files.set(launch, files.get(outline.lessons[0]!.page)!);
  files.set('site.json', json(site));
  const { playerVersion } = input;
  const about = aboutPage(outline, { messages, player: 'player/', playerVersion, title, theme: site.theme });
  files.set('about.html', encode(about));
  for (const [name, bytes] of input.player) files.set(`player/${name}`, bytes);

  const mastery = outline.policy.score === 'none' ? undefined : (site.mastery ?? outline.policy.mastery);
  const listed = [...files.keys()].sort();
  const manifest = scorm12Manifest({
    id: outline.id,
    title,
    launch,
    files: listed,
    ...(mastery !== undefined && { mastery }),
  });
  files.set('imsmanifest.xml', encode(manifest));
  for (const [name, bytes] of input.schemas) files.set(name, bytes);

  const problems = await schemaProblems('imsmanifest.xml', manifest, input.schemas);
  if (problems.length === 0) problems.push(...scorm12Problems(manifest, files));
  return {
    problems,
    title,
    launch,
    ...(mastery !== undefined && { mastery }),
    largestState: largestState(compiled, input.kinds),
    files,
    zip: zip(files),
  };
}
