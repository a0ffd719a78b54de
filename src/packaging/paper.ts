import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { h, text, type ElementNode, type Tree } from '../content/tree.js';
import type { Files } from '../content/files.js';
import type { CompiledModule } from '../content/compile.js';
import { html, write } from './html.js';
import { reviewStyles } from './review-styles.js';

/** One HTML file for people that holds everything it shows: its style sheet and its pictures, and no script. */
export function paper(options: {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  body: Tree;
  /** The look of the page; that of pages for reviewers where it is left out. */
  styles?: string;
}): string {
  const { language, direction, title, body, styles = reviewStyles } = options;
  // Only this style sheet and pictures that stand in the page; nothing runs and nothing is loaded.
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${base64(sha256(utf8ToBytes(styles)))}'`;
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
    h('style', {}, text(styles)),
  ];
  // Checked here, since pictures that stand in the page are written past the check of what a page may load.
  html(body.map(withoutPictures));
  return `<!doctype html>\n${write([h('html', { lang: language, dir: direction }, h('head', {}, head), h('body', {}, body))])}\n`;
}

function withoutPictures(node: Tree[number]): Tree[number] {
  if (node.type === 'text') return node;
  if (node.tagName === 'img') return h('img', { alt: String(node.properties['alt'] ?? '') });
  return { ...node, children: node.children.map(withoutPictures) };
}

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Puts the pictures of a module into its trees, as `data:` addresses. */
export function picturesInside({ media }: CompiledModule, files: Files): (tree: Tree) => Tree {
  const sources = new Map(media.map(({ path, source }) => [path, source]));
  const inside = (node: Tree[number]): Tree[number] => {
    if (node.type === 'text') return node;
    if (node.tagName === 'img') return picture(node);
    return { ...node, children: node.children.map(inside) };
  };
  const picture = (node: ElementNode): ElementNode => {
    const source = sources.get(String(node.properties['src']));
    const bytes = source === undefined ? undefined : files.get(source);
    const type = types[source?.slice(source.lastIndexOf('.') + 1).toLowerCase() ?? ''];
    if (!bytes || type === undefined) return node;
    return { ...node, properties: { ...node.properties, src: `data:${type};base64,${base64(bytes)}` } };
  };
  return tree => tree.map(inside);
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
