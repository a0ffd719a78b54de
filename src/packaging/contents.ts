import type { CompiledModule } from '../content/compile.js';
import type { Course } from '../content/course-file.js';
import type { Files } from '../content/files.js';
import type { ModuleOutline, Site } from '../content/model.js';
import type { Kind } from '../kinds/kind.js';
import { messagesFor } from '../messages/all.js';
import { offeredLanguages } from '../views/offered-languages.js';
import { aboutPage } from './about.js';
import { emitModule, json, LAUNCH } from './emit.js';
import type { Manifest, Unit } from './course-package.js';
import { neededFirst, playerFilesFor } from './player-files.js';
import type { PackageFiles } from './zip.js';

/** What a package for an LMS is made of, whatever its standard. */
export interface PackageInput {
  readonly compiled: CompiledModule;
  /** With a record for each of its modules: the course; `compiled` is then all of it as one. */
  readonly course?: Course;
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
  readonly manifest: Manifest;
  /** What each unit shows. */
  readonly modules: readonly CompiledModule[];
  readonly files: Map<string, Uint8Array>;
}

/**
 * Pages, content, player and site configuration of a package, and what its manifest says of them.
 *
 * @param record the pages' `record` attribute.
 * @param connect origins other than their own that the pages may ask, as in a content security policy.
 */
export function contentsOf(input: PackageInput, record: string, connect?: string): PackageContents {
  const { compiled, course, site } = input;
  const { outline } = leadOf(compiled, site);
  const player = [...playerFilesFor(record, input.player)].map(
    ([name, bytes]) => [`player/${name}`, bytes] as const,
  );
  const common = new Map<string, Uint8Array>([['site.json', json(site)], ...player]);
  const modules = course ? course.modules.map(module => inCourse(module, course)) : [compiled];
  const units = modules.map(module =>
    unitOf(module, input, { record, connect, folder: course ? `${module.outline.id}/` : '' }),
  );
  const files = new Map([...common, ...units.flatMap(({ files: own }) => [...own])]);
  const said = units.map(({ unit }) => unit);
  // What a package of one unit holds is all its own.
  const [only] = said;
  return {
    modules,
    files,
    manifest: {
      id: outline.id,
      title: titleOf(outline, input),
      language: outline.language,
      units: course || !only ? said : [{ ...only, files: [...files.keys()].sort() }],
      shared: course ? [...common.keys()].sort() : [],
    },
  };
}

/** A module as one of a course's: it knows the others, and has the course's pass mark where there is one. */
function inCourse(module: CompiledModule, course: Course): CompiledModule {
  const { outline, translations } = module;
  const { file, modules } = course;
  const { mastery } = file;
  return {
    ...module,
    ...(translations && { translations: translations.map(each => inCourse(each, course)) }),
    outline: {
      ...outline,
      policy: { ...outline.policy, ...(mastery !== undefined && { mastery }) },
      course: {
        id: file.id,
        title: file.title,
        modules: modules.map(({ outline: { id, title } }) => ({ id, title })),
      },
    },
  };
}

const neutralTitleOf = (
  { neutralTitle }: ModuleOutline,
  { site, title, course }: PackageInput,
): string | undefined =>
  // Units of a course must be told apart.
  title === 'neutral' ? ((course ? undefined : site.neutralTitle) ?? neutralTitle) : undefined;

const titleOf = (outline: ModuleOutline, input: PackageInput): string =>
  neutralTitleOf(outline, input) ?? outline.title;

/** The module in the language that it opens in: the first that the site offers. */
function leadOf(module: CompiledModule, site: Site): CompiledModule {
  const [first] = offeredLanguages(module.outline, site);
  return module.translations?.find(each => each.outline.language === first) ?? module;
}

/** The part of a package that one module is, in a folder of its own or at the root. */
function unitOf(
  module: CompiledModule,
  input: PackageInput,
  at: { record: string; connect: string | undefined; folder: string },
): { unit: Unit; files: Map<string, Uint8Array> } {
  const { site, playerVersion } = input;
  const lead = leadOf(module, site);
  const { outline } = lead;
  const below = lead === module ? '' : `${outline.language}/`;
  const up = at.folder && '../';
  const title = titleOf(outline, input);
  const options = {
    files: input.files,
    kinds: input.kinds,
    player: `${up}player/`,
    needed: (language: string) => neededFirst(at.record, language, input.player),
    site,
    siteUrl: `${up}site.json`,
    record: at.record,
    csp: true,
    connect: at.connect,
    neutralTitle: neutralTitleOf(module.outline, input),
  };
  const files = emitModule(module, options);
  const about = aboutPage(outline, {
    messages: messagesFor(outline.language),
    player: `${up}player/`,
    playerVersion,
    title,
    theme: site.theme,
  });
  files.set('about.html', new TextEncoder().encode(about));
  const placed = new Map([...files].map(([name, bytes]) => [at.folder + name, bytes]));
  const mastery = outline.policy.score === 'none' ? undefined : (site.mastery ?? outline.policy.mastery);
  return {
    files: placed,
    unit: {
      id: outline.id,
      title,
      // The titles of the lessons may name the diagnosis.
      description: input.title === 'full' ? outline.lessons.map(lesson => lesson.title).join('; ') : title,
      launch: at.folder + below + LAUNCH,
      files: [...placed.keys()].sort(),
      ...(mastery !== undefined && { mastery }),
    },
  };
}
