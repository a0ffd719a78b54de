import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { browserArguments, ensureBrowser } from '../../../.ci/browser.mjs';
import { productRoot } from '../../../src/cli/product.js';
import { openPage } from '../browser.js';
import { screensOf } from './screens.js';
import type { Shown } from './site.js';

/** A screen as it is looked at: how wide, in which theme and direction, and what stands at the top of the window. */
export interface Picture {
  readonly name: string;
  readonly screen: string;
  readonly width: number;
  readonly theme: 'light' | 'dark' | 'contrast' | 'forced';
  readonly suffix: '' | '-rtl';
  readonly from: string;
}

/** What a page of a module or of the catalog begins with. */
const TOP = 'teach-back, .tb-portal-head';

const picture = (
  screen: string,
  more: { width?: number; theme?: Picture['theme']; rtl?: boolean; from?: string } = {},
): Picture => {
  const { width = 390, theme = 'light', rtl = false, from = TOP } = more;
  const part = from === TOP ? [] : [from.replaceAll(/\W+/g, ' ').trim()];
  const name = [screen, ...part, width, theme, ...(rtl ? ['rtl'] : [])].join(' ').replaceAll(/\W+/g, '-');
  return { name, screen, width, theme, suffix: rtl ? '-rtl' : '', from };
};

const quiz = { from: 'tb-quiz' };
const kinds =
  'single-choice multiple-choice categorisation matching ordering fill-in numeric scenario hotspot confidence reflection';

/** What is compared: every kind of question, every theme, both directions, and widths from a small phone to a desk. */
export const pictures: readonly Picture[] = [
  ...[320, 390, 768, 1280].map(width => picture('lesson', { width })),
  picture('lesson', { theme: 'dark' }),
  picture('lesson', { theme: 'contrast' }),
  picture('lesson', { theme: 'forced' }),
  picture('lesson', { rtl: true }),
  picture('lesson', { width: 768, theme: 'dark', rtl: true }),
  ...(['light', 'dark', 'forced'] as const).map(theme => picture('lesson', { theme, from: 'table' })),
  picture('lesson', { rtl: true, from: 'table' }),
  picture('lesson', { from: '.tb-footer' }),
  picture('lesson, list open'),
  picture('lesson, term explained', { from: '.tb-article > h2' }),
  picture('lesson, term explained', { from: '.tb-article > h2', theme: 'dark' }),
  picture('lesson, term explained', { from: '.tb-article > h2', theme: 'forced' }),
  picture('lesson, term explained', { from: '.tb-article > h2', width: 320, rtl: true }),
  picture('lesson, question in the text explained', { from: 'tb-inline' }),
  picture('asks first'),
  picture('asks first', { theme: 'dark', rtl: true }),
  ...kinds.split(' ').map(kind => picture(`${kind}, asked`, quiz)),
  ...(['light', 'dark', 'contrast', 'forced'] as const).map(theme =>
    picture('single-choice, explained after another answer', { ...quiz, theme }),
  ),
  picture('matching, explained', { ...quiz, width: 768 }),
  picture('scenario, explained', { from: '.tb-feedback' }),
  picture('nothing answered yet', quiz),
  picture('hint shown', { ...quiz, theme: 'dark' }),
  picture('end of the questions', quiz),
  picture('end of a patient module'),
  picture('end of a staff module', { width: 768 }),
  picture('open in another tab', { width: 320 }),
  picture('module that does not open', { theme: 'contrast' }),
  picture('certificate', { from: 'tb-certificate' }),
  picture('certificate', { from: 'tb-certificate', width: 320, theme: 'dark', rtl: true }),
  picture('catalog'),
  picture('catalog', { width: 320, theme: 'contrast', from: '.tb-track' }),
  picture('catalog', { width: 768, theme: 'dark', rtl: true }),
  picture('catalog', { width: 1280 }),
  picture('catalog, lessons open', { theme: 'forced', from: '.tb-track' }),
  picture('catalog, lessons open', { from: '.tb-track', rtl: true }),
  picture('catalog, found'),
  picture('catalog, nothing found', { width: 320, theme: 'dark' }),
  picture('about the site'),
  picture('privacy of the site', { theme: 'dark' }),
];

/** Rasterises alike wherever the same major version runs: no hinting, no subpixels, one colour space. */
export const startPictureBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      ...browserArguments,
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
  });

/** Takes a picture of the window. All text is in the face that comes with the player, so no font of the machine is in it. */
export async function take(browser: Browser, site: string, shown: Shown, what: Picture): Promise<PNG> {
  const { width, theme, suffix, from } = what;
  const { page, close } = await openPage(browser, site, {
    viewport: { width, height: 640 },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  // Orders of options follow from the random name of an attempt.
  await page.context().addInitScript(() => {
    crypto.getRandomValues = array => {
      new Uint8Array(array!.buffer).fill(7);
      return array;
    };
  });
  // A certificate has the day on which it was earned.
  await page.clock.setFixedTime('2026-03-04T12:00:00Z');
  const isCatalog = what.screen.startsWith('catalog');
  await screensOf(shown)
    .find(({ name }) => name === what.screen)!
    .open(page, site, isCatalog ? '' : suffix);
  // The catalog's other language has letters that the face lacks: its own words are turned around.
  if (isCatalog && suffix) await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
  await dress(page, theme);
  await page
    .locator(from)
    .first()
    .evaluate(each => each.scrollIntoView());
  const bytes = await page.screenshot({ animations: 'disabled' });
  await close();
  return PNG.sync.read(bytes);
}

async function dress(page: Page, theme: Picture['theme']): Promise<void> {
  await page.evaluate(value => {
    for (const each of document.querySelectorAll<HTMLElement>('body, teach-back')) {
      each.dataset['face'] = 'legible';
      if (value === 'contrast') each.dataset['theme'] = value;
    }
    (document.activeElement as HTMLElement | null)?.blur();
  }, theme);
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await Promise.all(
      ['400', '650', 'italic 400'].map(font => document.fonts.load(`${font} 18px "Teachback Legible"`)),
    );
    await document.fonts.ready;
  });
}

const kept = join(productRoot, 'test/end-to-end/pictures');
const found = join(productRoot, 'node_modules/.cache/teachback/pictures');
const written = (png: PNG): Buffer => PNG.sync.write(png, { deflateLevel: 9, colorType: 2 });

/** Levels of each colour that a kept picture has: it is a third as large, and no difference of weight gets lost. */
const STEP = 32;
function plainer({ width, height, data }: PNG): PNG {
  const png = new PNG({ width, height });
  png.data = Buffer.from(
    data.map((value, at) => (at % 4 === 3 ? 255 : Math.min(255, Math.round(value / STEP) * STEP))),
  );
  return png;
}

/** Keeps a picture as what is right from now on. */
export function keep({ name }: Picture, png: PNG): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.png`), written(plainer(png)));
}

/** Share of pixels that may differ: edges of letters do between versions of a browser. */
const ALLOWED = 0.004;

/** What is different, in one sentence; undefined where nothing is. The picture and the difference are written beside each other. */
export function difference({ name }: Picture, png: PNG): string | undefined {
  const path = join(kept, `${name}.png`);
  const now = join(found, `${name}.now.png`);
  mkdirSync(found, { recursive: true });
  if (!existsSync(path)) {
    writeFileSync(now, written(png));
    return `there is no picture ${name} to compare with; look at ${now}, then run "npm run pictures"`;
  }
  const before = PNG.sync.read(readFileSync(path));
  const { width, height } = png;
  const diff = new PNG({ width, height });
  const isSameSize = before.width === width && before.height === height;
  const pixels = isSameSize
    ? pixelmatch(before.data, png.data, diff.data, width, height, { threshold: 0.15 })
    : width * height;
  if (pixels <= width * height * ALLOWED) return undefined;
  writeFileSync(now, written(png));
  if (isSameSize) writeFileSync(join(found, `${name}.diff.png`), written(diff));
  return `${name}: ${pixels} pixels differ; look at ${now} and the .diff.png beside it; where it is right, run "npm run pictures"`;
}
