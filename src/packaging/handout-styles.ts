/**
 * The look of what is handed out on paper: handouts and answer keys. Nothing is told by colour or by a background, since
 * many printers have one ink and browsers leave backgrounds out.
 */
export const handoutStyles = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { color: #000; background: #fff; font: 11pt/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif; margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { font-family: 'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'Noto Serif', Georgia, serif; line-height: 1.25; margin: 1.4em 0 .4em; break-after: avoid; break-inside: avoid; }
[dir='rtl'] :is(h1, h2, h3, h4, h5) { line-height: 1.6; }
h1 { font-size: 24pt; margin-top: 0; }
h2 { font-size: 17pt; }
h3 { font-size: 13pt; }
h4, h5 { font-size: 11pt; }
p, ul, ol, table, dl, blockquote { margin: 0 0 .8em; }
p, li, dd { orphans: 3; widows: 3; }
ul, ol { padding-inline-start: 1.5em; }
li { margin-bottom: .3em; break-inside: avoid; }
dfn { font-style: normal; font-weight: 700; }
a { color: inherit; }
a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; }
a[href^='tel:'] { font-weight: 700; text-decoration: none; white-space: nowrap; }
figure { margin: 1em 0; break-inside: avoid; }
img { display: block; max-width: 100%; max-height: 9.5cm; height: auto; margin: 0 auto; }
figcaption, caption { margin-top: .4em; font-size: 10.5pt; text-align: start; }
table { border-collapse: collapse; width: 100%; font-size: 11pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .75pt solid #555; padding: .25em .5em; text-align: start; vertical-align: top; }
blockquote { margin-inline: 1em; font-style: italic; }
.eyebrow { margin: 0 0 .3em; font-weight: 700; }
.facts, .small { font-size: 10pt; }
.safety { border: 1.5pt solid #000; padding: .6em .8em; break-inside: avoid; }
.tb-help ul { list-style: none; padding: 0; }
.tb-help-label { font-weight: 700; }
.tb-main, .tb-step, .tb-unknown, .tb-summary, .tb-example { margin: 1em 0; padding: .6em .9em; border: .75pt solid #555; border-radius: 5pt; break-inside: avoid; }
.tb-main { border: 0; border-inline-start: 4pt solid #000; border-radius: 0; font-size: 12pt; }
.tb-step { border: 1.5pt solid #000; }
.tb-unknown { border-style: dashed; }
:is(.tb-main, .tb-step, .tb-unknown, .tb-summary, .tb-example) > :last-child { margin-bottom: 0; }
.tb-label { margin-bottom: .3em; font-size: 10.5pt; font-weight: 700; break-after: avoid; }
.tb-step > .tb-label::before { content: '\\2192\\00a0'; }
[dir='rtl'] .tb-step > .tb-label::before { content: '\\2190\\00a0'; }
.question { margin: 0 0 1.2em; padding: .5em .8em .7em; border: .75pt solid #555; border-radius: 5pt; break-inside: avoid; }
.question > :is(h4, h5), .question > p:first-child { margin-top: 0; }
/* An answer key is for looking things up: it may break anywhere between lines. */
.key { font-size: 10pt; }
.key .question { break-inside: auto; border-width: .75pt 0 0; border-radius: 0; padding: .5em 0 0; }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0; break-inside: avoid; }
legend { display: block; padding: 0; margin-bottom: .4em; font-weight: 700; }
label { display: flex; gap: .6em; align-items: baseline; margin: .3em 0; }
.box { flex: none; display: inline-block; width: .85em; height: .85em; border: 1pt solid #000; border-radius: 1pt; }
.box.round { border-radius: 50%; }
.line { flex: auto; display: inline-block; min-width: 10em; height: 1.4em; border-bottom: .75pt solid #000; }
.lines { display: block; height: 5.6em; background: none; border-bottom: .75pt solid #000; }
.tb-gap { display: inline-block; width: 6em; border-bottom: 1pt solid #000; }
.tb-pairs { list-style: none; padding: 0; }
.tb-pairs li { display: flex; align-items: baseline; gap: 1em; }
.tb-pairs label { flex: 1 1 50%; }
.intro { break-after: avoid; break-inside: avoid; }
.answer { font-size: 10pt; }
.answer > p:not(:last-child) { break-after: avoid; }
dt { font-weight: 700; break-after: avoid; }
dd { margin: 0 0 .4em; }
.tb-meanings { columns: 2 15em; column-gap: 2em; }
.tb-meanings > div { break-inside: avoid; }
.lesson, .part { break-before: page; }
.lesson > h2:first-child, .lesson > .eyebrow:first-child + h2, .part > h2:first-child { margin-top: 0; }
footer { margin-top: 2em; padding-top: .6em; border-top: .75pt solid #555; font-size: 10pt; }
@page { size: auto; margin: 18mm 17mm 20mm; }
@media print { body { max-width: none; padding: 0; } }
@media screen { .lesson, .part { border-top: 1.5pt solid #000; margin-top: 3rem; padding-top: 2rem; } }
`;

/**
 * Words and the page's number at the foot of every page (CSS Paged Media 3, margin boxes); browsers without them print
 * pages without.
 */
export function pageFoot(words: string, direction: 'ltr' | 'rtl'): string {
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const face = 'font: 9pt system-ui, sans-serif; color: #333; vertical-align: top; padding-top: 4mm;';
  return `@page { @bottom-${start} { content: ${cssString(words)}; ${face} width: 82%; text-align: ${start}; } @bottom-${end} { content: counter(page) " / " counter(pages); ${face} text-align: ${end}; } }\n`;
}

/** A CSS string (CSS Syntax 3 §4.3.5); also what would end the style sheet is written by its code. */
const cssString = (words: string): string =>
  `"${words.replace(/["\\<>\n\r\f\0]/g, each => `\\${each.codePointAt(0)!.toString(16)} `)}"`;
