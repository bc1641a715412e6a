/** The page's only style: readable on a screen, light or dark, and on A4 paper. Colours keep a contrast of 4.5 to 1. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #55606d; --line: #c9d0d8; --band: #f3f5f8;
  --error: #b3121d; --warning: #8a4b00; --query: #0b5394; --note: #55606d;
  --good: #12692f; --approaching: #0b5394; --requiresImprovement: #8a4b00; --inadequate: #b3121d; --other: #55606d; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8ebef; --paper: #15181c; --faint: #a9b3bf; --line: #3a424c; --band: #1f242a;
    --error: #ff8a8a; --warning: #ffb45c; --query: #86bfff; --note: #a9b3bf;
    --good: #6fd08c; --approaching: #86bfff; --requiresImprovement: #ffb45c; --inadequate: #ff8a8a; --other: #a9b3bf; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .5rem; }
h1 { font-size: 1.6rem; margin-top: 0; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; }
p { margin: .5rem 0; } ul { margin: .5rem 0; padding-left: 1.25rem; }
a { color: var(--query); }
article + article { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 2rem; }
.verdict { font-size: 1.2rem; font-weight: 600; border-left: .4rem solid var(--other); padding: .5rem 1rem; background: var(--band); }
.verdict.clean { border-color: var(--good); } .verdict.findings, .verdict.incomplete { border-color: var(--warning); }
.verdict.errors, .verdict.notAReturn, .verdict.unchecked { border-color: var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0; }
dt { color: var(--faint); } dd { margin: 0; }
.status { border: 1px solid var(--warning); border-radius: .25rem; padding: .4rem .8rem; }
.faint { color: var(--faint); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; overflow-wrap: normal; }
caption { text-align: left; color: var(--faint); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--band); border-bottom: 2px solid var(--line); }
tbody th { font-weight: 600; } tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--line); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.word { font-weight: 700; white-space: nowrap; }
.error { color: var(--error); } .warning { color: var(--warning); } .query { color: var(--query); } .note { color: var(--note); }
.good { color: var(--good); } .approaching { color: var(--approaching); } .other { color: var(--other); }
.requiresImprovement { color: var(--requiresImprovement); } .inadequate { color: var(--inadequate); }
small { display: block; color: var(--faint); font-size: .9em; }
@page { size: A4; margin: 15mm; }
@media print {
  :root { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  h1, h2, h3 { break-after: avoid; } tr, .verdict, dl { break-inside: avoid; }
  tfoot { display: table-row-group; } tfoot tr { break-before: avoid; }
  .scroll { overflow: visible; } article + article { break-before: page; border: 0; }
  .verdict, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
