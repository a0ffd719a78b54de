import { expect } from 'chai';
import { en } from '../../src/messages/en.js';
import { violations } from '../elements/accessibility.js';
import { filesOf, sampleModule } from './sample-module.js';
import { FakeReporter } from './fake-reporter.js';
import { deep, freshPage, openModule, serve, settled, visibleText } from './harness.js';

const hacked = (): unknown => Reflect.get(window, 'hacked');

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
  Reflect.deleteProperty(window, 'hacked');
});
afterEach(() => main.replaceChildren());

const module = sampleModule();
const files = filesOf(module);
const whole = files['module.json']!;
const changed = (change: object): string => JSON.stringify({ ...module.outline, ...change });

const broken: Record<string, readonly [text: string | undefined, code: string]> = {
  'that is missing': [undefined, 'missing'],
  'that is empty': ['', 'missing'],
  'cut short': [whole.slice(0, -40), 'truncated'],
  'that is a web page': ['<!doctype html><title>Sign in</title>', 'truncated'],
  'of a newer format': [changed({ format: 2 }), 'newer-format'],
  'that holds null': ['null', 'missing'],
  'without lessons': [changed({ lessons: [] }), 'invalid'],
  'with a lesson elsewhere': [
    changed({ lessons: module.outline.lessons.map(each => ({ ...each, file: '//example.org/l.json' })) }),
    'invalid',
  ],
};

describe('a module.json', () => {
  for (const [name, [text, code]] of Object.entries(broken))
    it(`${name} gives one calm sentence and the reason in an error event`, async () => {
      const { element, errors } = await openModule(main, { src: serve(module, { 'module.json': text }) });
      await settled(element, () => visibleText(element).includes(en.failed));
      expect(errors.map(error => error.code)).to.deep.equal([code]);
      expect(errors[0]?.reason).to.be.a('string').with.length.greaterThan(5);
      expect(deep(element, 'tb-prompt')).to.have.length(1);
      expect(await violations(document.body)).to.deep.equal([]);
    });
});

describe('a src', () => {
  for (const src of ['javascript:window.hacked=1', 'data:application/json,{}', '', 'http://['])
    it(`like "${src}" is refused with a calm sentence`, async () => {
      const { element, errors } = await openModule(main, { src });
      await settled(element, () => visibleText(element).includes(en.failed));
      expect(errors).to.have.length(1);
      expect(hacked()).to.equal(undefined);
    });
});

const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** Copies of a JSON value, each with one of its strings (or all) replaced. */
function* withEach(value: unknown, by: string): Generator<unknown> {
  if (typeof value === 'string') yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    for (const variant of withEach(inner, by)) {
      const copy = structuredClone(value) as Record<string, unknown>;
      copy[name] = variant;
      yield copy;
    }
}

describe('hostile files', () => {
  const small = sampleModule({}, [module.lessons[0]!.questions.slice(0, 3)]);
  for (const path of ['module.json', 'l1.json'])
    it(`run no script and never leave the page blank: ${path}`, async function () {
      this.timeout(60_000);
      let count = 0;
      const original: unknown = JSON.parse(filesOf(small)[path]!);
      for (const by of [SCRIPT, 'javascript:window.hacked=1'])
        for (const variant of withEach(original, by)) {
          count++;
          const src = serve(small, { [path]: JSON.stringify(variant) });
          const { element, errors } = await openModule(main, { src, reporter: new FakeReporter() });
          await settled(element, () => errors.length > 0 || visibleText(element).includes(en.safety));
          const unsafe = deep(element, 'script, iframe, object, [onerror], [style], [href^="javascript:"]');
          expect(unsafe.length, JSON.stringify(variant)).to.equal(0);
          element.remove();
        }
      expect(count).to.be.greaterThan(30);
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(hacked()).to.equal(undefined);
    });

  it('show a script in a text as the text that it is', async () => {
    const lessons = small.lessons.map(each => ({ ...each, title: SCRIPT }));
    const { element } = await openModule(main, { src: serve({ ...small, lessons }) });
    expect(element.querySelector('.tb-title')?.textContent).to.equal(SCRIPT);
    expect(hacked()).to.equal(undefined);
  });
});

describe('a site.json', () => {
  it('puts the phone lines of the site at the foot of every page', async () => {
    const src = serve(module, {
      'site.json': JSON.stringify({ careTeam: { phone: '555 0100', hours: '9 to 5' } }),
    });
    const { element } = await openModule(main, {
      src,
      attributes: { site: '/test-modules/sample/site.json' },
    });
    const link = element.querySelector<HTMLAnchorElement>('.tb-help a');
    expect(link?.getAttribute('href')).to.equal('tel:5550100');
  });

  it('that cannot be read costs no more than its phone lines', async () => {
    const src = serve(module, { 'site.json': '{"careTeam": 7}' });
    const { element, errors } = await openModule(main, {
      src,
      attributes: { site: '/test-modules/sample/site.json' },
    });
    expect(errors.map(({ code }) => code)).to.deep.equal(['invalid']);
    expect(visibleText(element)).to.contain('The main message of lesson 1.');
  });
});
