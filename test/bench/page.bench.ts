/**
 * `npm run bench -- page [--rounds <number>] [--module <id>]`: how soon a module's first page can be read and its
 * first question answered, beside a static page of the same words, on slow 4G and a slow phone with a cold cache.
 * The built pages in Chromium; each round loads every page, so that a busy moment of the machine slows all of them.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { productRoot, readPlayer } from '../../src/cli/product.js';
import { kinds } from '../../src/kinds/kinds.js';
import { page } from '../../src/packaging/page.js';
import { emitModules } from '../../src/packaging/website.js';
import { h } from '../../src/content/tree.js';
import { startBrowser } from '../end-to-end/browser.js';
import { player } from '../end-to-end/packages.js';
import { answering, load, type Answering, type Load } from './page-load.js';
import { referenceFiles } from './reference-page.js';
import { serveStatic } from './static-host.js';

type Figure = (name: string, value: number | string, unit?: string) => void;

interface Measured {
  readonly loads: Load[];
  readonly answers: Answering[];
}

export async function bench(figure: Figure): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      rounds: { type: 'string', default: '9' },
      module: { type: 'string', default: 'understanding' },
    },
  });
  await player();
  const files = await siteOf(values.module);
  const server = await serveStatic(files);
  const browser = await startBrowser();
  try {
    const addresses = {
      reference: `${server.url}reference/`,
      page: `${server.url}modules/${values.module}/`,
      'bare tag': `${server.url}bare.html`,
    };
    const found = await measure(browser, addresses, Number(values.rounds));
    report(figure, found.reference, found);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The site as `teachback build` writes it, the static page beside it, and a page with the tag alone. */
async function siteOf(id: string): Promise<Map<string, Uint8Array>> {
  const { modules, files, site } = await loadCourse(productRoot);
  const module = modules.find(({ outline }) => outline.id === id);
  if (!module) throw new Error(`There is no module ${id}.`);
  const built = await readPlayer();
  const out = emitModules(modules, built, { files, site, kinds });
  for (const [name, bytes] of referenceFiles(module, built.get('player.css')!))
    out.set(`reference/${name}`, bytes);
  const bare = page({
    language: 'en',
    direction: 'ltr',
    title: 'Bare tag',
    csp: true,
    scripts: ['player/player.js'],
    body: [h('main', {}, h('teach-back', { src: `modules/${id}/module.json`, site: 'site.json' }))],
  });
  return out.set('bare.html', new TextEncoder().encode(bare));
}

async function measure<Name extends string>(
  browser: Browser,
  addresses: Readonly<Record<Name, string>>,
  rounds: number,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(addresses) as Name[];
  const found = Object.fromEntries(
    names.map(name => [name, { loads: [], answers: [] }]),
  ) as unknown as Record<Name, Measured>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      found[name].loads.push(await load(browser, addresses[name]));
      found[name].answers.push(await answering(browser, addresses[name]));
    }
  return found;
}

function report(figure: Figure, reference: Measured, all: Readonly<Record<string, Measured>>): void {
  // Each round by itself, since the machine may be slower in one than in another.
  const ratio = (of: number[], to: number[]): string => {
    const rounds = of.map((value, round) => value / to[round]!).toSorted((a, b) => a - b);
    return `${(median(of) / median(to)).toFixed(2)} (${rounds[0]!.toFixed(2)}–${rounds.at(-1)!.toFixed(2)})`;
  };
  for (const [name, measured] of Object.entries(all)) {
    const { loads, answers } = measured;
    const times = {
      'largest contentful paint': (each: Measured) => each.loads.map(({ largestPaint }) => largestPaint),
      'first question answerable': (each: Measured) => each.answers.map(({ explained }) => explained),
    };
    for (const [what, values] of Object.entries(times)) {
      figure(`${name}: ${what}`, spread(values(measured)), 'ms');
      if (measured !== reference)
        figure(`${name}: ${what}, ratio to the static page`, ratio(values(measured), values(reference)));
    }
    figure(`${name}: question and button there`, spread(answers.map(({ control }) => control)), 'ms');
    figure(`${name}: presses of the button, most`, Math.max(...answers.map(({ presses }) => presses)));
    figure(`${name}: total blocking time`, spread(loads.map(({ blocking }) => blocking)), 'ms');
    figure(`${name}: longest task`, spread(loads.map(({ longestTask }) => longestTask)), 'ms');
    const shifts = [...loads, ...answers].map(({ shift }) => shift);
    figure(`${name}: cumulative layout shift, worst`, Math.max(...shifts).toFixed(4));
    figure(`${name}: requests to the first question`, Math.max(...answers.map(({ requests }) => requests)));
    const bytes = Math.max(...answers.map(each => each.bytes));
    figure(`${name}: transferred to the first question`, (bytes / 1000).toFixed(1), 'kB');
    figure(`${name}: requests in all, untouched`, Math.max(...loads.map(({ requests }) => requests)));
    const all = Math.max(...loads.map(each => each.bytes));
    figure(`${name}: transferred in all, untouched`, (all / 1000).toFixed(1), 'kB');
  }
}

/** The median, with the least and the most in brackets. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${median(values).toFixed(0)} (${sorted[0]!.toFixed(0)}–${sorted.at(-1)!.toFixed(0)})`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
