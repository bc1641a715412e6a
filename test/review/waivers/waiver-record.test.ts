/** Waivers on a sheet of the workbook: written, read again, and read after a person has been at them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkbook, readWorkbook, recordIn } from '../../../src/hosts/file';
import { waiversSheet } from '../../../src/markup/waivers-sheet';
import { WAIVER_COLUMNS, waiversIn, whyNotKept, type StatedWaiver } from '../../../src/review/waivers';
import type { MarkupCell, ReportSheet } from '../../../src/workbook/markup';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { stated } from './stated';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples/returns/2014-07.xlsx')));
const snapshot = readWorkbook(SAMPLE);

function kept(
  waivers: readonly StatedWaiver[],
  edit: (sheet: ReportSheet) => ReportSheet = (sheet) => sheet,
): Snapshot {
  return readWorkbook(recordIn(SAMPLE, [{ kind: 'write', sheet: edit(waiversSheet(waivers, snapshot)) }]));
}

const statedIn = (workbook: Snapshot): readonly StatedWaiver[] => waiversIn(workbook).map((one) => one.stated);
const withCells = (change: (cell: MarkupCell) => readonly MarkupCell[]) => (sheet: ReportSheet): ReportSheet => ({
  ...sheet,
  cells: sheet.cells.flatMap(change),
}); // prettier-ignore
const columnOf = (member: keyof StatedWaiver): number => WAIVER_COLUMNS.findIndex((column) => column.member === member);

describe('the sheet of waivers', () => {
  it('says what it was written with, whatever the texts are', () => {
    const waivers = [
      stated(),
      stated({ finding: '0000000000000001', reason: '=HYPERLINK("http://x","y")', role: '+1' }),
      stated({ finding: '1234567890123456', reason: '<b>&amp;</b> "quoted" \u202Ereversed', subject: '__proto__' }),
      stated({ finding: '12345e7890123456', reason: '@SUM(A1)', found: "'apostrophe" }),
    ];
    expect(statedIn(kept(waivers))).toEqual(waivers);
  });

  it('is no part of the return, and has no formulas', () => {
    const workbook = kept([stated({ reason: '=1+1' })]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
    const [record] = workbook.records;
    expect(record?.role).toBe('waivers');
    expect(record?.sheet.name).toBe('SDA Waivers');
    expect(record?.sheet.columns.flatMap(({ formulas }) => [...formulas])).toEqual([]);
  });

  it('keeps dates as dates, which a person can change in Excel', () => {
    const [date] = waiversSheet([stated()], snapshot).cells.filter(({ row, column }) => row === 4 && column === columnOf('expires'));
    expect(date).toMatchObject({ value: { kind: 'date', serial: 41943 }, numberFormat: 'dd/mm/yyyy' });
  }); // prettier-ignore

  it('keeps what is no date as it was typed', () => {
    expect(statedIn(kept([stated({ expires: 'Christmas' })]))[0]?.expires).toBe('Christmas');
  });

  it('says of each waiver on which row it stands', () => {
    expect(waiversIn(kept([stated(), stated({ reason: 'b' })])).map(({ source }) => source)).toEqual([
      { kind: 'workbook', place: 'row 5 of SDA Waivers' },
      { kind: 'workbook', place: 'row 6 of SDA Waivers' },
    ]);
  });

  it('is read after rows were deleted and columns were moved', () => {
    const moved = withCells((cell) => [{ ...cell, row: cell.row + (cell.row > 4 ? 3 : 0), column: 20 - cell.column }]);
    const sorted = (sheet: ReportSheet): ReportSheet => ({
      ...moved(sheet),
      merges: [],
      cells: [...moved(sheet).cells].sort((a, b) => a.row - b.row || a.column - b.column),
    });
    expect(statedIn(kept([stated(), stated({ reason: 'b' })], sorted))).toEqual([stated(), stated({ reason: 'b' })]);
  });

  it('gives a waiver whose reason was deleted without it, so that it is refused and not passed over', () => {
    const edited = kept([stated()], withCells((cell) => (cell.row === 4 && cell.column === columnOf('reason') ? [] : [cell]))); // prettier-ignore
    expect(statedIn(edited)).toEqual([stated({ reason: '' })]);
  });

  it('without its headings gives one waiver that says nothing', () => {
    const edited = kept(
      [stated()],
      withCells((cell) => (cell.row === 3 ? [] : [cell])),
    );
    expect(statedIn(edited)).toHaveLength(1);
    expect(statedIn(edited)[0]?.reason).toBe('');
    expect(whyNotKept(edited)).toContain('the sheet SDA Waivers has lost a heading');
    expect([kept([stated()]), kept([]), snapshot].map(whyNotKept)).toEqual([null, null, null]);
  });

  it('is not there in a workbook that has none', () => {
    expect(waiversIn(snapshot)).toEqual([]);
  });

  it('takes the place and the name of the sheet that is there, and a free name otherwise', () => {
    const once = recordIn(SAMPLE, [{ kind: 'write', sheet: waiversSheet([stated()], snapshot) }]);
    const again = readWorkbook(once);
    const twice = recordIn(once, [{ kind: 'write', sheet: waiversSheet([stated({ reason: 'b' })], again) }]);
    expect(readWorkbook(twice).records.map(({ sheet }) => sheet.name)).toEqual(['SDA Waivers']);
    expect(statedIn(readWorkbook(twice))).toEqual([stated({ reason: 'b' })]);
    const theirs: Snapshot = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, name: 'sda waivers' })) };
    expect(waiversSheet([], theirs).name).toBe('SDA Waivers (2)');
  }); // prettier-ignore

  it('is not taken for waivers where it is a supplier’s own sheet of that name', () => {
    const theirs = newWorkbook([{ ...waiversSheet([stated()], snapshot), role: 'other' }]);
    expect(waiversIn(readWorkbook(theirs))).toEqual([]);
  });
});
