/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Below its first rows a sheet of constants is asked for half as much as one with formulas, and read as exactly. */
import { newWorkbook, readWorkbook } from '../../../src/hosts/file';
import { cellAt, formulaAt, sheetNamed, type CellValue } from '../../../src/workbook/snapshot';
import type { MarkupCell } from '../../../src/workbook/markup';
import { ErrorValue } from '../../excel-host/workbook-model';
import { numberCell, plainSheet, textCell } from '../file/marks/sample-markup';
import { canonicalSnapshot } from './canonical-snapshot';
import { open, type Opened } from './opened';

const ROWS = 12_000;
const COLUMNS = 12;
/** In the first block after the head, and in the last one. */
const [EARLY, LATE] = [3_000, 11_000];

function workbook(more: readonly MarkupCell[] = []): Uint8Array {
  const own = new Map(more.map((cell) => [`${String(cell.row)} ${String(cell.column)}`, cell]));
  const cells: MarkupCell[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const usual = column % 2 === 0 ? textCell(row, column, `T${String(row)}`) : numberCell(row, column, row, '0.00');
      cells.push(own.get(`${String(row)} ${String(column)}`) ?? usual);
    }
  }
  return newWorkbook([plainSheet('Activity', cells)]);
}

async function read(opened: Opened) {
  const snapshot = await opened.host.read();
  const sheet = sheetNamed(snapshot, 'Activity');
  if (!sheet) throw new Error('The sheet was not read.');
  const at = (row: number, column: number): CellValue => cellAt(snapshot, sheet, row, column);
  const { requests, bytesReceived } = opened.excel.traffic;
  return { snapshot, sheet, at, requests, bytesReceived };
}

/** Sets a cell to what no file of ours can hold. */
function setError({ excel }: Opened, row: number, column: number): void {
  const cell = excel.book.sheet('Activity')?.touch(row, column);
  if (!cell) throw new Error('The sheet is not there.');
  cell.value = new ErrorValue('#N/A');
}

describe('a long sheet', () => {
  it('of constants is the same as from the file, for little more than values and formats', async () => {
    const bytes = workbook();
    const { snapshot, bytesReceived } = await read(open(bytes));
    expect(canonicalSnapshot(snapshot)).toEqual(canonicalSnapshot(readWorkbook(bytes)));
    const formulas = Array.from({ length: ROWS }, (_, row) => ({ row, column: 1, value: formulaOf(row) }));
    const full = await read(open(workbook(formulas)));
    expect(bytesReceived).toBeLessThan(full.bytesReceived * 0.65);
  }, 120_000);

  it('with formulas far down has them all, those that show nothing too', async () => {
    const bytes = workbook([
      { row: EARLY, column: 1, value: { kind: 'formula', formula: 'B2+1', value: 2 } },
      { row: LATE, column: 2, value: { kind: 'formula', formula: 'IF(B2>5,"x","")', value: '' } },
    ]);
    const { snapshot, sheet } = await read(open(bytes));
    expect(formulaAt(sheet, EARLY, 1)).toBe('B2+1');
    expect(formulaAt(sheet, LATE, 2)).toBe('IF(B2>5,"x","")');
    expect(canonicalSnapshot(snapshot)).toEqual(canonicalSnapshot(readWorkbook(bytes)));
  }, 120_000);

  it('tells an error value from a text that looks like one', async () => {
    const opened = open(workbook([textCell(EARLY, 2, '#N/A'), textCell(LATE, 2, '#12, north')]));
    setError(opened, EARLY, 3);
    const { at, requests } = await read(opened);
    expect(at(EARLY, 2)).toEqual({ kind: 'text', value: '#N/A' });
    expect(at(EARLY, 3)).toEqual({ kind: 'error', code: '#N/A' });
    expect(at(LATE, 2)).toEqual({ kind: 'text', value: '#12, north' });
    expect(at(LATE, 3)).toEqual({ kind: 'number', value: LATE });
    // The outline, the heads, the rest, and the doubtful blocks again in two answers.
    expect(requests).toBeLessThanOrEqual(5);
  }, 120_000);
});

/** Formulas in every second row from the first below the head, in as many areas. */
function scattered(areas: number): Uint8Array {
  const cells = Array.from({ length: areas }, (_, at) => 2_500 + at * 2);
  return newWorkbook([
    plainSheet(
      'Activity',
      cells.flatMap((row) => [
        { row, column: 0, value: { kind: 'formula', formula: 'B1+1', value: 1 } },
        numberCell(row + 1, 0, row),
      ]),
    ),
  ]);
}

describe('formulas far down are read', () => {
  const far = workbook([{ row: LATE, column: 1, value: { kind: 'formula', formula: 'B2+1', value: 2 } }]);

  it.each(['ItemNotFound', 'AccessDenied', 'GeneralException', 'InvalidArgument', 'ApiNotFound'])(
    'where Excel cannot say where there are any, but %s',
    async (code) => {
      const opened = open(far);
      opened.excel.faults.failSpecialCells = { type: 'Formulas', code };
      const { sheet, snapshot } = await read(opened);
      expect(formulaAt(sheet, LATE, 1)).toBe('B2+1');
      expect(canonicalSnapshot(snapshot)).toEqual(canonicalSnapshot(readWorkbook(far)));
    },
    120_000,
  );

  it('on a protected sheet, of which Excel may say that there are none', async () => {
    const opened = open(far);
    const model = opened.excel.book.sheet('Activity');
    if (model) model.isProtected = true;
    const { sheet } = await read(opened);
    expect(sheet.isProtected).toBe(true);
    expect(formulaAt(sheet, LATE, 1)).toBe('B2+1');
  }, 120_000);

  it('where they stand in more areas than Excel tells', async () => {
    const areas = 8_300;
    const { sheet } = await read(open(scattered(areas)));
    expect(sheet.columns[0]?.formulas.size).toBe(areas);
  }, 120_000);

  it('where naming their areas takes more than an answer has room for', async () => {
    const areas = 4_000;
    const opened = open(scattered(areas));
    opened.excel.faults.responseLimit = 50_000;
    const { sheet } = await read(opened);
    expect(sheet.columns[0]?.formulas.size).toBe(areas);
  }, 120_000);

  it('but a lost session is not asked again', async () => {
    const opened = open(far);
    opened.excel.faults.refuseRequest = (number) => (number === 2 ? 'SessionNotFound' : null);
    await expect(opened.host.read()).rejects.toMatchObject({ code: 'sessionLost' });
    expect(opened.excel.traffic.requests).toBe(2);
  });
});

function formulaOf(row: number): MarkupCell['value'] {
  return { kind: 'formula', formula: `B${String(row + 1)}+0`, value: row };
}
