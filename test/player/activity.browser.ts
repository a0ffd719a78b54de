import { expect } from 'chai';
import { ar as arabic } from '../../src/messages/ar.js';
import { en as messages } from '../../src/messages/en.js';
import { ar as laterInArabic } from '../../src/messages/later/ar.js';
import { en as later } from '../../src/messages/later/en.js';
import type { Messages } from '../../src/messages/messages.js';
import type { ContactHours, Evaluation, ModuleOutline } from '../../src/content/model.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import type { Notes } from '../../src/reporting/port.js';
import { violations } from '../elements/accessibility.js';
import { questionOf } from '../kinds/samples.js';
import { FakeReporter } from './fake-reporter.js';
import {
  control,
  deep,
  focused,
  freshPage,
  openModule,
  serve,
  settled,
  title,
  visibleText,
} from './harness.js';
import { sampleModule } from './sample-module.js';

const hours: ContactHours = {
  provider: 'General Hospital',
  address: '1 Main Street, Anytown',
  statement: 'General Hospital is an approved provider.',
  hours: { sample: 1.5 },
  expires: '2999-12-31',
  criteria: 'Read all lessons and answer every question.',
  relationships: 'No planner or author has any.',
  commercialSupport: 'No commercial support was given.',
  jointProviders: 'There are no joint providers.',
};

/** Keeps notes as a device does. */
class NotingReporter extends FakeReporter {
  readonly #kept: Map<string, unknown>;

  constructor(learnerName: string | undefined = 'Lee, Sam', kept = new Map<string, unknown>()) {
    super({ mode: 'normal', ...(learnerName && { learnerName }) }, { state: 'sent' });
    this.#kept = kept;
  }

  notes(scope: string): Promise<Notes> {
    return Promise.resolve({
      read: () => this.#kept.get(scope),
      write: value => Boolean(this.#kept.set(scope, JSON.parse(JSON.stringify(value)))),
      clear: () => void this.#kept.delete(scope),
    });
  }
}

/** Two short lessons, of which the second asks one question. */
const staffModule = (change: Partial<ModuleOutline> = {}) =>
  sampleModule({ track: 'staff', ...change }, [
    [],
    [questionOf(kinds['true-false'] as Kind, { id: 'q', graded: true })],
  ]);

async function open(
  main: HTMLElement,
  site: { contactHours?: unknown; evaluation?: Evaluation; languages?: readonly string[] },
  options: { reporter?: FakeReporter; change?: Partial<ModuleOutline> } = {},
) {
  const module = staffModule(options.change);
  const src = serve(module, { 'site.json': JSON.stringify(site) });
  const reporter = options.reporter ?? new NotingReporter();
  const opened = await openModule(main, {
    src,
    reporter,
    attributes: { site: '/test-modules/sample/site.json' },
  });
  return { ...opened, reporter };
}

/** Reads and answers everything, as far as the end. */
async function finish(element: HTMLElement, words: Messages = messages): Promise<void> {
  control(element, words.nextLesson).click();
  await settled(element, () => title(element) === 'Lesson title 2' && deep(element, 'input').length > 0);
  const key = kinds['true-false']!.key(staffModule().lessons[1]!.questions[0]!);
  deep<HTMLInputElement>(element, `input[value="${String(key)}"]`)[0]!.click();
  control(element, words.check).click();
  await settled(element);
  control(element, words.finish).click();
  await settled(element, () => title(element) === words.moduleEnd.staff);
  await settled(element, () => element.querySelector('tb-result')?.shadowRoot !== null);
}

describe('contact hours', () => {
  let main: HTMLElement;
  beforeEach(async () => {
    main = await freshPage();
  });

  it('shows disclosures and outcomes before the first lesson, until the learner goes on, and again on request', async () => {
    const { element } = await open(main, { contactHours: hours });
    expect(title(element)).to.equal(later.before.title);
    const { hours: _, expires: __, ...said } = hours;
    for (const words of [...Object.values(said), '1.5 contact hours', 'December 31, 2999', 'Say what it is.'])
      expect(visibleText(element)).to.contain(words);
    expect(element.querySelector('tb-lesson'), 'no lesson is there yet').to.equal(null);
    expect(await violations(element)).to.deep.equal([]);

    control(element, later.before.go).click();
    await settled(element, () => title(element) === 'Lesson title 1');
    expect(focused()).to.equal(element.querySelector('.tb-title'));
    control(element, messages.aboutHours).click();
    await settled(element, () => title(element) === later.before.title);
    control(element, later.before.go).click();
    await settled(element, () => title(element) === 'Lesson title 1');
  });

  it('speaks the language of the player around content of another, from the disclosures to the certificate', async () => {
    const site = { contactHours: hours, evaluation: { answers: 'record', required: false } as const };
    const { element } = await open(main, { ...site, languages: ['en', 'ar'] });
    expect(title(element)).to.equal(later.before.title);
    element.querySelector<HTMLElement>('a[data-language="ar"]')!.click();
    await settled(element, () => title(element) === laterInArabic.before.title);
    expect(visibleText(element)).to.contain(laterInArabic.before.provider);
    control(element, laterInArabic.before.go).click();
    await settled(element, () => title(element) === 'Lesson title 1');
    await finish(element, arabic);
    await settled(element, () => element.querySelector('tb-certificate') !== null);
    const [form, paper] = ['tb-evaluation', 'tb-certificate'].map(tag =>
      visibleText(element.querySelector(tag)!),
    );
    expect(form).not.to.match(/\p{Script=Latin}/u);
    expect(paper).to.contain(laterInArabic.certificate.title).and.to.contain(hours.statement);
    for (const words of [later.certificate.title, later.certificate.onDay])
      expect(paper).not.to.contain(words);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('says nothing of hours where a site gives none for the module', async () => {
    const { element } = await open(main, { contactHours: { ...hours, hours: { other: 1 } } });
    expect(title(element)).to.equal('Lesson title 1');
    expect(element.textContent).not.to.contain('contact hour').and.not.to.contain(messages.aboutHours);
  });

  it('leaves out, and tells, what of a site is not whole', async () => {
    const { element, errors } = await open(main, { contactHours: { ...hours, statement: '' } });
    expect(title(element)).to.equal('Lesson title 1');
    expect(errors.map(({ reason }) => reason).join()).to.match(/contactHours\.statement/);
  });

  it('gives a certificate with every field once the module is passed, and not before', async () => {
    const { element } = await open(main, { contactHours: hours });
    control(element, later.before.go).click();
    await settled(element, () => title(element) === 'Lesson title 1');
    await finish(element);
    await settled(element, () => element.querySelector('tb-certificate') !== null);
    const paper = visibleText(element.querySelector('tb-certificate')!);
    for (const words of [
      'Lee, Sam',
      'Sample module',
      'General Hospital',
      hours.address,
      '1.5 contact hours',
      hours.statement,
    ])
      expect(paper).to.contain(words);
    const today = later.day(new Date().toLocaleDateString('sv'));
    expect(paper).to.contain(`${later.certificate.onDay}: ${today}`);
    expect(deep(element.querySelector('tb-certificate')!, 'img, svg')).to.deep.equal([], 'no logos');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('Lee');
    expect(await violations(element)).to.deep.equal([]);
  });

  for (const [name, site, reporter, expected] of [
    ['has ended', { ...hours, expires: '2020-01-01' }, undefined, /ended on January 1, 2020/],
    ['lacks the name', hours, new NotingReporter(''), /did not give your name/],
  ] as const)
    it(`gives none, and says why, where it ${name}`, async () => {
      const { element } = await open(main, { contactHours: site }, reporter ? { reporter } : {});
      if (name === 'has ended') expect(visibleText(element)).to.match(expected);
      control(element, later.before.go).click();
      await settled(element, () => title(element) === 'Lesson title 1');
      await finish(element);
      await settled(element, () => element.querySelector('tb-certificate') !== null);
      expect(visibleText(element.querySelector('tb-certificate')!))
        .to.match(expected)
        .and.not.contain('certifies');
    });

  it('gives the certificate of a course of several records when this device knows that all are passed', async () => {
    const course = {
      id: 'both',
      title: 'Both modules',
      modules: [
        { id: 'sample', title: 'Sample module' },
        { id: 'other', title: 'Other module' },
      ],
    };
    const kept = new Map<string, unknown>();
    const site = { contactHours: { ...hours, hours: { both: 3 } } };
    const visit = async (): Promise<string> => {
      main = await freshPage();
      const reporter = new NotingReporter('Lee, Sam', kept);
      const { element } = await open(main, site, { reporter, change: { course } });
      control(element, later.before.go).click();
      await settled(element, () => title(element) === 'Lesson title 1');
      await finish(element);
      await settled(element, () => element.querySelector('tb-certificate') !== null);
      return visibleText(element.querySelector('tb-certificate')!);
    };
    const first = await visit();
    expect(first).to.contain('Sample module: completed').and.contain('Other module: not known here');
    expect(first).not.to.contain('certifies');
    kept.set('course:both', { completed: ['sample', 'other'] });
    expect(await visit())
      .to.contain('certifies')
      .and.contain('Both modules')
      .and.contain('3 contact hours');
  });

  it('does not pretend to know of a course where nothing is kept on the device', async () => {
    const course = {
      id: 'both',
      title: 'Both',
      modules: [
        { id: 'sample', title: 'S' },
        { id: 'x', title: 'X' },
      ],
    };
    const reporter = new FakeReporter({ mode: 'normal', learnerName: 'Lee' }, { state: 'sent' });
    const site = { contactHours: { ...hours, hours: { both: 3 } } };
    const { element } = await open(main, site, { reporter, change: { course } });
    control(element, later.before.go).click();
    await settled(element, () => title(element) === 'Lesson title 1');
    await finish(element);
    await settled(element, () => element.querySelector('tb-certificate') !== null);
    expect(visibleText(element.querySelector('tb-certificate')!)).to.contain(later.certificate.courseHidden);
  });
});

describe('an evaluation', () => {
  let main: HTMLElement;
  beforeEach(async () => {
    main = await freshPage();
  });
  const form = (element: Element): Element => element.querySelector('tb-evaluation')!;

  it('goes to the record system under ids of its own and moves no score; the certificate may wait for it', async () => {
    const reporter = new NotingReporter();
    const evaluation: Evaluation = { answers: 'record', required: true };
    const { element } = await open(main, { contactHours: hours, evaluation }, { reporter });
    control(element, later.before.go).click();
    await settled(element, () => title(element) === 'Lesson title 1');
    await finish(element);
    await settled(element, () => form(element) !== null && element.querySelector('tb-certificate') !== null);
    expect(visibleText(element)).to.contain(later.certificate.evaluateFirst);
    expect(await violations(element)).to.deep.equal([]);

    control(element, later.evaluation.send).click();
    await settled(element);
    expect(visibleText(form(element))).to.contain(later.evaluation.empty);
    expect(reporter.interactions.filter(({ id }) => id.startsWith('evaluation'))).to.deep.equal([]);

    const before = reporter.reports.at(-1)!.standing;
    deep<HTMLInputElement>(form(element), 'input')[4]!.click();
    const box = deep<HTMLTextAreaElement>(form(element), 'textarea')[0]!;
    box.value = 'I will ask first.';
    box.dispatchEvent(new Event('input'));
    control(element, later.evaluation.send).click();
    await settled(element, () => visibleText(element).includes(later.evaluation.thanks));
    const told = reporter.interactions.filter(({ id }) => id.startsWith('evaluation.'));
    expect(told.map(({ id, value, result, weighting }) => [id, value.type, result, weighting])).to.deep.equal(
      [
        ['evaluation.outcomes', 'likert', 'none', 0],
        ['evaluation.change', 'fill-in', 'none', 0],
      ],
    );
    expect(reporter.calls.slice(-1)).to.deep.equal(['apply'], 'and is sent with the next report');
    expect(reporter.reports.at(-1)!.standing).to.deep.equal(before);
    expect(visibleText(element.querySelector('tb-certificate')!)).to.contain('certifies');
    expect(focused()?.textContent).to.contain(later.evaluation.title);
  });

  it('is told to nobody where the site wants it printed', async () => {
    const { element, reporter } = await open(main, {
      evaluation: { answers: 'print', items: [{ id: 'one', kind: 'text', words: 'What was missing?' }] },
    });
    await finish(element);
    await settled(element, () => form(element) !== null);
    expect(visibleText(form(element))).to.contain('What was missing?');
    const print = window.print;
    let printed: string[] = [];
    window.print = () => {
      const style = getComputedStyle(element.querySelector('tb-evaluation')!);
      printed = [style.display, String(element.querySelector('.tb-print-one') !== null)];
      window.dispatchEvent(new Event('afterprint'));
    };
    control(element, later.evaluation.print).click();
    window.print = print;
    expect(printed).to.deep.equal(['block', 'true']);
    expect(element.querySelector('.tb-print-one'), 'the page is as it was').to.equal(null);
    expect(reporter.interactions.filter(({ id }) => id.startsWith('evaluation'))).to.deep.equal([]);
  });

  it('is never shown to patients', async () => {
    const src = serve(sampleModule({}, [[]]), {
      'site.json': JSON.stringify({ evaluation: { answers: 'record' } }),
    });
    const { element } = await openModule(main, {
      src,
      attributes: { site: '/test-modules/sample/site.json' },
    });
    control(element, messages.finish).click();
    await settled(element, () => title(element) === messages.moduleEnd.patient);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(form(element)).to.equal(null);
  });
});
