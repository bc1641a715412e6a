/** Everything that is made of a review, read back by the programs that it is made for: all of it must still be text. */
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { parquetOf } from '../../src/cli/archive/parquet';
import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import { archivePage } from '../../src/reports/archive/index-page';
import { archived, type ArchiveRecord } from '../../src/reports/archive/record';
import { placed, rowsOf, tidyTables } from '../../src/reports/archive/tables';
import { csvText } from '../../src/reports/csv-text';
import { findingsAsCsv } from '../../src/reports/csv';
import { reviewsAsHtml } from '../../src/reports/html/page';
import { reviewsAsJson } from '../../src/reports/json';
import { kpiReportPage } from '../../src/reports/kpi-report/page';
import { kpiReportDocument } from '../../src/reports/kpi-report/word';
import type { FileOutcome, ReviewedFile } from '../../src/reports/outcome';
import { reconciliationsAsCsv } from '../../src/reports/reconciliation/csv';
import { reconciliationsAsJson } from '../../src/reports/reconciliation/json';
import { reconciliationAsText } from '../../src/reports/reconciliation/text';
import { reviewsAsSarif } from '../../src/reports/sarif';
import { PLAIN } from '../../src/reports/text/palette';
import { outcomeAsText } from '../../src/reports/text/text';
import { RULES } from '../../src/rules';
import type { ReportSheet } from '../../src/workbook/markup';
import { formulaAt } from '../../src/workbook/snapshot';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { day } from '../agreement/shipped-agreement';

const TERMINAL = { width: 100, palette: PLAIN, showAll: true, verdictOnly: false };
const LONE_SURROGATE = /\p{Surrogate}/gu;
const TOOL = { version: '1', rules: RULES.map(({ meta }) => meta) };

/** Every report but the mark-up; `file` of the outcome is hostile too where the test makes it so. */
export async function expectHarmlessReports(outcome: FileOutcome): Promise<void> {
  for (const page of [reviewsAsHtml([outcome]), kpiReportPage(outcome)]) expectInert(page);
  for (const csv of [findingsAsCsv([outcome]), reconciliationsAsCsv([outcome])]) expectNoFormula(csv);
  for (const text of [outcomeAsText(outcome, TERMINAL), reconciliationAsText(outcome, TERMINAL)]) expectPrintable(text);
  for (const json of [reviewsAsJson([outcome]), reconciliationsAsJson([outcome]), reviewsAsSarif([outcome], TOOL)])
    expectPlainJson(json);
  if (outcome.isReviewed) expectPlainWord(await kpiReportDocument(outcome));
  await expectHarmlessArchive(outcome);
}

const { DOMParser } = new JSDOM('').window;
const OTHERS = 'script, img, iframe, object, embed, form, input, link, base, x, b';

/** No element, attribute or address that our own pages do not have. */
export function expectInert(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll(OTHERS)).toHaveLength(0);
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  const written = attributes.map(({ name, value }) => `${name}=${value}`);
  expect(written.filter((each) => /^on|^(xlink:)?href=(?!#)|^src|^style=/i.test(each))).toEqual([]);
  expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')).not.toBeNull();
}

/** No cell that a spreadsheet would calculate, whatever stands before its sign; numbers are no danger. */
export function expectNoFormula(csv: string): void {
  const cells = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',' }).data.flat();
  const texts = cells.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
  expect(texts.filter((text) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(text))).toEqual([]);
}

/** Nothing that moves the cursor, colours, or turns the direction of what comes after it. */
export function expectPrintable(text: string): void {
  expect(text).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
}

export function expectPlainJson(json: string): void {
  const parsed: unknown = JSON.parse(json);
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect(json).not.toMatch(LONE_SURROGATE);
}

const DOES_SOMETHING = /^(w:(hyperlink|fldSimple|object|control|altChunk|subDoc)|x|script)$/;

/** Only what our documents are made of: nothing that Word fetches, runs or calculates. */
export function expectPlainWord(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    expect(name).not.toMatch(/vba|embeddings|activeX|\.\./i);
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(part);
    expect(elementsOf(xml).filter((element) => DOES_SOMETHING.test(element))).toEqual([]);
    // The numbers of the pages.
    for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)) expect(['PAGE', 'NUMPAGES']).toContain(field);
    if (name.endsWith('.rels')) expect(strFromU8(part)).not.toContain('External');
  }
}

/** The names of all elements; throws where it is not well-formed XML. */
function elementsOf(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', (error) => { throw error; }); // prettier-ignore
  parser.write(xml).close();
  return names;
}

/** The archive's page and tables, in which the file, the supplier and every text of the review may be hostile. */
async function expectHarmlessArchive(outcome: FileOutcome): Promise<void> {
  const supplier = outcome.isReviewed ? (outcome.review.findings[0]?.message ?? null) : outcome.reason;
  const kept: ArchiveRecord['outcome'] = outcome.isReviewed
    ? archived(outcome.review, { ...shippedAgreement(), ...outcome.agreement }, day('2014-08-05'))
    : { isReviewed: false, reason: outcome.reason };
  const records = placed([{ file: outcome.file, identity: { supplier, month: '2014-07', version: 0 }, outcome: kept }]);
  expectInert(archivePage(records));
  for (const table of tidyTables(records)) {
    const rows = rowsOf(table).map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value)));
    expectNoFormula(csvText(table.columns.map(({ name }) => name), rows)); // prettier-ignore
    const bytes = parquetOf(table);
    const read: Record<string, unknown>[] = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer }); // prettier-ignore
    for (const { name, kind, values } of table.columns) {
      if (kind !== 'text') continue;
      const texts = values.map((value) =>
        typeof value === 'string' ? value.replace(LONE_SURROGATE, '\uFFFD') : value,
      );
      expect(read.map((row) => row[name])).toEqual(texts);
    }
  }
}

/** Written to a workbook and read back, every text is a text and every formula is one that was meant. */
export function expectOnlyOurFormulas(sheets: readonly ReportSheet[]): void {
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

/** A review as a report is made of it. */
export function reviewedFile(review: ReviewedFile['review'], agreement: ReviewedFile['agreement'], file = 'july.xlsx', earlier: readonly string[] = []): ReviewedFile {
  return { isReviewed: true, file, review, earlier, agreement };
} // prettier-ignore
