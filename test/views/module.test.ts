import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h, plainText, type ElementNode, type TreeNode } from '../../src/content/tree.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { endView, moduleView, unavailableView, type ModuleViewOptions } from '../../src/views/module.js';
import { placeTree } from '../../src/views/place.js';
import { sampleModule, stepsOfAllKinds } from '../player/sample-module.js';

const options: ModuleViewOptions = {
  messages: en,
  kinds,
  headingLevel: 1,
  prefix: 'm-',
  links: path => `https://cdn.example/${path}`,
};
const { outline, lessons } = sampleModule();

function all(node: TreeNode, test: (each: ElementNode) => boolean): ElementNode[] {
  if (node.type === 'text') return [];
  return [...(test(node) ? [node] : []), ...node.children.flatMap(child => all(child, test))];
}
const tagged = (node: TreeNode, tag: string) => all(node, each => each.tagName === tag);
const classed = (node: TreeNode, name: string) =>
  all(node, each =>
    String(each.properties.class ?? '')
      .split(' ')
      .includes(name),
  );

test('every page shows the safety line, the review state and links to all lessons', () => {
  const pages = [
    ...lessons.map(lesson => moduleView(outline, lesson, options)),
    endView(outline, options),
    unavailableView(outline, outline.lessons[0]!, options),
  ];
  for (const page of pages) {
    const words = plainText([page]);
    assert.ok(words.includes(en.safety));
    assert.ok(words.includes(en.unreviewed));
    const links = tagged(classed(page, 'tb-contents')[0]!, 'a').map(({ properties }) => properties.href);
    assert.deepEqual(
      links,
      ['l1', 'l2', 'l3'].map(id => `https://cdn.example/${id}.html`),
    );
  }
});

test('a page says who reviewed the module and when, where somebody did', () => {
  const review = {
    state: 'reviewed',
    role: 'oncology nurse',
    date: '2026-11-01',
    next: '2027-11-01',
  } as const;
  const words = plainText([moduleView({ ...outline, review }, lessons[0]!, options)]);
  assert.ok(words.includes('Reviewed by: oncology nurse, November 1, 2026. Next review: November 1, 2027.'));
  assert.ok(!words.includes(en.unreviewed));
});

test('ids are unique, begin with the prefix, and every reference inside the page finds its id', () => {
  const page = moduleView(outline, lessons[0]!, options);
  const ids = all(page, each => each.properties.id !== undefined).map(each => String(each.properties.id));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every(id => id.startsWith('m-')));
  const references = all(page, () => true).flatMap(({ properties }) =>
    ['aria-labelledby', 'aria-describedby', 'for'].flatMap(name => String(properties[name] ?? '').split(' ')),
  );
  const anchors = tagged(page, 'a')
    .map(({ properties }) => String(properties.href))
    .filter(href => href.startsWith('#'))
    .map(href => href.slice(1));
  for (const id of [...references, ...anchors].filter(Boolean)) assert.ok(ids.includes(id), id);
});

test('headings step down from the level that the page asks for', () => {
  for (const headingLevel of [1, 2, 3, 4] as const) {
    const page = moduleView(outline, lessons[0]!, { ...options, headingLevel });
    const levels = all(page, each => /^h[1-6]$/.test(each.tagName)).map(({ tagName }) => Number(tagName[1]));
    assert.equal(levels[0], headingLevel);
    assert.ok(levels.slice(1).every(level => level === headingLevel + 1));
  }
});

test('links to the lessons before and after stand only where there is one', () => {
  const ways = lessons.map(lesson => {
    const page = moduleView(outline, lesson, options);
    return [...classed(page, 'tb-prev'), ...classed(page, 'tb-next')].map(
      each => each.properties['data-lesson'],
    );
  });
  assert.deepEqual(ways, [['l2'], ['l1', 'l3'], ['l2']]);
});

test('a lesson without questions has no quiz', () => {
  assert.equal(tagged(moduleView(outline, lessons[2]!, options), 'tb-quiz').length, 0);
});

test('only the first question shows at first; without a script all can be read', () => {
  const steps = classed(moduleView(outline, lessons[0]!, options), 'tb-quiz-step');
  assert.equal(steps.length, stepsOfAllKinds);
  assert.deepEqual(
    steps.map(step => String(step.properties.class).includes('tb-later')),
    steps.map((_, index) => index > 0),
  );
});

test('a page of a scored module holds neither key nor explanation of what counts', () => {
  const staff = sampleModule({ track: 'staff' });
  const words = plainText([moduleView(staff.outline, staff.lessons[0]!, options)]);
  // A reflection has no key and counts for nothing.
  assert.deepEqual(words.match(/Because of [\w-]+/g), ['Because of reflection']);
});

test('phone numbers come from the site alone', () => {
  const page = moduleView(outline, lessons[0]!, options);
  assert.equal(
    tagged(page, 'a').filter(({ properties }) => String(properties.href).startsWith('tel:')).length,
    0,
  );
  const site = { crisis: { phone: '+1 555 0100', label: 'Talk to someone' } };
  const withSite = moduleView(outline, lessons[0]!, { ...options, site });
  assert.ok(plainText([withSite]).includes('Talk to someone +1 555 0100'));
});

test('marked blocks are named in words', () => {
  const words = plainText([moduleView(outline, lessons[0]!, options)]);
  assert.ok(words.includes(`${en.blocks.step}Ask your care team`));
});

test('links and pictures in a lesson are found from where the page is', () => {
  const placed = placeTree(
    [
      h('a', { href: '#there' }, 'a'),
      h('a', { href: 'l2.html' }, 'b'),
      h('a', { href: 'https://example.org/x' }, 'c'),
      h('img', { src: 'media/p.svg', alt: '' }),
    ],
    options,
  ) as ElementNode[];
  assert.deepEqual(
    placed.map(({ properties }) => properties.href ?? properties.src),
    ['#m-there', 'https://cdn.example/l2.html', 'https://example.org/x', 'https://cdn.example/media/p.svg'],
  );
});
