import { imageSize } from 'image-size';
import type { Place, Report } from './diagnostic.js';
import { otherCase, type Files } from './files.js';
import { shortHash } from './hash.js';

/** A picture of a module. */
export interface Picture {
  /** Path in the authored files. */
  readonly source: string;
  /** Path beside the compiled module; holds a hash, so that it can be cached for ever. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const EXTENSION = /\.(svg|png|jpe?g|gif|webp|avif)$/;

/** What an SVG may not hold: script, foreign content, entities, and addresses outside the file. */
const UNSAFE_SVG =
  /<script|<foreignObject|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet|@import|href\s*=\s*["']?\s*[^"'#\s]|url\(\s*["']?\s*[^"'#\s]/i;

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
  const source = `${directory}/${url}`;
  const bytes = files.get(source);
  if (!bytes) {
    const other = otherCase(files, source);
    const hint = other ? ` The file is called ${other}; write it with the same capitals.` : ' Add the file.';
    report('missing-file', place, `there is no ${source}.${hint}`);
    return undefined;
  }
  if (extension === '.svg' && UNSAFE_SVG.test(new TextDecoder().decode(bytes))) {
    report('picture-unsafe', place, `${url} holds script or an address; save it as a plain drawing`);
    return undefined;
  }
  const size = sizeOf(bytes);
  if (!size) {
    report('picture-unreadable', place, `the size of ${url} cannot be read; save the picture again`);
    return undefined;
  }
  const stem = url.slice(url.lastIndexOf('/') + 1, -extension.length).replace(/[^\w.-]+/g, '-');
  return { source, path: `media/${stem}.${shortHash(bytes, 6)}${extension}`, ...size };
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
