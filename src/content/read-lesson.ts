import { isAllowedTree } from './allowed.js';
import { START, type Report } from './diagnostic.js';
import type { LessonDraft, LessonHead } from './draft.js';
import { readText, type Files } from './files.js';
import { frontMatterSchema } from './manifest.js';
import { blocks } from './markdown/blocks.js';
import { parseMarkdown } from './markdown/parse.js';
import type { Writing } from './markdown/writing.js';
import { rememberFor } from './remember.js';
import { findPicture, type Picture } from './media.js';
import { validate } from './validate.js';
import { readYaml } from './yaml.js';

/** A lesson without mistakes, and the bytes that stood at each path where it looked for a picture. */
interface Known {
  readonly file: string;
  readonly lesson: LessonDraft;
  readonly looked: ReadonlyMap<string, Uint8Array | undefined>;
}

const known = new WeakMap<Uint8Array, Known>();

/**
 * Reads a lesson of the module in `directory`, or remembers what was read of the same bytes and pictures. The body is
 * read even where the front matter is wrong, so that all mistakes are known at once; undefined where the front matter
 * could not be read.
 */
export function readLesson(
  files: Files,
  directory: string,
  file: string,
  bytes: Uint8Array,
  report: Report,
): LessonDraft | undefined {
  const before = known.get(bytes);
  if (before?.file === file && [...before.looked].every(([path, found]) => files.get(path) === found))
    return before.lesson;
  const looked = new Map<string, Uint8Array | undefined>();
  let reported = false;
  const noting: Report = (...said) => {
    reported = true;
    report(...said);
  };
  const lesson = readAnew({ files, directory, file, bytes, report: noting, looked });
  // A mistake may lie in what other files there are.
  if (lesson && !reported) known.set(bytes, { file, lesson, looked });
  return lesson;
}

interface Reading {
  readonly files: Files;
  readonly directory: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
  readonly looked: Map<string, Uint8Array | undefined>;
}

function readAnew({ files, directory, file, bytes, report, looked }: Reading): LessonDraft | undefined {
  const source = readText(bytes, report);
  if (source === undefined) return undefined;
  const pictures: Picture[] = [];
  const writing: Writing = {
    report,
    source,
    picture(url, place) {
      const picture = findPicture(files, directory, url, place, report);
      for (const path of [`${directory}/${url}`, picture?.source ?? []].flat())
        looked.set(path, files.get(path));
      if (picture) pictures.push(picture);
      return picture;
    },
    anchors: new Map(),
    links: [],
    addresses: [],
    asked: [],
    level: 1,
  };
  try {
    const root = parsed(bytes, file);
    const head = headOf(bytes, file, report);
    const body = blocks(root.children, writing);
    // The list of what a player accepts has limits of size and depth that no lesson comes near.
    if (!isAllowedTree(body)) report('unsupported-markdown', START, TOO_MUCH);
    return (
      head && {
        ...head,
        body,
        markdown: root,
        pictures,
        anchors: writing.anchors,
        links: writing.links,
        addresses: writing.addresses,
        asked: writing.asked,
      }
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('unsupported-markdown', START, TOO_MUCH);
    return undefined;
  }
}

/** Reads the front matter of a lesson alone. */
export function readLessonHead(
  _files: Files,
  _directory: string,
  file: string,
  bytes: Uint8Array,
  report: Report,
): LessonHead | undefined {
  const source = readText(bytes, report);
  return source === undefined ? undefined : headOf(bytes, file, report);
}

/** The syntax tree of a lesson whose bytes are known to be text. */
const parsed = rememberFor(bytes => parseMarkdown(readText(bytes, () => {}) ?? ''));

const TOO_MUCH =
  'the lesson, or an address or a description in it, is too long or nested too deeply; split or shorten it';

/** The front matter of a lesson whose bytes are known to be text. */
function headOf(bytes: Uint8Array, file: string, report: Report): LessonHead | undefined {
  const { head, said } = knownHead(bytes, file);
  for (const each of said) report(...each);
  return head;
}

const knownHead = rememberFor((bytes, file) => {
  const said: Parameters<Report>[] = [];
  const source = readText(bytes, () => {}) ?? '';
  return { head: readFrontMatter(source, file, (...each) => void said.push(each)), said };
});

/** As `remark-frontmatter` finds it, so that nothing else of the lesson has to be read for it. */
const FRONT_MATTER = /^---[\t ]*\n(?:([\s\S]*?)\n)?---[\t ]*(?:\n|$)/;

function readFrontMatter(source: string, file: string, report: Report): LessonHead | undefined {
  const found = FRONT_MATTER.exec(source);
  if (!found) {
    report(
      'missing-front-matter',
      START,
      'a lesson begins with its front matter: a line "---", then id, title and objective, then a line "---"',
    );
    return undefined;
  }
  const yaml = readYaml(found[1] ?? '', report, 2);
  const front = yaml && validate(frontMatterSchema, yaml, report);
  return yaml && front && { file, yaml, front };
}
