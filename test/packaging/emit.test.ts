import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompiledModule } from '../../src/content/compile.js';
import { parseLesson, parseOutline } from '../../src/content/compiled.js';
import type { Files } from '../../src/content/files.js';
import { emitModule } from '../../src/packaging/emit.js';
import { embedSnippet } from '../../src/packaging/snippet.js';
import { emitWebsite } from '../../src/packaging/website.js';
import { edited } from '../content/course.js';
import { compiled, shared } from './compiled.js';

const options = { ...shared, player: '../../player/' };
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const hostile = `"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)>`;
const titles = {
  ...edited('modules/demo/module.yaml', 'title: A demo module', `title: ${JSON.stringify(hostile)}`),
  ...edited('modules/demo/01-first.md', 'title: The first lesson', `title: ${JSON.stringify(hostile)}`),
};

test('a module becomes JSON that the player accepts, one page a lesson, and its media', () => {
  const { compiled: module, files } = compiled();
  const out = emitModule(module, { ...options, files });
  const media = module.media.map(({ path }) => path);
  assert.equal(media.length, 1);
  assert.deepEqual(
    [...out.keys()].sort(),
    [
      'demo-1.html',
      'demo-1.json',
      'demo-2.html',
      'demo-2.json',
      'index.html',
      'module.json',
      ...media,
    ].sort(),
  );
  assert.deepEqual(parseOutline(JSON.parse(textOf(out.get('module.json')))), module.outline);
  for (const lesson of module.lessons)
    assert.deepEqual(parseLesson(JSON.parse(textOf(out.get(`${lesson.id}.json`))), shared.kinds), lesson);
  assert.deepEqual(out.get(media[0]!), files.get(module.media[0]!.source));
});

test('each page holds its lesson, its questions and the ways to the others', () => {
  const { compiled: module, files } = compiled();
  const out = emitModule(module, { ...options, files });
  const first = textOf(out.get('demo-1.html'));
  assert.match(first, /<html lang="en" dir="ltr">/);
  assert.match(first, /<title>The first lesson – A demo module<\/title>/);
  assert.match(first, /<h1 [^>]*>The first lesson<\/h1>/);
  assert.match(first, /A demo shows <em>how<\/em> it works\./);
  assert.match(first, /<input type="radio"[^>]*>/);
  assert.match(first, /<a [^>]*href="demo-2\.html"/);
  assert.match(first, /<img [^>]*src="media\/circle\.[0-9a-f]+\.svg"/);
  assert.match(
    textOf(out.get('demo-2.html')),
    /<a [^>]*href="demo-1\.html#demo-|<a [^>]*href="demo-1\.html"/,
  );
});

test('hostile titles stay text in every page', () => {
  const { compiled: module, files } = compiled(titles);
  for (const [path, bytes] of emitModule(module, { ...options, files, csp: true })) {
    if (!path.endsWith('.html')) continue;
    const tags = textOf(bytes).replace(/="[^"]*"/g, '');
    assert.equal(tags.match(/<script/g)?.length, 1, path);
    assert.doesNotMatch(tags, /<img src=x|<[^>]*onerror/);
    assert.equal(tags.match(/<title>/g)?.length, 1);
  }
});

test('a page brings copies of what its script reads first, but no key of a scored module', () => {
  const copies = (module: CompiledModule, files: Files): Map<string, unknown> => {
    const page = textOf(emitModule(module, { ...options, files }).get('demo-1.html'));
    const found = [...page.matchAll(/<template data-copy-of="([^"]*)">(.*?)<\/template>/g)];
    const plain = (html: string): string => html.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
    return new Map(found.map(([, url, text]) => [url!, JSON.parse(plain(text!)) as unknown]));
  };
  const { compiled: module, files } = compiled();
  assert.deepEqual(
    copies(module, files),
    new Map<string, unknown>([
      ['module.json', module.outline],
      ['demo-1.json', module.lessons[0]],
    ]),
  );
  const policy = { ...module.outline.policy, score: 'best' as const };
  const scored = { ...module, outline: { ...module.outline, policy } };
  assert.deepEqual([...copies(scored, files).keys()], ['module.json']);
});

test('a neutral title keeps the module out of tabs and histories', () => {
  const { compiled: module, files } = compiled();
  const out = emitModule(module, { ...options, files, neutralTitle: 'Lesson set 1' });
  assert.match(textOf(out.get('demo-1.html')), /<title>Lesson set 1<\/title>/);
});

test('the snippet holds the first lesson below the page’s own title, with addresses from its base', () => {
  const { compiled: module } = compiled(titles);
  const snippet = embedSnippet(module, 'https://portal.example/learn/', shared);
  const base = 'https://portal.example/learn/';
  assert.match(
    snippet,
    new RegExp(`^<link rel="stylesheet" href="${base}player/player.css">\n<script type="module"`),
  );
  assert.ok(snippet.includes(`<teach-back src="${base}modules/demo/module.json" heading-level="2">`));
  assert.ok(snippet.includes(`href="${base}modules/demo/demo-2.html"`));
  assert.match(snippet, /src="https:\/\/portal\.example\/learn\/modules\/demo\/media\//);
  assert.match(snippet, /<h2 [^>]*class="tb-title"/);
  assert.equal(snippet.replace(/="[^"]*"/g, '').match(/<script/g)?.length, 1);
});

test('a website holds the player once and every address in it is relative', () => {
  const { compiled: module, files } = compiled();
  const player = new Map([['player.js', new Uint8Array([1])]]);
  const out = emitWebsite([module], player, {
    ...shared,
    files,
    site: { theme: 'dark' },
    facts: { topics: [], glossary: [] },
    portal: new Map([['portal.js', new Uint8Array([2])]]),
    productVersion: '1.0.0',
  });
  assert.deepEqual(out.get('player/player.js'), new Uint8Array([1]));
  assert.deepEqual(JSON.parse(textOf(out.get('site.json'))), { theme: 'dark' });
  const page = textOf(out.get('modules/demo/demo-1.html'));
  const own = [...page.matchAll(/<(?:link|script|img|teach-back)\b[^>]*?(?:src|href|site)="([^"]*)"/g)];
  assert.ok(own.length >= 4);
  for (const [tag, address] of own) assert.doesNotMatch(address!, /^(\/|[a-z]+:)/, tag);
});
