/** @jest-environment ./test/excel-host/office-environment.cjs */
/** The same Markup through both hosts gives the same workbook, twice gives it once, and clearing gives back the original. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMarkup, clearMarks, readWorkbook } from '../../../src/hosts/file';
import type { Markup, MarkupValue } from '../../../src/workbook/markup';
import { describeWorkbook, type BookDescription } from '../../excel-host/describe-workbook';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { sampleFlags, sampleMarkup, sampleSheets, supplierWorkbook } from '../file/marks/sample-markup';
import { open, sampleReturn } from './opened';
import { markupFor } from './sample-review';

const REAL = join(__dirname, '../../../../shared/data/workbooks');
const real = existsSync(REAL) ? readdirSync(REAL).filter((name) => /\.xls[xm]$/.test(name)) : [];

function everyKindOf(bytes: Uint8Array): Markup {
  const { sheets } = readWorkbook(bytes);
  return {
    flags: sheets
      .filter((sheet) => !sheet.isProtected)
      .map((sheet) => sampleFlags(sheet.name, (sheet.extent?.right ?? 0) + 2)),
    sheets: sampleSheets(sheets[0]?.name),
  };
}

const isSumIfs = (value: MarkupValue): boolean => value.kind === 'formula' && value.formula.includes('SUMIFS(');

async function expectSame(bytes: Uint8Array, markup: Markup): Promise<void> {
  const { host, described } = open(bytes);
  const original = described();
  const byFile = applyMarkup(bytes, markup);
  const comparable = (description: BookDescription): BookDescription => withoutOwnWidths(description, original, markup);
  const expected = comparable(describeWorkbook(loadWorkbook(byFile)));

  await host.apply(markup);
  expect(comparable(described())).toEqual(expected);
  await host.apply(markup);
  expect(comparable(described())).toEqual(expected);
  await host.clear();
  expect(described()).toEqual(original);

  // Saved and opened again: marks that a file holds are found and cleared.
  const reopened = open(byFile);
  await reopened.host.clear();
  expect(comparable(reopened.described())).toEqual(comparable(describeWorkbook(loadWorkbook(clearMarks(byFile)))));
}

/**
 * The one difference: where the supplier gave a width to several columns at once, the file host cuts the check column out
 * and widens it, since it can write down what it was; Office.js has nowhere to write it, so the column keeps its width.
 */
function withoutOwnWidths(description: BookDescription, original: BookDescription, markup: Markup): BookDescription {
  const sheets = Object.entries(description.sheets).map(([name, sheet]) => {
    const check = markup.flags.find((flags) => flags.sheet === name)?.check;
    const isCheck = (width: string): boolean => width.startsWith(`${String(check?.column)}: `);
    const hasOwn = original.sheets[name]?.widths.some(isCheck) === true;
    return [name, hasOwn ? { ...sheet, widths: sheet.widths.filter((width) => !isCheck(width)) } : sheet] as const;
  });
  return { ...description, sheets: Object.fromEntries(sheets) };
}

describe('a mark-up through Office.js', () => {
  it('gives the same workbook as through the file: every kind of mark', async () => {
    await expectSame(supplierWorkbook(), sampleMarkup());
  });

  it.each(['2014-04', '2014-07', '2014-07-with-errors'])(
    'gives the same workbook as through the file: the return %s, reconciliation and charts with it',
    async (month) => {
      const bytes = sampleReturn(month);
      const markup = markupFor(readWorkbook(bytes));
      expect(markup.sheets.some(({ charts }) => (charts ?? []).length > 0)).toBe(true);
      expect(markup.sheets.some(({ pivots }) => pivots.length > 0)).toBe(true);
      expect(markup.sheets.some(({ cells }) => cells.some(({ value }) => isSumIfs(value)))).toBe(true);
      await expectSame(bytes, markup);
    },
    180_000,
  );

  if (real.length === 0) it.skip(`real workbooks are not there to be marked (${REAL})`, () => undefined);
  for (const name of real) {
    it(`gives the same workbook as through the file: ${name}`, async () => {
      const bytes = new Uint8Array(readFileSync(join(REAL, name)));
      await expectSame(bytes, everyKindOf(bytes));
    }, 60_000);
  }
});
