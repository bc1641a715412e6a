/** What editing cells must do in any host, as cases that each host's test runs against its own workbook. */
import { newWorkbook } from '../../../src/hosts/file';
import type { CellRef } from '../../../src/workbook/a1';
import { parseCell } from '../../../src/workbook/a1';
import { editsTo, type CellEdit, type EditValue } from '../../../src/workbook/cell-edit';
import type { Host } from '../../../src/workbook/host';
import type { MarkupCell } from '../../../src/workbook/markup';
import { cellAt, formulaAt, numberFormatAt, sheetNamed, type Snapshot } from '../../../src/workbook/snapshot';
import { canonicalSnapshot } from '../excel/canonical-snapshot';

export const SHEET = "Mr O'Neill's sheet";

export function at(address: string): CellRef {
  const place = parseCell(address);
  if (!place) throw new Error(address);
  return { sheet: SHEET, ...place };
}

/** A1 heading; A2:A4 numbers as texts; B2 a text date; C2 a padded word; D2 a sum; E2:F2 merged; A6:B8 a native table. */
export function workbookToEdit(): Uint8Array {
  const cell = (address: string, value: MarkupCell['value'], numberFormat?: string): MarkupCell => ({
    ...at(address),
    value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
  const text = (value: string): MarkupCell['value'] => ({ kind: 'text', value });
  return newWorkbook([
    {
      role: 'own',
      name: SHEET,
      cells: [
        cell('A1', text('Days')),
        cell('A2', text('41'), '@'),
        cell('B2', text('14/07/2014')),
        cell('C2', text('  Governors ')),
        cell('D2', { kind: 'formula', formula: 'SUM(A2:A4)', value: 2.5 }),
        cell('E2', text('merged')),
        cell('A3', text('1.5')),
        cell('B3', { kind: 'date', serial: 41_834 }),
        cell('A4', { kind: 'number', value: 2.5 }, '0.00'),
        cell('B4', { kind: 'boolean', value: true }),
        cell('A6', text('Name')),
        cell('B6', text('Figure')),
        cell('A7', text('=not a formula')),
        cell('B7', { kind: 'number', value: 7 }),
        cell('A8', text('Spring')),
        cell('B8', { kind: 'number', value: 8 }),
      ],
      columnWidths: [],
      merges: [{ top: 1, bottom: 1, left: 4, right: 5 }],
      tables: [{ name: 'Named', area: { top: 5, left: 0, bottom: 7, right: 1 } }],
      pivots: [],
      print: { landscape: false },
    },
  ]);
}

export function held(snapshot: Snapshot, address: string): readonly unknown[] {
  const sheet = sheetNamed(snapshot, SHEET);
  if (!sheet) throw new Error('no sheet');
  const { row, column } = at(address);
  return [
    cellAt(snapshot, sheet, row, column),
    numberFormatAt(snapshot, sheet, row, column),
    formulaAt(sheet, row, column),
  ];
}

const number = (value: number): EditValue => ({ kind: 'number', value });
const textValue = (value: string): EditValue => ({ kind: 'text', value });

function only(edits: readonly CellEdit[]): CellEdit {
  const [edit] = edits;
  if (!edit || edits.length > 1) throw new Error('one edit was expected');
  return edit;
}

/** One edit of every kind, as rules would offer them. */
export function manyEdits(snapshot: Snapshot): readonly CellEdit[] {
  return [
    ...editsTo(snapshot, at('A2'), number(41)),
    ...editsTo(snapshot, at('A3'), number(1.5)),
    ...editsTo(snapshot, at('B2'), { kind: 'date', serial: 41_834 }),
    ...editsTo(snapshot, at('C2'), textValue('Governors')),
    ...editsTo(snapshot, at('A7'), textValue('=SUM(1,2)')),
    ...editsTo(snapshot, at('A8'), textValue('12/07')),
    ...editsTo(snapshot, at('B7'), { kind: 'blank' }),
    ...editsTo(snapshot, at('B4'), { kind: 'boolean', value: false }),
    { cell: at('C4'), was: { kind: 'blank' }, value: number(3) },
    { cell: at('H12'), was: { kind: 'blank' }, value: textValue('far away') },
  ];
}

export function describeEditing(open: (bytes: Uint8Array) => Host): void {
  it('changes values of every kind, and formats where a value needs another', async () => {
    const host = open(workbookToEdit());
    await host.edit(manyEdits(await host.read()));
    const after = await host.read();
    expect(held(after, 'A2')).toEqual([{ kind: 'number', value: 41 }, 'General', null]);
    expect(held(after, 'A3')).toEqual([{ kind: 'number', value: 1.5 }, 'General', null]);
    expect(held(after, 'B2')).toEqual([{ kind: 'date', serial: 41_834 }, 'dd/mm/yyyy', null]);
    expect(held(after, 'C2')[0]).toEqual(textValue('Governors'));
    expect(held(after, 'A7')).toEqual([textValue('=SUM(1,2)'), 'General', null]);
    expect(held(after, 'A8')).toEqual([textValue('12/07'), 'General', null]);
    expect(held(after, 'B7')[0]).toEqual({ kind: 'blank' });
    expect(held(after, 'B4')[0]).toEqual({ kind: 'boolean', value: false });
    expect(held(after, 'C4')[0]).toEqual(number(3));
    expect(held(after, 'H12')[0]).toEqual(textValue('far away'));
    expect(held(after, 'D2')[2]).toBe('SUM(A2:A4)');
    expect(held(after, 'A4')).toEqual([number(2.5), '0.00', null]);
  });

  it('gives the edits that undo it exactly', async () => {
    const host = open(workbookToEdit());
    const before = await host.read();
    const undo = await host.edit(manyEdits(before));
    expect(undo).toHaveLength(10);
    await host.edit(undo);
    expect(canonicalSnapshot(await host.read())).toEqual(canonicalSnapshot(before));
  });

  it('does nothing where there is nothing to do', async () => {
    const host = open(workbookToEdit());
    const before = await host.read();
    expect(await host.edit([])).toEqual([]);
    expect(canonicalSnapshot(await host.read())).toEqual(canonicalSnapshot(before));
  });

  const good: CellEdit = { cell: at('A3'), was: textValue('1.5'), value: number(1.5) };
  const refused: readonly (readonly [string, CellEdit, RegExp])[] = [
    ['a formula', { cell: at('D2'), was: number(2.5), value: number(44) }, /D2.*formula/],
    ['a cell that changed meanwhile', { cell: at('A2'), was: textValue('42'), value: number(42) }, /A2 no longer/],
    ['a cell merged away', { cell: at('F2'), was: { kind: 'blank' }, value: number(1) }, /F2 is merged/],
    ['a table heading', { cell: at('A6'), was: textValue('Name'), value: textValue('Title') }, /A6.*header/],
    ['a cell twice', { ...good, value: number(2) }, /A3.*twice/],
    ['a sheet that is not there', { ...good, cell: { ...good.cell, sheet: 'Gone' } }, /no sheet “Gone”/],
    [
      'a format for a blank cell',
      { cell: at('C9'), was: { kind: 'blank' }, value: number(1), numberFormat: '0' },
      /C9/,
    ],
  ];
  it.each(refused)('refuses %s, and makes no other edit of the step either', async (_, edit, message) => {
    const host = open(workbookToEdit());
    const before = await host.read();
    await expect(host.edit([good, edit])).rejects.toThrow(message);
    expect(canonicalSnapshot(await host.read())).toEqual(canonicalSnapshot(before));
  });

  it('offers no edit of a formula, of a merged-away cell or of one that holds the value already', async () => {
    const before = await open(workbookToEdit()).read();
    expect(editsTo(before, at('D2'), number(44))).toEqual([]);
    expect(editsTo(before, at('F2'), number(44))).toEqual([]);
    expect(editsTo(before, at('A4'), number(2.5))).toEqual([]);
    expect(only(editsTo(before, at('A4'), number(3)))).toEqual({ cell: at('A4'), was: number(2.5), value: number(3) });
  });
}
