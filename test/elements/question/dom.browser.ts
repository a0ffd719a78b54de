import { expect } from 'chai';
import type { Tree } from '../../../src/content/tree.js';
import { h } from '../../../src/content/tree.js';
import { buildDom } from '../../../src/elements/dom.js';

/** What a damaged or hostile file may hold, which no type can promise. */
const built = (tree: unknown): HTMLElement => {
  const place = document.createElement('div');
  place.append(buildDom(tree as Tree, document));
  return place;
};

describe('building the page from a tree', () => {
  it('builds elements, attributes and text as they are', () => {
    const place = built([
      h('p', { class: 'x', id: 'y', 'data-claims': 'C001' }, 'One ', h('strong', {}, 'two'), ' <b>three</b>'),
      h('img', { src: 'media/a.svg', alt: 'A', width: 10, height: 20 }),
      h('details', { open: true }, h('summary', {}, 'More')),
    ]);
    const [paragraph, image, details] = place.children;
    expect(paragraph?.textContent).to.equal('One two <b>three</b>');
    expect(paragraph?.getAttribute('data-claims')).to.equal('C001');
    expect(image?.getAttribute('src')).to.equal('media/a.svg');
    expect(image?.getAttribute('width')).to.equal('10');
    expect(details?.hasAttribute('open')).to.equal(true);
  });

  for (const tag of [
    'script style iframe object embed link meta base form svg math template slot audio video frame applet portal',
    'teach-back SCRIPT x-other svg:script noscript title body html plaintext xmp listing marquee',
  ].flatMap(tags => tags.split(' ')))
    it(`leaves out <${tag}> and what it holds${/audio|video/.test(tag) ? ' [1.2.1]' : ''}`, () => {
      const place = built([
        h('p', {}, 'before'),
        h(tag, { src: 'x', id: 'x' }, 'inside'),
        h('p', {}, 'after'),
      ]);
      expect(place.children.length).to.equal(2);
      expect(place.textContent).to.equal('beforeafter');
    });

  for (const name of [
    'onclick onerror onload onfocus ontoggle ONCLICK style srcdoc srcset action formaction is xmlns part background',
    'ping xlink:href autofocus popover popovertarget contenteditable nonce integrity accesskey http-equiv',
  ].flatMap(names => names.split(' ')))
    it(`leaves out the attribute ${name}`, () => {
      for (const tag of ['p', 'a', 'img', 'input', 'button', 'details', 'tb-quiz']) {
        const place = built([h(tag, { [name]: 'alert(1)', class: 'kept' })]);
        const { attributes } = place.children[0]!;
        expect([...attributes].map(each => each.name)).to.deep.equal(['class']);
      }
    });

  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    '\tjavascript\t:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'view-source:x',
    'https://[',
  ])
    it(`leaves out the address ${JSON.stringify(address)}`, () => {
      const place = built([h('a', { href: address }, 'link'), h('img', { src: address, alt: 'x' })]);
      expect(place.querySelector('a')?.hasAttribute('href')).to.equal(false);
      expect(place.querySelector('img')?.hasAttribute('src')).to.equal(false);
      expect(place.textContent).to.equal('link');
    });

  it('keeps addresses that lead to pages, mail and phones', () => {
    for (const href of [
      '#a',
      'b.html',
      '../c',
      'https://example.org/',
      'mailto:a@example.org',
      'tel:+15550100',
    ])
      expect(
        built([h('a', { href })])
          .querySelector('a')
          ?.getAttribute('href'),
      ).to.equal(href);
  });

  it('makes inputs only of the kinds that questions use', () => {
    for (const type of ['image', 'submit', 'file', 'password', 'hidden'])
      expect((built([h('input', { type })]).firstChild as HTMLInputElement).type).to.equal('text');
    expect((built([h('input', { type: 'radio' })]).firstChild as HTMLInputElement).type).to.equal('radio');
  });

  it('never throws on what is not shaped like a tree', () => {
    const shapes: readonly unknown[] = [
      null,
      undefined,
      7,
      'text',
      {},
      [null, 7, 'text', [], {}],
      [{ type: 'text' }, { type: 'text', value: { toString: null } }],
      [{ type: 'element' }, { type: 'element', tagName: 7 }, { type: 'element', tagName: 'p' }],
      [{ type: 'element', tagName: 'p', properties: null, children: 'x' }],
      [{ type: 'element', tagName: 'p', properties: { class: {}, id: null, title: [] }, children: {} }],
      [{ type: 'element', tagName: 'p', properties: { '': 'x', 'a b': 'x', '"': 'x' }, children: [] }],
      [{ type: 'element', tagName: 'p', properties: { 'data-': 'x', 'aria-': 'x' }, children: [] }],
      [
        { type: 'element', tagName: 'constructor' },
        { type: 'element', tagName: '__proto__' },
      ],
      [
        { type: 'comment', value: 'x' },
        { type: 'root', children: [] },
      ],
    ];
    for (const shape of shapes) expect(built(shape).querySelectorAll('[class], [id]').length).to.equal(0);
  });

  it('ends somewhere when a tree goes on for ever', () => {
    let tree: Tree = [h('p', {}, 'deep')];
    for (let depth = 0; depth < 50_000; depth++) tree = [{ ...h('div'), children: tree }];
    const place = built([h('p', {}, 'shown'), ...tree]);
    expect(place.textContent).to.equal('shown');
  });

  it('runs nothing of a hostile tree once it stands in the page', async () => {
    const page = window as unknown as { hit?: string };
    const place = built([
      h('img', { src: 'data:image/x,no', onerror: 'window.hit="img"', alt: '' }),
      h('script', {}, 'window.hit="script"'),
      h('p', {}, '<img src=x onerror="window.hit=1">'),
      h('details', { open: true, ontoggle: 'window.hit="details"' }),
      h('a', { href: 'javascript:window.hit="a"', id: 'go' }, 'go'),
    ]);
    document.body.append(place);
    place.querySelector('a')?.click();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(page.hit).to.equal(undefined);
    place.remove();
  });
});
