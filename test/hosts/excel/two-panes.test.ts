/** @jest-environment ./test/excel-host/office-environment.cjs */
/** Two panes on one workbook, as two people have it open: nothing of the supplier's is lost, and it can be cleared. */
import { ExcelHost } from '../../../src/hosts/excel';
import { applyMarkup } from '../../../src/hosts/file';
import { describeWorkbook } from '../../excel-host/describe-workbook';
import { loadWorkbook } from '../../excel-host/loading/load-workbook';
import { requirementsOf } from '../../excel-host/office-in-jsdom';
import { at, held, manyEdits, SHEET, workbookToEdit } from '../contract/edit-contract';
import { hiddenSheet, write } from '../contract/record-contract';
import { sampleMarkup, supplierWorkbook } from '../file/marks/sample-markup';
import { open, type Opened } from './opened';

/** Another pane on the same workbook. */
function paneBeside({ excel }: Opened): ExcelHost {
  return new ExcelHost(requirementsOf(excel));
}

const outcome = (write: Promise<unknown>): Promise<unknown> =>
  write.then(
    () => null,
    (thrown: unknown) => thrown,
  );

/** The requests of a pane that marks: two or three questions, then the write. */
const MARKING = [1, 2, 3, 4];

describe('two panes', () => {
  it('that mark one after the other: the second is to check again, and then there is one mark-up', async () => {
    const opened = open(supplierWorkbook());
    const other = paneBeside(opened);
    await opened.host.read();
    await other.read();
    await opened.host.apply(sampleMarkup());
    await expect(other.apply(sampleMarkup())).rejects.toMatchObject({ code: 'changedMeanwhile' });
    await other.read();
    await other.apply(sampleMarkup());
    const once = describeWorkbook(loadWorkbook(applyMarkup(supplierWorkbook(), sampleMarkup())));
    expect(opened.described()).toEqual(once);
    await opened.host.clear();
    expect(opened.described()).toEqual(open(supplierWorkbook()).described());
  });

  it.each(['mark', 'clear'] as const)('one marking, the other to %s, at once: all can be cleared', async (what) => {
    const marked = applyMarkup(supplierWorkbook(), sampleMarkup());
    const opened = open(what === 'mark' ? supplierWorkbook() : marked);
    const other = paneBeside(opened);
    await opened.host.read();
    await other.read();
    const outcomes = await Promise.all([
      outcome(opened.host.apply(sampleMarkup())),
      outcome(what === 'mark' ? other.apply(sampleMarkup()) : other.clear()),
    ]);
    for (const thrown of outcomes) if (thrown !== null) expect(thrown).toHaveProperty('name', 'ExcelError');
    await paneBeside(opened).clear();
    expect(opened.described()).toEqual(open(supplierWorkbook()).described());
  });

  it.each(MARKING)('of which one clears before request %i of the other’s marking', async (request) => {
    const cleared = open(applyMarkup(supplierWorkbook(), sampleMarkup()));
    await cleared.host.clear();
    const opened = open(applyMarkup(supplierWorkbook(), sampleMarkup()));
    opened.excel.faults.beforeRequest = (number, book) => {
      if (number === request) Object.assign(book, structureOf(cleared));
    };
    const thrown = await outcome(opened.host.apply(sampleMarkup()));
    if (thrown !== null) expect(thrown).toHaveProperty('name', 'ExcelError');
    opened.excel.faults.beforeRequest = () => undefined;
    await paneBeside(opened).clear();
    expect(opened.described()).toEqual(open(supplierWorkbook()).described());
  });

  it('that fix the same cell: the second is refused, and undoing the first gives the cell back', async () => {
    const opened = open(workbookToEdit());
    const other = paneBeside(opened);
    const before = await other.read();
    const edits = manyEdits(before);
    const undo = await opened.host.edit(edits);
    await expect(other.edit(edits)).rejects.toMatchObject({ code: 'cannotEdit' });
    await opened.host.edit(undo);
    expect(held(await other.read(), 'A2')).toEqual(held(before, 'A2'));
  });

  it('of which one changed what the other undoes: the undo is refused, and the newer cell stays', async () => {
    const opened = open(workbookToEdit());
    const undo = await opened.host.edit(manyEdits(await opened.host.read()));
    const cell = opened.excel.book.sheet(SHEET)?.touch(at('A2').row, at('A2').column);
    if (!cell) throw new Error('no cell');
    cell.value = 99;
    await expect(opened.host.edit(undo)).rejects.toMatchObject({ code: 'cannotEdit' });
    expect(cell.value).toBe(99);
  });

  it('of which one added a row after the other read: the other’s seal is refused, and done after another reading', async () => {
    const opened = open(applyMarkup(supplierWorkbook(), sampleMarkup()));
    await opened.host.read();
    const notes = opened.excel.book.sheet("Supplier's notes");
    if (!notes) throw new Error('no sheet');
    notes.touch(9, 0).value = 'more';
    const before = opened.described();
    await expect(opened.host.record([write(hiddenSheet())])).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(opened.described()).toEqual(before);
    await opened.host.read();
    await opened.host.record([write(hiddenSheet())]);
    expect((await opened.host.read()).records).toHaveLength(1);
  });
});

function structureOf({ excel: { book } }: Opened): object {
  return { sheets: book.sheets, names: book.names };
}
