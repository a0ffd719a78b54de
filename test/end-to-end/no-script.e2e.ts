import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { productVersion, readPlayer, readPortal, type FileMap } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { isBridge, standards } from '../../src/cli/standards.js';
import { kinds } from '../../src/kinds/kinds.js';
import { builtMessagesFor } from '../../src/messages/built/languages.js';
import { en } from '../../src/messages/en.js';
import { embedSnippet } from '../../src/packaging/snippet.js';
import { emitWebsite } from '../../src/packaging/website.js';
import { allKinds, neverScored, reasonOf } from './all-kinds.js';
import { openPage, startBrowser } from './browser.js';
import { player } from './packages.js';

type Made = ReturnType<typeof allKinds>;

let built: { player: FileMap; portal: FileMap };
before(async () => {
  await player();
  built = { player: await readPlayer(), portal: await readPortal() };
});

const website = ({ compiled, files }: Made): Map<string, Uint8Array> =>
  emitWebsite([compiled], built.player, {
    kinds,
    files,
    facts: { topics: [], glossary: [] },
    portal: built.portal,
    productVersion,
  });

/** What is published of a module in one way: by path, as text. */
type Publish = (made: Made) => Promise<ReadonlyMap<string, string>>;

const texts = (files: ReadonlyMap<string, Uint8Array>, { compiled }: Made): ReadonlyMap<string, string> =>
  new Map(
    [...files].map(([path, bytes]) => [
      path,
      // Stamped on pages and progress: it says that something changed, and not what.
      new TextDecoder('latin1').decode(bytes).replaceAll(compiled.outline.content, 'STAMP'),
    ]),
  );

const ways: Readonly<Record<string, Publish>> = {
  'the built site': made => Promise.resolve(texts(website(made), made)),
  'the snippet': made => {
    const options = { kinds, site: {}, siteUrl: 'https://a.example/site.json' };
    const html = embedSnippet(made.compiled, 'https://a.example/', options);
    return Promise.resolve(texts(new Map([['snippet.html', new TextEncoder().encode(html)]]), made));
  },
  ...Object.fromEntries(
    Object.entries(standards).map(([name, make]): [string, Publish] => [
      name,
      async made => {
        const { problems, files } = await make({
          ...made,
          kinds,
          site: {},
          player: built.player,
          playerVersion: productVersion,
          title: 'full',
          ...(isBridge(name) && { content: 'https://a.example/modules/demo/' }),
        });
        assert.deepEqual(problems, []);
        return texts(files, made);
      },
    ]),
  ),
};

describe('a scored page carries neither its key nor anything that hints at it', () => {
  const [one, other] = [allKinds('staff'), allKinds('staff', { rekeyed: true })];

  test('though every question that counts has another key and another explanation', () => {
    const [lesson, rekeyed] = [one.compiled.lessons[0]!, other.compiled.lessons[0]!];
    for (const [index, question] of lesson.questions.entries()) {
      const kind = kinds[question.kind]!;
      if (neverScored.includes(kind.name)) continue;
      const again = rekeyed.questions[index]!;
      if (question.graded) assert.notDeepEqual(kind.key(question), kind.key(again), kind.name);
      assert.notDeepEqual(question.feedback, again.feedback);
    }
  });

  for (const [name, publish] of Object.entries(ways))
    test(`byte by byte, in ${name}`, async () => {
      const [before, now] = [await publish(one), await publish(other)];
      assert.deepEqual([...now.keys()], [...before.keys()]);
      const changed = [...before.keys()].filter(path => before.get(path) !== now.get(path));
      // What the player fetches to explain an answer without asking a server, and the list with that file's hash.
      const isFetched = (path: string): boolean => /^(.*\/)?(demo-1\.json|teachback-sw\.js)$/.test(path);
      assert.deepEqual(
        changed.filter(path => !isFetched(path)),
        [],
      );
      assert.equal(changed.some(isFetched), before.size > 1 && !isBridge(name));
    });
});

describe('without a script', () => {
  const published = new Map<string, Uint8Array>();
  let browser: Browser;
  let server: Running;
  before(async () => {
    const practice = Object.keys(kinds).filter(
      name => name !== 'single-choice' && !neverScored.includes(name),
    );
    const made = {
      patient: allKinds('patient'),
      staff: allKinds('staff'),
      practice: allKinds('staff', { practice: practice.filter(name => name !== 'confidence') }),
    };
    for (const [folder, each] of Object.entries(made))
      for (const [path, bytes] of website(each)) published.set(`${folder}/${path}`, bytes);
    [browser, server] = await Promise.all([startBrowser(), serve([fromMemory(() => published)], 0)]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(folder: string, use: (page: Page) => Promise<void>): Promise<void> {
    const { page, assertQuiet, close } = await openPage(browser, server.url, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    await page.goto(`${server.url}${folder}/modules/demo/index.html`);
    await use(page);
    assertQuiet();
    await close();
  }

  /** Opens everything that explains a kind's question, and says whether that shows. */
  async function explains(page: Page, kind: string): Promise<boolean> {
    const question = page.locator(`[data-kind="${kind}"]`);
    assert.ok(await question.locator('legend').first().isVisible(), kind);
    const reason = question.getByText(reasonOf(kind));
    if ((await reason.count()) === 0) return false;
    assert.equal(await reason.isVisible(), false, `${kind} explains before it is asked`);
    await question.getByText(en.showExplanation).click();
    await reason.waitFor();
    return true;
  }

  test('each lesson reads, with its neighbours, the list of all, the safety line and the review', () =>
    open('patient', async page => {
      const title = page.getByRole('heading', { level: 1 });
      assert.equal(await title.innerText(), 'The first lesson');
      await page.getByRole('link', { name: en.nextLesson }).click();
      assert.equal(await title.innerText(), 'The second lesson');
      await page.getByRole('link', { name: en.previousLesson }).click();
      await page.getByText(en.allLessons).click();
      await page.getByRole('navigation').getByRole('link', { name: 'The second lesson' }).first().click();
      assert.equal(await title.innerText(), 'The second lesson');
      await page.getByText(en.safety).waitFor();
      await page.getByText(en.reviewed('Oncology nurse', '2026-01-02', '2027-01-02')).waitFor();
      assert.deepEqual(await page.locator('button:visible, .tb-privacy:visible').count(), 0);
    }));

  test('every kind of question explains itself when that is asked for, where there is no score', () =>
    open('patient', async page => {
      for (const kind of Object.keys(kinds)) assert.ok(await explains(page, kind), kind);
      assert.equal(await page.locator('button:visible').count(), 0);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }));

  test('questions that only a script can check say so, once', async () => {
    const said = (page: Page): Promise<string[]> => page.locator('noscript p:visible').allInnerTexts();
    await open('staff', async page =>
      assert.deepEqual(await said(page), [builtMessagesFor('en').needsScript]),
    );
    await open('patient', async page => assert.deepEqual(await said(page), []));
  });

  test('in a scored module only those do that count for nothing', async () => {
    await open('staff', async page => {
      for (const kind of Object.keys(kinds))
        assert.equal(await explains(page, kind), neverScored.includes(kind), kind);
    });
    await open('practice', async page => {
      for (const kind of Object.keys(kinds))
        assert.equal(await explains(page, kind), !['single-choice', 'confidence'].includes(kind), kind);
    });
  });
});
