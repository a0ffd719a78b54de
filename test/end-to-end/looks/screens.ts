import type { Page } from 'playwright-core';
import type { QuestionBase } from '../../../src/content/model.js';
import { right, wrong } from '../answers.js';
import { ready } from '../browser.js';
import { give, check } from './hands.js';
import type { Shown } from './site.js';

/** A page in a state that a learner can bring it to. */
export interface Screen {
  readonly name: string;
  /** Leads a fresh page there. `site` is the address of the looks' site; `suffix` is added to module ids. */
  readonly open: (page: Page, site: string, suffix: '' | '-rtl') => Promise<void>;
}

/** Every screen and state that is looked at: lessons, each kind of question before and after, ends, notices. */
export function screensOf({ patient, staff }: Shown): readonly Screen[] {
  const lesson =
    (module: string, path: string, then: (page: Page) => Promise<void> = async () => undefined) =>
    async (page: Page, site: string, suffix: string) => {
      await page.goto(`${site}modules/${module}${suffix}/${path}`);
      await ready(page);
      await then(page);
    };
  const [text, asksFirst] = patient.outline.lessons;
  const questions = [...patient.lessons, ...staff.lessons].flatMap(each => each.questions);
  const question = (id: string): QuestionBase => questions.find(each => each.id === id)!;
  const inText = patient.outline.lessons.flatMap(each => each.questions).find(each => each.inline)!.id;
  const alone = questions.filter(({ follows, id }) => !follows && id !== inText);
  const asked = alone.filter(each => alone.find(({ kind }) => kind === each.kind) === each);
  const only = (id: string, then?: (page: Page) => Promise<void>) => lesson(`only-${id}`, 'index.html', then);
  const rated = staff.lessons.flatMap(each => each.questions).find(({ follows }) => follows)!;

  return [
    { name: 'lesson', open: lesson('water', text!.page) },
    {
      name: 'lesson, list open',
      open: lesson('water', text!.page, page => page.locator('.tb-contents > summary').click()),
    },
    {
      name: 'lesson, question in the text explained',
      open: lesson('water', text!.page, async page => {
        const inline = question(inText);
        await give(page, inline, right(inline));
        await check(page, inline);
      }),
    },
    {
      name: 'lesson, term explained',
      open: lesson('water', text!.page, async page => {
        await page.locator('a.tb-term[aria-expanded]').first().click();
        await page.locator('.tb-meaning').waitFor();
      }),
    },
    {
      name: 'lesson, terms open',
      open: lesson('water', text!.page, page => page.locator('tb-terms summary').click()),
    },
    {
      name: 'lesson, about open',
      open: lesson('water', text!.page, page => page.locator('.tb-about > summary').click()),
    },
    { name: 'asks first', open: lesson('water', asksFirst!.page) },
    {
      name: 'asks first, shown',
      open: lesson('water', asksFirst!.page, page => page.locator('.tb-opt-in > summary').click()),
    },
    ...asked.flatMap(each => [
      { name: `${each.kind}, asked`, open: only(each.id) },
      {
        name: `${each.kind}, explained`,
        open: only(each.id, async page => {
          await give(page, each, right(each));
          await check(page, each);
        }),
      },
      {
        name: `${each.kind}, explained after another answer`,
        open: only(each.id, async page => {
          await give(page, each, wrong(each));
          await check(page, each);
        }),
      },
    ]),
    {
      name: 'confidence, asked',
      open: only(rated.follows!, async page => {
        const first = question(rated.follows!);
        await give(page, first, right(first));
        await check(page, first);
      }),
    },
    {
      name: 'nothing answered yet',
      open: only('water-q2', page => page.getByRole('button', { name: 'Check', exact: true }).click()),
    },
    {
      name: 'hint shown',
      open: only('water-q2', page => page.getByRole('button', { name: 'Show a hint' }).click()),
    },
    {
      name: 'end of the questions',
      open: only('water-q2', async page => {
        const each = question('water-q2');
        await give(page, each, wrong(each));
        await check(page, each);
        await page.getByRole('button', { name: 'Finish the questions' }).click();
      }),
    },
    {
      name: 'end of a patient module',
      open: only('water-q3', page => toTheEnd(page, question('water-q3'), () => ({ write: 'A bottle.' }))),
    },
    {
      name: 'end of a staff module',
      open: only('hand-hygiene-1-q1', page => toTheEnd(page, question('hand-hygiene-1-q1'), right)),
    },
    {
      name: 'end of a staff module, not passed',
      open: only('hand-hygiene-1-q2', page => toTheEnd(page, question('hand-hygiene-1-q2'), wrong)),
    },
    {
      name: 'lesson that does not open',
      open: async (page, site, suffix) => {
        await page.route(`**/${asksFirst!.file}`, route => route.abort());
        await lesson('water', text!.page)(page, site, suffix);
        await page.locator('a.tb-next').click();
        await page.locator('tb-lesson').getByRole('button', { name: 'Try again' }).waitFor();
      },
    },
    {
      name: 'module that does not open',
      open: async (page, site) => {
        await page.route('**/module.json', route => route.abort());
        await page.goto(`${site}tag.html`);
        await page.locator('tb-prompt').getByRole('button').waitFor();
      },
    },
    ...elsewhere(question('hand-hygiene-1-q1')),
    {
      name: 'open in another tab',
      open: async (page, site, suffix) => {
        const other = await page.context().newPage();
        await lesson('water', text!.page)(other, site, suffix);
        await page.bringToFront();
        await page.goto(`${site}modules/water${suffix}/${text!.page}`);
        await page.locator('tb-prompt').getByRole('button').waitFor();
        await page.locator('teach-back').dispatchEvent('focusin');
        await page.locator('tb-quiz input:disabled').first().waitFor();
      },
    },
  ];
}

async function toTheEnd(
  page: Page,
  question: QuestionBase,
  doing: (question: QuestionBase) => ReturnType<typeof right>,
): Promise<void> {
  await give(page, question, doing(question));
  await check(page, question);
  await page.getByRole('button', { name: 'Finish the questions' }).click();
  await page.getByRole('button', { name: 'Finish this part' }).click();
  await page.locator('.tb-end tb-result').getByRole('button').first().waitFor();
}

/** The catalog and its pages, a module in an LMS, and the ways in which a module may be set. */
function elsewhere(asked: QuestionBase): Screen[] {
  const catalog =
    (path: string, then: (page: Page) => Promise<void> = async () => undefined): Screen['open'] =>
    async (page, site, suffix) => {
      await page.goto(`${site}catalog${suffix}/${path}`);
      if (path === 'index.html') await page.locator('.tb-offline:not([hidden])').waitFor();
      await then(page);
    };
  const find = (words: string) =>
    catalog('index.html', async page => {
      await page.getByRole('searchbox').fill(words);
      await page.locator('.tb-found').filter({ hasText: /./ }).waitFor();
    });
  const inLms =
    (then: (page: Page) => Promise<void>, folder = 'lms'): Screen['open'] =>
    async (page, site, suffix) => {
      await page.addInitScript(lms);
      await page.goto(`${site}${folder}${suffix}/index.html`);
      await ready(page);
      await then(page);
    };
  const begin = (page: Page): Promise<void> => page.locator('.tb-before-go a').click();
  const languages =
    (then: (page: Page) => Promise<void>): Screen['open'] =>
    async (page, site, suffix) => {
      await page.goto(`${site}languages/modules/water${suffix}/index.html`);
      await ready(page);
      await then(page);
    };
  return [
    { name: 'catalog', open: catalog('index.html') },
    {
      name: 'catalog, lessons open',
      open: catalog('index.html', page => page.locator('[data-module] summary').first().click()),
    },
    { name: 'catalog, found', open: find('water') },
    { name: 'catalog, nothing found', open: find('zzzz') },
    { name: 'word list', open: catalog('glossary.html') },
    { name: 'about the site', open: catalog('about.html') },
    {
      name: 'privacy of the site',
      open: catalog('privacy.html', page => page.locator('tb-privacy button').first().waitFor()),
    },
    { name: 'contact hours first', open: inLms(async () => undefined) },
    {
      name: 'certificate',
      open: inLms(async page => {
        await begin(page);
        await toTheEnd(page, asked, right);
        await page.locator('tb-certificate').getByText('Doe, Jane').waitFor();
      }),
    },
    {
      name: 'evaluation, nothing answered yet',
      open: inLms(async page => {
        await begin(page);
        await toTheEnd(page, asked, right);
        await page.locator('tb-evaluation button').click();
        await page.locator('tb-evaluation .error').waitFor();
      }, 'evaluation'),
    },
    {
      name: 'not saved when closed',
      open: inLms(async page => {
        await begin(page);
        await page.evaluate(() => void Object.assign(window, { isDown: true }));
        await give(page, asked, right(asked));
        await check(page, asked);
        await page.locator('tb-exit button').click();
        await page.locator('tb-exit tb-prompt').getByRole('button').waitFor();
      }),
    },
    {
      name: 'saved and closed',
      open: inLms(async page => {
        await begin(page);
        await page.locator('tb-exit button').click();
        await page.locator('teach-back').getByRole('heading', { name: 'You can go back' }).waitFor();
      }),
    },
    { name: 'languages to choose from', open: languages(async () => undefined) },
    {
      name: 'another language chosen',
      open: languages(async page => {
        await page.locator('a[data-language="ar"]').click();
        await page.locator('.tb-module[lang="ar"]').waitFor();
      }),
    },
    {
      name: 'help with reading open',
      open: languages(page => page.locator('tb-reading button').first().click()),
    },
    {
      name: 'privacy open',
      open: languages(async page => {
        await page.locator('.tb-privacy > summary').click();
        await page.locator('tb-privacy button').first().waitFor();
      }),
    },
  ];
}

/** A small LMS around a page: it keeps what it is told, and fails when it is down. */
function lms(): void {
  const data: Record<string, string> = { 'cmi.core.student_name': 'Doe, Jane', 'cmi.core.student_id': '1' };
  const isDown = (): boolean => 'isDown' in window;
  const done = (): string => String(!isDown());
  Object.assign(window, {
    API: {
      LMSInitialize: done,
      LMSFinish: done,
      LMSCommit: done,
      LMSGetValue: (name: string) => data[name] ?? '',
      LMSSetValue: (name: string, value: string) => {
        data[name] = value;
        return 'true';
      },
      LMSGetLastError: () => (isDown() ? '101' : '0'),
      LMSGetErrorString: () => '',
      LMSGetDiagnostic: () => '',
    },
  });
}
