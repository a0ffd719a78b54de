import { contentsOf, type PackageInput } from './contents.js';
import { largestState } from './largest-state.js';
import { schemaProblems } from './xml-schema.js';
import { zip, type PackageFiles } from './zip.js';

export interface SchemaInput extends PackageInput {
  /** The XML schemas of the standard, by name; empty where its own rules say everything. */
  readonly schemas: PackageFiles;
}

/** What a manifest says, whatever its standard. */
export interface Manifest {
  /** The course's id: every identifier is made from it, so that a replaced package stays the same course. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** What is launched and recorded by itself, in order: one, or one a module. */
  readonly units: readonly Unit[];
  /** Files that all units use. */
  readonly shared: readonly string[];
}

/** One part of a package that an LMS launches and records: an item with its SCO, an assignable unit. */
export interface Unit {
  /** The module's id; the manifest's own where there is only this one. */
  readonly id: string;
  readonly title: string;
  /** What it holds, for course lists. */
  readonly description: string;
  /** Path of the launch page. */
  readonly launch: string;
  /** Every file that it uses and no other unit does. */
  readonly files: readonly string[];
  /** Pass mark 0–1; absent where the module has no score, since an LMS then sets the status by itself. */
  readonly mastery?: number;
}

/** The manifest of a package with one unit. */
export const manifestOf = (unit: Unit, language: string): Manifest => ({
  id: unit.id,
  title: unit.title,
  language,
  units: [unit],
  shared: [],
});

/** What the identifiers of a unit begin with. */
export const unitName = (manifest: Manifest, unit: Unit): string =>
  unit.id === manifest.id ? `teachback-${manifest.id}` : `teachback-${manifest.id}-${unit.id}`;

/** What one standard makes of a course. */
export interface PackageStandard {
  /** The `record` attribute of the pages, and the part of the player that comes with them. */
  readonly record: string;
  /** Origins other than their own that the pages may ask. */
  readonly connect?: string;
  /** Name of the manifest, at the zip's root. */
  readonly manifestName: string;
  manifest(content: Manifest): string;
  /** What an LMS needs and the schemas do not say: what is wrong, one sentence each. */
  problems(manifest: string, files: PackageFiles): string[];
  /** Characters of progress that an LMS keeps. */
  readonly stateLimit: number;
}

/** A checked package, or what is wrong with it. */
export interface CoursePackage {
  readonly problems: readonly string[];
  readonly title: string;
  readonly units: readonly Unit[];
  /** Characters that a learner's progress in one unit takes at most, and those that the LMS keeps. */
  readonly largestState: number;
  readonly stateLimit: number;
  /** What its pages may ask beside the place that they come from, as in a content security policy. */
  readonly origins: readonly string[];
  readonly files: PackageFiles;
  readonly zip: Uint8Array;
}

/** Makes the zip that an LMS imports. The same input always gives the same bytes. */
export async function packageCourse(input: SchemaInput, standard: PackageStandard): Promise<CoursePackage> {
  const { schemas, kinds } = input;
  const { manifest: said, modules, files } = contentsOf(input, standard.record, standard.connect);
  const manifest = standard.manifest(said);
  files.set(standard.manifestName, new TextEncoder().encode(manifest));
  for (const [name, bytes] of schemas) files.set(name, bytes);

  // The validator runs in a thread of its own; meanwhile the zip is made here.
  const validated = schemas.size > 0 ? schemaProblems(standard.manifestName, manifest, schemas) : [];
  const made = zip(files);
  const problems = [...(await validated)];
  if (problems.length === 0) problems.push(...standard.problems(manifest, files));
  return {
    problems,
    title: said.title,
    units: said.units,
    largestState: Math.max(...modules.map(module => largestState(module, kinds))),
    stateLimit: standard.stateLimit,
    origins: standard.connect?.split(' ') ?? [],
    files,
    zip: made,
  };
}
