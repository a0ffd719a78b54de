import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h, text } from '../../src/content/tree.js';
import { html } from '../../src/packaging/html.js';
import { page } from '../../src/packaging/page.js';

test('texts and attributes are escaped', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const written = html([h('p', { 'data-x': hostile, title: hostile }, hostile)]);
  assert.match(written.replace(/"[^"]*"/g, ''), /^<p data-x= title=>[^<]*<\/p>$/);
});

test('flags and numbers become attributes', () => {
  assert.equal(
    html([h('input', { type: 'radio', required: true, tabindex: -1 })]),
    '<input type="radio" required tabindex="-1">',
  );
});

const active: [string, ReturnType<typeof h>][] = [
  ['a script', h('script', {}, 'alert(1)')],
  ['a script in a paragraph', h('p', {}, h('ScRiPt', {}))],
  ['a style element', h('style', {}, '*{}')],
  ['a frame', h('iframe', { src: 'x' })],
  ['a base', h('base', { href: 'https://x.example' })],
  ['an event handler', h('p', { onclick: 'x()' })],
  ['an event handler in capitals', h('p', { onClick: 'x()' })],
  ['a style attribute', h('p', { style: 'color:red' })],
  ['a script address', h('a', { href: ' java\tscript:alert(1)' })],
  ['a data address', h('img', { src: 'data:image/svg+xml,x' })],
  ['a document in an attribute', h('p', { srcdoc: '<script>' })],
];
for (const [name, node] of active)
  test(`refuses ${name}`, () => assert.throws(() => html([h('div', {}, node)]), TypeError));

test('words that only look like an address are kept', () => {
  assert.match(html([h('img', { src: 'a.svg', alt: 'Data: five of ten' })]), /alt="Data: five of ten"/);
});

test('a page has no inline script or style, whatever its title is', () => {
  const written = page({
    language: 'en"><script>',
    direction: 'rtl',
    title: '</title><script>alert(1)</script>',
    description: '"><script>',
    csp: true,
    scripts: ['player/player.js'],
    stylesheets: ['player/player.css'],
    body: [h('p', {}, text('</body><script>'))],
  });
  const tags = written.replace(/="[^"]*"/g, '').match(/<\/?[a-z!][^>]*>/g)!;
  assert.deepEqual(
    tags.filter(tag => /script|style/.test(tag)),
    ['<script type src>', '</script>'],
  );
  assert.match(
    written,
    /^<!doctype html>\n<html lang="[^"]*" dir="rtl">\n<head>\n<meta charset="utf-8">\n<meta http-equiv/,
  );
  assert.match(written, /<link rel="modulepreload" href="player\/player\.js">/);
});
