/** The look of the pages for reviewers and educators, on screen and on paper. The page carries it itself, as one file. */
export const reviewStyles = `
:root { color-scheme: light dark; }
body { color: CanvasText; background: Canvas; font: 11pt/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1rem; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h2 { border-top: 2px solid; padding-top: .6rem; margin-top: 2rem; }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start; }
.row > * { margin-block: .25rem; }
.note, .claims { font-size: .8em; border-inline-start: 3px solid #767676; padding-inline-start: .6rem; }
.claims p { margin: 0 0 .3rem; }
.flag { font-weight: 700; border: 1px solid; border-radius: .2rem; padding: 0 .2rem; }
.tb-main, .tb-step, .tb-unknown, .tb-summary, .tb-example { border: 1px solid #767676; border-radius: .3rem; padding: 0 .8rem; margin: .8rem 0; }
.tb-main { border-width: 2px; }
table { border-collapse: collapse; } td > p { margin: 0 0 .3rem; } th, td { overflow-wrap: break-word; border: 1px solid #767676; padding: .25rem .5rem; text-align: start; vertical-align: top; }
img { max-width: 100%; height: auto; background: #fff; } figure { margin-inline: 0; break-inside: avoid; }
.question, .ask, .sign-off { break-inside: avoid; border: 1px solid #767676; border-radius: .3rem; padding: .2rem .8rem .6rem; margin: .8rem 0; }
.small { font-size: .85em; }
label { display: inline-block; margin: .2rem 1rem .2rem 0; min-block-size: 1.5rem; }
input[type=text], input[type=date] { font: inherit; border: 0; border-bottom: 1px solid; min-width: 14rem; }
textarea { box-sizing: border-box; width: 100%; min-height: 4.5rem; font: inherit; border: 1px solid; }
code { font-size: .9em; } pre { border: 1px solid #767676; padding: .5rem; white-space: pre-wrap; }
@media (max-width: 40rem) {
  .row { grid-template-columns: 1fr; }
  .stacks, .stacks tbody, .stacks tr, .stacks td { display: block; }
  .stacks thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks tr { margin-block-end: 1rem; border: 1px solid #767676; }
  .stacks td { border: 0; overflow-wrap: anywhere; }
  .stacks td::before { content: attr(data-column) ": "; font-weight: 700; }
}
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 9.5pt; } .lesson { break-before: page; } .lesson:first-of-type { break-before: auto; } }
`;
