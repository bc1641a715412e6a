/** @jest-environment ./test/excel-host/office-environment.cjs */
/** How the add-in behaves in an Excel that is old, busy, protected, lost, watched, or changed by someone else. */
import { ExcelHost } from '../../../src/hosts/excel';
import { applyMarkup, clearMarks } from '../../../src/hosts/file';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { insertRows } from '../../excel-host/insert-rows';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { raiseChanged, requirementsOf } from '../../excel-host/office-in-jsdom';
import { TestExcel } from '../../excel-host/test-excel';
import { WorkbookModel } from '../../excel-host/workbook-model';
import { sampleFlags, sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';
import { canonicalSnapshot } from './canonical-snapshot';
import { open, sampleReturn, type Opened } from './opened';

function sheetOf({ excel }: Opened, name: string): NonNullable<ReturnType<WorkbookModel['sheet']>> {
  const sheet = excel.book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

describe('marks in the open workbook', () => {
  it('are found again after rows were inserted, and leave nothing behind', async () => {
    const opened = open(supplierWorkbook());
    await opened.host.apply(sampleMarkup());
    insertRows(opened.excel.book, sheetOf(opened, 'KPIs'), 0, 3);
    await opened.host.clear();
    const plain = open(supplierWorkbook());
    insertRows(plain.excel.book, sheetOf(plain, 'KPIs'), 0, 3);
    expect(opened.described()).toEqual(plain.described());
  });

  it('are found again after our sheet was renamed', async () => {
    const opened = open(supplierWorkbook());
    const original = opened.described();
    await opened.host.apply(sampleMarkup());
    const name = opened.excel.book.names.find(({ formula }) => formula.includes('Findings'));
    sheetOf(opened, 'Findings').name = 'My findings';
    if (name) name.formula = "='My findings'!$A$1";
    await opened.host.clear();
    expect(opened.described()).toEqual(original);
  });

  it('leave notes of others alone, and cells that have one get none of ours', async () => {
    const opened = open(supplierWorkbook());
    const kpis = sheetOf(opened, 'KPIs');
    kpis.notes.push({ row: 1, column: 2, content: 'Ours, says the supplier' });
    kpis.comments.push({ row: 3, column: 1 });
    await opened.host.apply(sampleMarkup());
    expect(kpis.notes).toEqual([{ row: 1, column: 2, content: 'Ours, says the supplier' }]);
  });

  it('stand behind the supplier’s own conditional formats', async () => {
    const opened = open(supplierWorkbook());
    const kpis = sheetOf(opened, 'KPIs');
    const area = { top: 0, left: 0, bottom: 9, right: 2 };
    kpis.conditionalFormats.push({ id: 'theirs', type: 'Custom', areas: [area], formula: '=$A1=""', look: new Map() });
    await opened.host.apply(sampleMarkup());
    expect(kpis.conditionalFormats.length).toBeGreaterThan(2);
    expect(kpis.conditionalFormats[0]?.id).toBe('theirs');
  });
});

describe('an Excel with limits', () => {
  it('that answers with little at a time is asked for less', async () => {
    const whole = open(sampleReturn('2014-07'));
    const expected = canonicalSnapshot(await whole.host.read());
    const opened = open(sampleReturn('2014-07'));
    opened.excel.faults.responseLimit = 60_000;
    expect(canonicalSnapshot(await opened.host.read())).toEqual(expected);
    expect(opened.excel.traffic.requests).toBeGreaterThan(4);
  });

  it('that takes little at a time is sent less', async () => {
    const opened = open(supplierWorkbook());
    const original = opened.described();
    opened.excel.faults.requestLimit = 20_000;
    await opened.host.apply(sampleMarkup());
    const requests = opened.excel.traffic.requests;
    expect(opened.described()).toEqual(describeWorkbook(loadWorkbook(applyMarkup(supplierWorkbook(), sampleMarkup()))));
    expect(requests).toBeGreaterThan(5);
    await opened.host.clear();
    expect(opened.described()).toEqual(original);
  });

  it('that takes less than one note needs is told of, and the workbook stays as it was', async () => {
    const opened = open(supplierWorkbook());
    const original = opened.described();
    opened.excel.faults.requestLimit = 20_000;
    const notes = [{ row: 1, column: 2, text: 'x'.repeat(25_000) }];
    const markup = { ...sampleMarkup(), flags: sampleMarkup().flags.map((flags) => ({ ...flags, notes })) };
    await expect(opened.host.apply(markup)).rejects.toMatchObject({ code: 'tooLarge' });
    expect(opened.described()).toEqual(original);
  });
});

describe('an Excel that cannot at the moment', () => {
  it('because a cell is being edited keeps the add-in waiting, which says why', async () => {
    const hints: boolean[] = [];
    const opened = open(supplierWorkbook(), { hint: (isWaiting) => hints.push(isWaiting) });
    opened.excel.faults.isEditing = true;
    const reading = opened.host.read();
    await wait(1_100);
    expect(hints).toEqual([true]);
    opened.excel.leaveCell();
    expect((await reading).sheets).toHaveLength(2);
    expect(hints.at(-1)).toBe(false);
  });

  it('because the session is lost says so, and the workbook stays as it was', async () => {
    const opened = open(supplierWorkbook());
    const original = opened.described();
    opened.excel.faults.isSessionLost = true;
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'sessionLost' });
    expect(opened.described()).toEqual(original);
  });

  it('because the session is lost half-way and for good says that marks may be left', async () => {
    const opened = open(supplierWorkbook());
    opened.excel.faults.failAtAction = 500;
    opened.excel.faults.beforeRequest = (number) => {
      if (number > 3) opened.excel.faults.isSessionLost = true;
    };
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'notRestored' });
  });

  it('because the structure is protected refuses sheets and keeps the protection', async () => {
    const opened = open(supplierWorkbook());
    opened.excel.book.isStructureProtected = true;
    const original = opened.described();
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'protectedStructure' });
    expect(opened.described()).toEqual(original);
    await opened.host.apply({ ...sampleMarkup(), sheets: [] });
    await opened.host.clear();
    expect(opened.described()).toEqual(original);
  });

  it('because a sheet is protected leaves out its flags, says so and keeps the protection', async () => {
    const opened = open(supplierWorkbook());
    sheetOf(opened, 'KPIs').isProtected = true;
    const original = opened.described();
    const markup = { ...sampleMarkup(), flags: [...sampleMarkup().flags, sampleFlags("Supplier's notes", 6)] };
    await expect(opened.host.apply(markup)).resolves.toEqual({ unmarked: ['KPIs'] });
    const marked = opened.described();
    expect(marked.sheets['KPIs']).toEqual(original.sheets['KPIs']);
    expect(marked.sheets["Supplier's notes"]?.conditionalFormats.length).toBeGreaterThan(0);
    expect(marked.order).toContain('Findings');
    await opened.host.clear();
    expect(opened.described()).toEqual(original);
  });

  it('because a sheet was protected after it was marked leaves all marks as they are', async () => {
    const opened = open(supplierWorkbook());
    await opened.host.apply(sampleMarkup());
    sheetOf(opened, 'KPIs').isProtected = true;
    const marked = opened.described();
    for (const write of [() => opened.host.apply(sampleMarkup()), () => opened.host.clear()]) {
      await expect(write()).rejects.toMatchObject({
        code: 'protectedSheet',
        message: expect.stringContaining('“KPIs”') as unknown,
      });
      expect(opened.described()).toEqual(marked);
    }
  });
});

describe('another user', () => {
  it('who deletes a flagged sheet while it is marked makes the write fail without a trace', async () => {
    const opened = open(supplierWorkbook());
    opened.excel.faults.beforeRequest = (number, book) => {
      if (number === 3) book.sheets = book.sheets.filter(({ name }) => name !== 'KPIs');
    };
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(opened.described().order).toEqual(["Supplier's notes"]);
    expect(opened.described().names).toEqual([]);
  });

  it('who writes into the column meant for our words keeps them', async () => {
    const opened = open(supplierWorkbook());
    sheetOf(opened, 'KPIs').touch(30, 4).value = 'mine';
    const changed = opened.described();
    await expect(opened.host.apply(sampleMarkup())).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(opened.described()).toEqual(changed);
  });
});

describe('requirement sets', () => {
  it('below 1.9 are told of before anything is asked of Excel', () => {
    const excel = new TestExcel(new WorkbookModel(), '1.8');
    expect(() => new ExcelHost(requirementsOf(excel))).toThrow(/ExcelApi 1\.9/);
    expect(excel.traffic.requests).toBe(0);
  });

  it.each(['1.9', '1.12', '1.17'])('%s: all marks but the notes, and clearing them', async (api) => {
    const opened = open(supplierWorkbook(), { api });
    const original = opened.described();
    await opened.host.read();
    await opened.host.apply(sampleMarkup());
    const withoutNotes = { ...sampleMarkup(), flags: sampleMarkup().flags.map((flags) => ({ ...flags, notes: [] })) };
    expect(opened.described()).toEqual(describeWorkbook(loadWorkbook(applyMarkup(supplierWorkbook(), withoutNotes))));
    await opened.host.clear();
    expect(opened.described()).toEqual(original);
  });
});

describe('the user', () => {
  it('is shown a cell', async () => {
    const opened = open(supplierWorkbook());
    await opened.host.goTo({ sheet: "Supplier's notes", row: 2, column: 0 });
    expect(opened.excel.book.selection).toEqual({ sheet: "Supplier's notes", address: 'A3' });
    await expect(opened.host.goTo({ sheet: 'Gone', row: 0, column: 0 })).rejects.toMatchObject({
      code: 'changedMeanwhile',
    });
  });

  it('who changes cells makes the review stale once a burst, our own writes never', async () => {
    const opened = open(supplierWorkbook());
    let calls = 0;
    const stop = opened.host.onChange(() => (calls += 1));
    await wait(50);
    for (let i = 0; i < 5; i++) raiseChanged(opened.excel, 'Unknown');
    raiseChanged(opened.excel, 'ThisLocalAddin');
    await wait(900);
    expect(calls).toBe(1);
    raiseChanged(opened.excel, 'ThisLocalAddin');
    await wait(900);
    expect(calls).toBe(1);
    stop();
    raiseChanged(opened.excel, 'Unknown');
    await wait(900);
    expect(calls).toBe(1);
  }, 10_000);
});

it('clears marks that a file had when it was opened', async () => {
  const marked = applyMarkup(supplierWorkbook(), sampleMarkup());
  const opened = open(marked);
  await opened.host.clear();
  expect(opened.described()).toEqual(describeWorkbook(loadWorkbook(clearMarks(marked))));
});
