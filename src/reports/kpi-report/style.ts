/** The report's own style, after that of the other pages; every text stands at 4.5 to 1 or better on its ground. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --paper: #ffffff; --faint: #55606d; --line: #c9d0d8; --band: #f3f5f8; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Arial, sans-serif; overflow-wrap: anywhere; }
* { box-sizing: border-box; }
h1, h2, h3 { line-height: 1.25; margin: 1.6rem 0 .4rem; } h1 { font-size: 1.6rem; margin-top: 0; }
h2 { font-size: 1.2rem; } h3 { font-size: 1.02rem; }
p { margin: .4rem 0; } ul { margin: .4rem 0; padding-left: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .8rem 0; }
dt { color: var(--faint); } dd { margin: 0; }
.status { border: 2px solid #8a4b00; border-radius: .25rem; padding: .4rem .8rem; font-weight: 600; }
.verdict { font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; overflow-wrap: break-word; }
caption { text-align: left; color: var(--faint); padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--band); border-bottom: 2px solid var(--line); }
tbody th { font-weight: 600; } tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--line); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
small { display: block; color: var(--faint); font-size: .88em; font-weight: 400; }
.kpi table { table-layout: fixed; } .kpi td, .kpi th { font-size: .92em; overflow-wrap: break-word; }
.kpi caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.kpi th:nth-child(1) { width: 28%; } .kpi th:nth-child(2), .kpi th:nth-child(3) { width: 8%; }
.kpi th:nth-child(4) { width: 14%; } .kpi th:nth-child(5) { width: 14%; } .kpi th:nth-child(6) { width: 15%; }
.chart { display: block; width: 100%; max-width: 46rem; height: auto; margin: .5rem 0; font-size: 12px; }
.chart text { fill: var(--ink); } .chart line { stroke: #55606d; } .column { fill: #1f3864; }
.trend { display: block; width: 6.9rem; height: 1.65rem; } .trend polyline { fill: none; stroke: #55606d; stroke-width: 1.2; }
.fill-good { fill: #12692f; } .fill-approaching { fill: #ffd966; } .fill-requiresImprovement { fill: #f4a56a; }
.fill-inadequate { fill: #a61c1c; } .fill-other { fill: #d0d5db; }
.chart .on-good, .chart .on-inadequate { fill: #ffffff; }
.pill { display: inline-block; padding: .05rem .45rem; border-radius: .2rem; font-weight: 700; font-size: .92em; }
.pill.good { background: #c6efce; color: #00520b; } .pill.approaching { background: #ffeb9c; color: #5f4700; }
.pill.requiresImprovement { background: #f8cbad; color: #6b2a00; } .pill.inadequate { background: #a61c1c; color: #ffffff; }
.pill.other { background: #ededed; color: #3b3b3b; }
.scroll { overflow-x: auto; }
@page { size: A4; margin: 14mm; }
@media print {
  :root { font-size: 8.8pt; } body { padding: 0; max-width: none; }
  h1, h2, h3, caption { break-after: avoid; } tr, svg, dl, .status, .kpi { break-inside: avoid; }
  thead { display: table-header-group; } tfoot { display: table-row-group; } tfoot tr { break-before: avoid; } .scroll { overflow: visible; }
  .pill, thead th, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
