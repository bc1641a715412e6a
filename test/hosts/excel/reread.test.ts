/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Reading again only what changed gives what reading everything gives, and asks for far less. */
import fc from 'fast-check';
import { ExcelHost } from '../../../src/hosts/excel';
import { cellName } from '../../../src/workbook/a1';
import { insertRows } from '../../excel-host/insert-rows';
import { raiseChanged, raiseFormatChanged, requirementsOf } from '../../excel-host/office-in-jsdom';
import { SheetModel, type CellContent } from '../../excel-host/workbook-model';
import { newWorkbook } from '../../../src/hosts/file';
import { numberCell, plainSheet, sampleMarkup, supplierWorkbook, textCell } from '../file/marks/sample-markup';
import { canonicalSnapshot } from './canonical-snapshot';
import { open, sampleReturn, type Opened } from './opened';

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

async function watched(bytes: Uint8Array): Promise<Opened> {
  const opened = open(bytes);
  opened.host.onChange(() => undefined);
  await settled();
  await opened.host.read();
  return opened;
}

/** What a host that has seen nothing reads. */
function readWhole({ excel }: Opened): Promise<unknown> {
  return new ExcelHost(requirementsOf(excel)).read().then(canonicalSnapshot);
}

async function expectSame(opened: Opened): Promise<void> {
  expect(canonicalSnapshot(await opened.host.reread())).toEqual(await readWhole(opened));
}

function typeInto({ excel }: Opened, sheet: SheetModel, row: number, column: number, value: CellContent | null): void {
  Object.assign(sheet.touch(row, column), { value, formula: null });
  raiseChanged(excel, 'Unknown', {
    worksheetId: sheet.id,
    address: cellName(row, column),
    changeType: 'RangeEdited',
  });
}

type Edit = (opened: Opened) => void | Promise<void>;

const place = fc.record({ sheet: fc.nat(3), row: fc.nat(14), column: fc.nat(6) });
const content = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom('Text', 'Indicator 3', '=text'),
  fc.boolean(),
  fc.constant(null),
);

/** One of the supplier's sheets. */
function sheetAt({ excel: { book } }: Opened, number: number): SheetModel {
  const theirs = book.sheets.filter(({ name }) => !['Findings', 'Summary'].includes(name) && !name.startsWith('Data'));
  const sheet = theirs[number % theirs.length];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** What people do to a workbook; some of it raises no event. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, content).map(([at, value]): Edit => (opened) => {
    typeInto(opened, sheetAt(opened, at.sheet), at.row, at.column, value);
  }),
  fc.tuple(place, fc.nat(9)).map(([at, value]): Edit => (opened) => {
    const sheet = sheetAt(opened, at.sheet);
    Object.assign(sheet.touch(at.row, at.column), { value, formula: `=A${String(value + 1)}` });
    const where = {
      worksheetId: sheet.id,
      address: `${cellName(at.row, at.column)}:${cellName(at.row, at.column + 1)}`,
    };
    raiseChanged(opened.excel, 'Unknown', { ...where, changeType: 'RangeEdited' });
  }),
  // Recalculated: no event.
  fc.tuple(fc.nat(3), fc.integer()).map(([number, value]): Edit => (opened) => {
    for (const { cell } of sheetAt(opened, number).places()) if (cell.formula !== null) cell.value = value;
  }),
  place.map((at): Edit => (opened) => {
    const sheet = sheetAt(opened, at.sheet);
    sheet.touch(at.row, at.column).format = 'dd/mm/yyyy';
    raiseFormatChanged(opened.excel, { worksheetId: sheet.id, address: cellName(at.row, at.column) });
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(([at, count]): Edit => (opened) => {
    const sheet = sheetAt(opened, at.sheet);
    insertRows(opened.excel.book, sheet, at.row, count);
    const address = `${String(at.row + 1)}:${String(at.row + count)}`;
    raiseChanged(opened.excel, 'Unknown', { worksheetId: sheet.id, address, changeType: 'RowInserted' });
  }),
  place.map((at): Edit => (opened) => {
    const sheet = sheetAt(opened, at.sheet);
    if (sheet.hiddenRows.delete(at.row)) return;
    sheet.hiddenRows.add(at.row);
    sheet.isProtected = !sheet.isProtected && opened.excel.book.sheets.length > 6;
  }),
  place.map((at): Edit => (opened) => {
    const sheet = new SheetModel(`{${opened.excel.book.newId('MORE')}}`, `More ${opened.excel.book.newId('')}`);
    sheet.touch(at.row, at.column).value = 'added';
    opened.excel.book.sheets.unshift(sheet);
  }),
  fc.nat(3).map((number): Edit => (opened) => {
    const sheet = sheetAt(opened, number);
    const other = `Renamed ${opened.excel.book.newId('')}`;
    for (const name of opened.excel.book.names) name.formula = name.formula.replace(sheet.name, other);
    sheet.name = other;
  }),
  fc.constant<Edit>(async ({ host }) => {
    await host.apply({ ...sampleMarkup(), flags: [] }).catch(() => undefined);
  }),
  fc.constant<Edit>(async ({ host }) => {
    await host.apply(sampleMarkup()).catch(() => undefined);
  }),
  fc.constant<Edit>(({ host }) => host.clear()),
);

describe('reading again what changed', () => {
  it('gives what reading everything gives, whatever people did', async () => {
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(steps, async (bursts) => {
        const opened = await watched(supplierWorkbook());
        for (const burst of bursts) {
          for (const one of burst) await one(opened);
          await settled();
          await expectSame(opened);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('tells a changed cell of a real return, and keeps the rest', async () => {
    const opened = await watched(sampleReturn('2014-07'));
    const activity = opened.excel.book.sheet('Activity');
    if (!activity) throw new Error('no such sheet');
    typeInto(opened, activity, 40, 3, 'Changed');
    await settled();
    await expectSame(opened);
  });

  it('reads everything where Excel tells of no changes, and after an edit of our own', async () => {
    const silent = open(supplierWorkbook());
    await silent.host.read();
    silent.excel.book.sheet('KPIs')?.cells.clear();
    await expectSame(silent);

    const opened = await watched(supplierWorkbook());
    const cell = { sheet: 'KPIs', row: 2, column: 1 };
    const was = { kind: 'text', value: 'Indicator 2' } as const;
    await opened.host.edit([{ cell, was, value: { kind: 'text', value: 'Other' } }]);
    await expectSame(opened);
  });

  it('reads a column that is no longer our check column', async () => {
    const opened = await watched(supplierWorkbook());
    await opened.host.apply(sampleMarkup());
    await opened.host.read();
    opened.excel.book.names = opened.excel.book.names.filter(({ formula }) => !formula.includes('KPIs'));
    await expectSame(opened);
  });

  it('does not wait for a cell that is being edited', async () => {
    const opened = await watched(supplierWorkbook());
    opened.excel.faults.isEditing = true;
    await expect(opened.host.reread()).rejects.toMatchObject({ code: 'cellBeingEdited' });
    opened.excel.leaveCell();
    await expectSame(opened);
  });

  it('keeps a mark-up from a workbook that changed since', async () => {
    const opened = await watched(supplierWorkbook());
    const kpis = opened.excel.book.sheet('KPIs');
    if (!kpis) throw new Error('no such sheet');
    typeInto(opened, kpis, 2, 2, 1);
    await settled();
    await opened.host.reread();
    typeInto(opened, kpis, 2, 2, 2);
    await settled();
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'changedMeanwhile' });
    await opened.host.reread();
    await expect(opened.host.apply(sampleMarkup())).resolves.toEqual({ unmarked: [] });
  });
});

const ROWS = 50_000;

describe('the talk with Excel', () => {
  it.each([
    ['the July return', () => sampleReturn('2014-07'), 'Activity'],
    [
      `${String(ROWS)} activity rows`,
      () =>
        newWorkbook([
          plainSheet(
            'Activity',
            Array.from({ length: ROWS }, (_, row) => [
              textCell(row, 0, `Row ${String(row)}`),
              numberCell(row, 1, row),
            ]).flat(),
          ),
        ]),
      'Activity',
    ],
  ])(
    'of %s: three round trips and a small part of a whole reading after a cell was edited',
    async (what, bytes, name) => {
      const opened = await watched(bytes());
      const { traffic } = opened.excel;
      const costOf = async (work: () => Promise<unknown>) => {
        const before = { ...traffic };
        await work();
        return { requests: traffic.requests - before.requests, bytes: traffic.bytesReceived - before.bytesReceived };
      };
      const whole = await costOf(() => opened.host.read());
      const sheet = opened.excel.book.sheet(name);
      if (!sheet) throw new Error('no such sheet');
      typeInto(opened, sheet, 30, 1, 7);
      await settled();
      const part = await costOf(() => opened.host.reread());
      process.stdout.write(
        `${what}: ${String(Math.round(whole.bytes / 1000))} kB received to read all, ` +
          `${(part.bytes / 1000).toFixed(1)} kB to read again what changed, in ${String(part.requests)} round trips\n`,
      );
      expect(part.requests).toBe(3);
      expect(part.bytes).toBeLessThan(whole.bytes / 5);
    },
    120_000,
  );
});
