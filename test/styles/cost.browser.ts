import { expect } from 'chai';

/** Every selector of the sheets that are in the page, with those that are imported and nested. */
const selectorsOf = (rules: CSSRuleList): string[] =>
  [...rules].flatMap(rule => {
    const within =
      rule instanceof CSSImportRule
        ? rule.styleSheet!.cssRules
        : rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule
          ? rule.cssRules
          : undefined;
    return [
      ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
      ...(within ? selectorsOf(within) : []),
    ];
  });

/** The parts of a selector list before and after each combinator, with what stands in brackets taken out of sight. */
function compounds(selectors: string): string[][] {
  let depth = 0;
  const flat = [...selectors].map(each => {
    if (each === ')' || each === ']') depth--;
    const shown = depth > 0 && /[\s,>~+]/.test(each) ? '·' : each;
    if (each === '(' || each === '[') depth++;
    return shown;
  });
  return flat
    .join('')
    .split(',')
    .map(each => each.trim().split(/\s*[\s>~+]\s*/));
}

/**
 * Where `:has()` decides over descendants or siblings, browsers compute all of them again with each change within. That
 * may only be where an attribute says before that the rule is meant.
 */
const costly = (selectors: string): boolean =>
  compounds(selectors).some(parts => parts.slice(0, -1).some(part => /^[^[]*:has\(/.test(part)));

describe('the styles of a module', () => {
  it('would be found costly if they were', () => {
    expect(costly('.a:has(> .b, .c) > .d')).to.equal(true);
    expect(costly('.a:has(.b) ~ .d, .e')).to.equal(true);
    expect(costly('.a[data-b]:has(.c) .d')).to.equal(false);
    expect(costly('.a .b:not(:has(.c ~ .d)), .e .f:hover')).to.equal(false);
  });

  it('never compute a whole module again for a change in one question', async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/src/styles/player.css';
    document.head.append(link);
    await new Promise(resolve => link.addEventListener('load', resolve));
    const all = selectorsOf(link.sheet!.cssRules);
    expect(all.length).to.be.greaterThan(200);
    expect(all.filter(costly)).to.deep.equal([]);
  });
});
