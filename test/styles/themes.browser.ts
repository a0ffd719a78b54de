import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { themes, type Theme } from '../../src/content/theme.js';
import { isAllowedTag } from '../../src/elements/dom-allowed.js';
import { contrast } from './contrast.js';

/** Text on what it stands on: 4.5:1, and 7:1 in the high-contrast theme (WCAG 2.2, 1.4.3 and 1.4.6). */
const text: readonly (readonly [ink: string, surfaces: readonly string[]])[] = [
  ['text', ['surface', 'raised', 'tint', 'sand', 'marked']],
  ['muted', ['surface', 'raised', 'tint', 'marked']],
  ['accent', ['surface', 'raised', 'tint', 'marked']],
  ['on-accent', ['accent']],
  ['match', ['raised', 'tint']],
  ['review', ['raised', 'tint', 'sand']],
];

/** Borders of controls, marks and the focus ring on what is beside them: 3:1 (1.4.11, 2.4.13). */
const shapes: typeof text = [
  ['line', ['surface', 'raised', 'tint']],
  ['focus', ['surface', 'raised', 'tint', 'sand']],
  ['accent', ['surface', 'raised', 'tint']],
];

const schemes = ['light', 'dark'] as const;
let element: HTMLElement;
before(async () => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/src/styles/player.css';
  document.head.append(link);
  await new Promise(resolve => link.addEventListener('load', resolve));
});
beforeEach(() => {
  element = document.createElement('teach-back');
  document.body.replaceChildren(element);
});
afterEach(() => emulateMedia({ colorScheme: 'light', contrast: 'no-preference' } as never));

/** The colour that a token stands for, as the browser resolves it. */
function colour(token: string): string {
  const probe = document.createElement('span');
  element.append(probe);
  probe.style.color = `var(--tb-${token})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  expect(found, token).to.match(/^rgb\(/);
  return found;
}

function tooWeak(pairs: typeof text, least: number): string[] {
  return pairs.flatMap(([ink, surfaces]) =>
    surfaces.flatMap(surface => {
      const ratio = contrast(colour(ink), colour(surface));
      return ratio >= least ? [] : [`${ink} on ${surface}: ${ratio.toFixed(2)}`];
    }),
  );
}

describe('the colours of a theme', () => {
  it('would be found too weak if they were', () => {
    element.style.setProperty('--tb-text', '#999999');
    expect(tooWeak(text, 4.5)).to.not.deep.equal([]);
  });

  for (const theme of themes)
    for (const colorScheme of schemes)
      it(`are far enough apart: ${theme}, on a device set to ${colorScheme} [1.4.3 1.4.11 2.4.13${theme === 'contrast' ? ' 1.4.6' : ''}]`, async () => {
        await emulateMedia({ colorScheme });
        if (theme !== 'auto') element.dataset['theme'] = theme;
        expect(tooWeak(text, theme === 'contrast' ? 7 : 4.5)).to.deep.equal([]);
        expect(tooWeak(shapes, 3)).to.deep.equal([]);
      });

  for (const colorScheme of schemes)
    it(`have 7:1 where the device asks for more contrast, ${colorScheme} [1.4.6]`, async () => {
      await emulateMedia({ colorScheme, contrast: 'more' } as never);
      const tokens = [
        ...new Set([...text, ...shapes].flatMap(([ink, on]) => [ink, ...on]).concat('hairline')),
      ];
      const asked = tokens.map(colour);
      expect(tooWeak(text, 7)).to.deep.equal([]);
      // The same palette stands twice in the style sheet.
      element.dataset['theme'] = 'contrast';
      expect(tokens.map(colour)).to.deep.equal(asked);
    });

  it('differ between themes, and follow the nearest element that names one', () => {
    const surface = (theme: Theme): string => {
      element.dataset['theme'] = theme;
      return colour('surface');
    };
    expect(new Set([surface('light'), surface('dark'), surface('contrast')]).size).to.equal(3);
    const around = document.createElement('div');
    around.dataset['theme'] = 'dark';
    document.body.append(around);
    delete element.dataset['theme'];
    around.append(element);
    const inherited = colour('surface');
    document.body.append(element);
    expect(inherited).to.equal(surface('dark'));
  });

  it('give way to what the page sets on the tag, wherever its rule stands', async () => {
    const rule = document.createElement('style');
    rule.textContent = 'teach-back { --tb-accent: rgb(90, 0, 90); --tb-size: 30px }';
    document.head.prepend(rule);
    expect(colour('accent')).to.equal('rgb(90, 0, 90)');
    expect(getComputedStyle(element).fontSize).to.equal('30px');
    rule.remove();
  });
});

describe('a rule of the page around a module', () => {
  const every =
    'a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup data dd del details dfn ' +
    'div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main ' +
    'mark meter nav ol optgroup option output p pre progress q s samp section select small span strong sub summary sup ' +
    'table tbody td textarea tfoot th thead time tr u ul var';

  it('reaches no tag that a module may hold', () => {
    const rule = document.createElement('style');
    const tags = every.split(' ').filter(isAllowedTag);
    expect(tags.length).to.be.greaterThan(35);
    rule.textContent = tags.map(tag => `#around ${tag} { padding: 7px; letter-spacing: 3px }`).join('');
    document.head.append(rule);
    const around = document.createElement('div');
    around.id = 'around';
    document.body.append(around);
    around.append(element);
    for (const tag of tags) {
      const probe = document.createElement(tag);
      element.append(probe);
      const { paddingTop, letterSpacing } = getComputedStyle(probe);
      expect(paddingTop, tag).to.not.equal('7px');
      probe.lang = 'ar';
      expect(getComputedStyle(probe).getPropertyValue('-webkit-locale'), tag).to.equal('"ar"');
      probe.dir = 'rtl';
      expect(getComputedStyle(probe).direction, tag).to.equal('rtl');
      probe.hidden = true;
      expect(getComputedStyle(probe).display, tag).to.equal('none');
      if (tag !== 'img') expect(letterSpacing, tag).to.equal('normal');
      probe.remove();
    }
    rule.remove();
  });
});

describe('the face made for reading', () => {
  const loaded = (): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter(name => name.includes('atkinson'));

  it('is loaded only where it is chosen, and text never waits for it', async () => {
    element.textContent = 'Text';
    await document.fonts.ready;
    expect(loaded()).to.deep.equal([]);
    const faces = [...document.fonts].filter(({ family }) => family.includes('Teachback Legible'));
    expect(faces.map(({ display }) => display)).to.deep.equal(['swap', 'swap']);
    element.dataset['face'] = 'legible';
    expect(getComputedStyle(element).fontFamily).to.match(/^"?Teachback Legible/);
    await document.fonts.ready;
    expect(loaded().length).to.equal(1);
    expect(document.fonts.check('18px "Teachback Legible"', 'El niño está aquí. ¿Qué más?')).to.equal(true);
  });
});
