import type { Tree } from './tree.js';

const MAX_DEPTH = 24;
const MAX_NODES = 20_000;

const token = /^tb-[a-z-]{1,40}$/;
const anchor = /^[a-z0-9][a-z0-9-]{0,80}$/;
/** What a link may lead to: the web, an anchor of this lesson, a lesson of this module. Nothing else is a link. */
const address =
  /^(https?:\/\/[^\s\p{Cc}]{1,2000}|#[a-z0-9][a-z0-9-]{0,80}|[a-z0-9-]{1,80}\.html(#[a-z0-9-]{1,80})?)$/u;
const picture = /^media\/[\w.-]{1,120}\.(svg|png|jpe?g|gif|webp|avif)$/;
const words = /^[^\p{Cc}]{0,2000}$/u;
const language = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;
const claims = /^[\w -]{1,400}$/;

const everywhere: Readonly<Record<string, RegExp>> = { class: token, id: anchor, 'data-claims': claims };

/** Tags of a lesson's tree and the attributes that each may have beside those that all may have. */
const tags: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  section: {},
  div: { 'data-ask': anchor },
  h2: {},
  h3: {},
  p: {},
  ul: {},
  ol: { start: /^\d{1,6}$/ },
  li: {},
  blockquote: {},
  table: {},
  caption: {},
  thead: {},
  tbody: {},
  tr: {},
  th: { scope: /^(col|row)$/ },
  td: {},
  figure: {},
  figcaption: {},
  img: { src: picture, alt: words, width: /^\d{1,5}$/, height: /^\d{1,5}$/ },
  a: { href: address, rel: /^noreferrer$/, 'data-lesson': anchor },
  em: {},
  strong: {},
  dfn: {},
  span: { lang: language },
  br: {},
};

/**
 * Whether a value is a tree that a lesson may hold: tags, attributes and addresses of the list above, of bounded
 * depth and size. Everything that is not on the list is refused; nothing is repaired.
 */
export function isAllowedTree(value: unknown): value is Tree {
  let left = MAX_NODES;
  const allows = (nodes: unknown, depth: number): boolean =>
    Array.isArray(nodes) && depth <= MAX_DEPTH && nodes.every(node => allowsNode(node, depth));
  const allowsNode = (node: unknown, depth: number): boolean => {
    if (--left < 0 || !isRecord(node)) return false;
    if (node['type'] === 'text') return typeof node['value'] === 'string' && hasOnly(node, ['type', 'value']);
    const { type, tagName, properties, children } = node;
    return (
      type === 'element' &&
      hasOnly(node, ['type', 'tagName', 'properties', 'children']) &&
      typeof tagName === 'string' &&
      Object.hasOwn(tags, tagName) &&
      isRecord(properties) &&
      Object.entries(properties).every(([name, value]) => allowsAttribute(tagName, name, value)) &&
      allows(children, depth + 1)
    );
  };
  return allows(value, 0);
}

function allowsAttribute(tagName: string, name: string, value: unknown): boolean {
  const own = tags[tagName]!;
  const pattern = Object.hasOwn(own, name)
    ? own[name]
    : Object.hasOwn(everywhere, name)
      ? everywhere[name]
      : undefined;
  return (
    pattern !== undefined &&
    (typeof value === 'string' || typeof value === 'number') &&
    pattern.test(String(value))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(node: object, keys: readonly string[]): boolean {
  return Object.keys(node).every(key => keys.includes(key));
}
