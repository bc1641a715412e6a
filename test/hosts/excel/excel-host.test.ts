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

/** What each Excel has at its newest or, where it gets no new members, for good ("Excel JavaScript API requirement sets"). */
const EXCELS: readonly (readonly [string, string, { readonly notes: boolean }])[] = [
  ['the oldest that will do', '1.9', { notes: false }],
  ['an Excel without merged areas', '1.12', { notes: false }],
  ['Excel 2021', '1.14', { notes: false }],
  ['Excel 2024', '1.17', { notes: false }],
  ['Microsoft 365 with notes', '1.18', { notes: true }],
  ['Excel on the web, for Mac and for iPad', '1.20', { notes: true }],
];

describe('requirement sets', () => {
  it.each(['1.1', '1.8'])('%s, as of Excel 2016 and 2019, is told of before anything is asked of Excel', (api) => {
    const excel = new TestExcel(new WorkbookModel(), api);
    expect(() => new ExcelHost(requirementsOf(excel))).toThrow(/needs ExcelApi 1\.9 \(Excel 2021 or later/);
    expect(excel.traffic.requests).toBe(0);
  });

  it.each(EXCELS)('of %s (%s) are enough to read, mark and clear; notes where it has them', async (_of, api, has) => {
    const opened = open(supplierWorkbook(), { api });
    const original = opened.described();
    expect((await opened.host.read()).sheets).toHaveLength(2);
    await opened.host.apply(sampleMarkup());
    const flags = sampleMarkup().flags.map((own) => (has.notes ? own : { ...own, notes: [] }));
    const byFile = applyMarkup(supplierWorkbook(), { ...sampleMarkup(), flags });
    expect(opened.described()).toEqual(describeWorkbook(loadWorkbook(byFile)));
    expect(sheetOf(opened, 'KPIs').notes.length > 0).toBe(has.notes);
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
