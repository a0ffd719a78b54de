import { imageSize } from 'image-size';
import type { Place, Report } from './diagnostic.js';
import { otherCase, readText, type Files } from './files.js';
import { shortHash } from './hash.js';
import { rememberFor } from './remember.js';
import { svgFaults } from './svg.js';

/** A picture of a module. */
export interface Picture {
  /** Path in the authored files. */
  readonly source: string;
  /** Path beside the compiled module; holds a hash, so that it can be cached for ever. */
  readonly path: string;
  readonly place: Place;
  readonly width: number;
  readonly height: number;
}

const hashOf = rememberFor(bytes => shortHash(bytes, 6));

const EXTENSION = /\.(svg|png|jpe?g|gif|webp|avif)$/;

/** Finds the picture that a lesson in `directory` names; undefined, and reported, where it cannot be shown. */
export function findPicture(
  files: Files,
  directory: string,
  url: string,
  place: Place,
  report: Report,
): Picture | undefined {
  if (!/^media\/[^/\\]+(\/[^/\\]+)*$/.test(url) || url.split('/').some(part => /^\.+$/.test(part))) {
    report('picture-path', place, `pictures lie in the module's media folder: media/name.svg, not "${url}"`);
    return undefined;
  }
  const extension = EXTENSION.exec(url)?.[0];
  if (!extension) {
    report('picture-path', place, `a picture ends in .svg, .png, .jpg, .gif, .webp or .avif, not "${url}"`);
    return undefined;
  }
  const [own, shared] = [`${directory}/${url}`, `${directory.slice(0, directory.lastIndexOf('/'))}/${url}`];
  // A translation shows the pictures of its module where it has none of its own.
  const isShared = directory.split('/').length > 2 && !files.has(own) && files.has(shared);
  const source = isShared ? shared : own;
  const bytes = files.get(source);
  if (!bytes) {
    const other = otherCase(files, source);
    const hint = other ? ` The file is called ${other}; write it with the same capitals.` : ' Add the file.';
    report('missing-file', place, `there is no ${source}.${hint}`);
    return undefined;
  }
  if (extension === '.svg' && !isPlainDrawing(bytes, url, place, report)) return undefined;
  const size = sizeOf(bytes);
  if (!size) {
    report('picture-unreadable', place, `the size of ${url} cannot be read; save the picture again`);
    return undefined;
  }
  const stem = url.slice(url.lastIndexOf('/') + 1, -extension.length).replace(/[^\w.-]+/g, '-');
  return { source, path: `media/${stem}.${hashOf(bytes, source)}${extension}`, place, ...size };
}

/** Reports, where the drawing is named, what it may not hold and where that stands in it. */
function isPlainDrawing(bytes: Uint8Array, url: string, place: Place, report: Report): boolean {
  // Another encoding would hide from these checks what a browser reads.
  const text = readText(bytes, (_code, at, message) =>
    report('picture-unreadable', place, `${url}:${at.line}:${at.column}: ${message}`),
  );
  const found = text === undefined ? [] : svgFaults(text);
  for (const { place: at, message } of found)
    report('picture-unsafe', place, `${url}:${at.line}:${at.column}: ${message}`);
  return text !== undefined && found.length === 0;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    const size = { width: Math.round(width), height: Math.round(height) };
    return size.width > 0 && size.height > 0 && size.width < 1e5 && size.height < 1e5 ? size : undefined;
  } catch {
    return undefined;
  }
}
