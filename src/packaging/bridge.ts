import { messagesFor } from '../messages/all.js';
import { h } from '../content/tree.js';
import {
  manifestOf,
  type CoursePackage,
  type PackageStandard,
  type SchemaInput,
  type Unit,
} from './course-package.js';
import { largestState } from './largest-state.js';
import { page } from './page.js';
import { schemaProblems } from './xml-schema.js';
import { zip, type PackageFiles } from './zip.js';

export type BridgeInput = Pick<SchemaInput, 'compiled' | 'kinds' | 'site' | 'schemas' | 'title'> & {
  /** Where the module is published: the address of its page or folder. */
  readonly content: string;
  /** The built shim, by name. */
  readonly shim: PackageFiles;
};

const launch = 'index.html';

/**
 * Makes the tiny zip for an LMS whose learners see the module from where it is published: a page that frames it and
 * talks to the LMS for it. It has the identifiers of the whole package, so that one may take the other's place.
 *
 * @param standard what the LMS speaks; the shim has one entry a standard, named like its `record`.
 */
export async function packageBridge(input: BridgeInput, standard: PackageStandard): Promise<CoursePackage> {
  const { compiled, site, schemas } = input;
  const { outline } = compiled;
  const title = input.title === 'neutral' ? (site.neutralTitle ?? outline.neutralTitle) : outline.title;
  const mastery = outline.policy.score === 'none' ? undefined : (site.mastery ?? outline.policy.mastery);
  const files = new Map<string, Uint8Array>();
  const whole: Unit = {
    id: outline.id,
    title,
    description: title,
    launch,
    files: [],
    ...(mastery !== undefined && { mastery }),
  };
  const made: Omit<CoursePackage, 'problems' | 'zip'> = {
    title,
    units: [whole],
    largestState: largestState(compiled, input.kinds),
    stateLimit: standard.stateLimit,
    origins: URL.canParse(input.content) ? [new URL(input.content).origin] : [],
    files,
  };
  const problem = contentProblem(input.content);
  if (problem) return { ...made, problems: [problem], zip: new Uint8Array() };

  const entry = `${standard.record}.js`;
  files.set(launch, encode(shimPage(input, title, entry)));
  for (const [name, bytes] of input.shim)
    if (name === entry || !/^scorm\w+\.js$/.test(name)) files.set(`bridge/${name}`, bytes);
  const unit: Unit = { ...whole, files: [...files.keys()].sort() };
  const manifest = standard.manifest(manifestOf(unit, outline.language));
  files.set(standard.manifestName, encode(manifest));
  for (const [name, bytes] of schemas) files.set(name, bytes);

  const problems = await schemaProblems(standard.manifestName, manifest, schemas);
  if (problems.length === 0) problems.push(...standard.problems(manifest, files));
  return { ...made, problems, zip: zip(files) };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is wrong with the address of the content; undefined for a good one. */
export function contentProblem(content: string): string | undefined {
  if (!URL.canParse(content)) return `--content ${content} is not a URL.`;
  const { protocol, hostname, username, password, hash } = new URL(content);
  if (username || password)
    return '--content holds a name or a password: the package would tell it to everyone.';
  if (hash) return `--content ends with ${hash}, which names a place in a page.`;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return undefined;
  return `--content ${content} has to begin with https:// (http:// only on this machine).`;
}

function shimPage({ compiled, content }: BridgeInput, title: string, entry: string): string {
  const { outline } = compiled;
  const url = new URL(content);
  const words = messagesFor(compiled.outline.language).contentMissing;
  return page({
    language: outline.language,
    direction: outline.direction,
    title,
    csp: true,
    frames: url.origin,
    stylesheets: ['bridge/style.css'],
    scripts: [`bridge/${entry}`],
    body: [
      h(
        'main',
        {
          'data-content': url.href,
          'data-module': outline.id,
          'data-words': words,
          'data-score-may-fall': outline.policy.score === 'last' ? '' : undefined,
        },
        h('p', { role: 'status' }),
        h('noscript', {}, h('p', {}, words)),
      ),
    ],
  });
}
