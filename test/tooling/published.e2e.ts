import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { productRoot } from '../../src/cli/product.js';
import * as events from '../../src/player/events.js';
import type { Fact, Manifest } from '../../src/cli/start/reference.js';
import { kinds } from '../../src/kinds/kinds.js';
import { TeachBackElement } from '../../src/player/teach-back.js';
import { TraceEvent } from '../../src/player/trace.js';

const read = (path: string): string => readFileSync(join(productRoot, path), 'utf8');
const below = (folder: string, end: string): string[] =>
  readdirSync(join(productRoot, folder), { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(path => path.endsWith(end));
const product = JSON.parse(read('package.json')) as {
  customElements: string;
  dependencies: Readonly<Record<string, string>>;
  exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};
const { modules } = JSON.parse(read(product.customElements)) as Manifest;
const declared = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const player = declared.find(({ tagName }) => tagName === 'teach-back')!;
const names = (list: readonly Fact[] = []): string[] => list.map(({ name }) => name).sort();
/** Read when they are needed instead of observed (`record-store.ts`). */
const unobserved = ['activity', 'endpoint', 'registration'];

test('the manifest names the attributes that the element has, and no other', () => {
  assert.deepEqual(names(player.attributes), [...TeachBackElement.observedAttributes, ...unobserved].sort());
  for (const name of unobserved)
    assert.ok(read('src/player/record-store.ts').includes(`getAttribute('${name}')`), name);
});

test('the manifest names the events that the element dispatches, and no other', () => {
  const types = [...Object.values(events), TraceEvent].map(({ type }) => type);
  assert.deepEqual(names(player.events), types.sort());
});

test('the manifest names properties that the element has', () => {
  for (const name of names(player.members)) assert.ok(name in TeachBackElement.prototype, name);
});

test('the manifest names every tag of the player', () => {
  const tags = [...below('src/elements', '.ts'), 'src/player/teach-back.ts'].flatMap(
    path => /static readonly tag = '([\w-]+)'/.exec(read(path))?.[1] ?? [],
  );
  const all = [...tags, ...Object.values(kinds).map(({ tag }) => tag)];
  assert.deepEqual(declared.map(({ tagName }) => tagName).sort(), all.sort());
});

test('the manifest names each part that stands in a shadow tree, and custom properties that a style reads', () => {
  const code = [...below('src/elements', '.ts'), 'src/player/teach-back.ts'].map(read).join('\n');
  const parts = new Set(declared.flatMap(({ cssParts }) => names(cssParts)));
  for (const part of parts)
    assert.match(code, new RegExp(`part=["']?${part}\\b|'${part}'|exportparts=".*: ${part}"`), part);
  for (const [, part] of code.matchAll(/[^-\w[]part="(\w+)"/g)) assert.ok(parts.has(part!), part);
  const documented = read('src/styles/README.md');
  for (const part of parts) if (part !== 'panel') assert.ok(documented.includes(`\`${part}\``), part);
  const styles = [...below('src/styles', '.css')].map(read).join('\n') + code;
  assert.ok(names(player.cssProperties).length >= 20);
  for (const name of names(player.cssProperties)) assert.ok(styles.includes(`var(${name}`), name);
});

test('what is published depends on packages that come with it', () => {
  const wanted = new Set(
    [...below('dist/cli', '.js'), ...below('dist/lib', '.js')].flatMap(path =>
      [
        ...read(path).matchAll(
          /^import(?:[^'"\n]*from)?\s*["']([^."'][^"']*)["']|\bimport\(["']([^."'][^"']*)["']\)/gm,
        ),
      ].map(([, first, second]) => (first ?? second)!),
    ),
  );
  const packages = [...wanted]
    // The example page shows an import of this package itself.
    .filter(
      name => !name.startsWith('node:') && !builtinModules.includes(name) && !name.startsWith('teachback'),
    )
    .map(name => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]);
  assert.ok(packages.includes('lit'));
  for (const name of packages) assert.ok(name in product.dependencies, `${name} is no dependency`);
});

test('every address that the package exports is there', () => {
  for (const [name, target] of Object.entries(product.exports))
    for (const path of typeof target === 'string' ? [target] : Object.values(target))
      assert.ok(existsSync(join(productRoot, path)), `${name}: ${path}`);
});
