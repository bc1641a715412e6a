/** Changing cells in a file: the contract of all hosts, and what only files have. */
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import { applyMarkup, clearMarks, editCells, FileHost, readWorkbook } from '../../../src/hosts/file';
import type { CellEdit } from '../../../src/workbook/cell-edit';
import { at, describeEditing, manyEdits, SHEET, workbookToEdit } from '../contract/edit-contract';

describe('editing a file', () => {
  describeEditing((bytes) => new FileHost(bytes));

  const edit: CellEdit = { cell: at('A3'), was: { kind: 'text', value: '1.5' }, value: { kind: 'number', value: 1.5 } };

  function rewritten(part: string, change: (xml: string) => string): Uint8Array {
    const parts = unzipSync(workbookToEdit());
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`${part} did not change`);
    return zipSync({ ...parts, [part]: strToU8(after) });
  }

  const SHEET_PART = 'xl/worksheets/sheet1.xml';

  it('asks Excel to work the formulas out on opening', () => {
    const { bytes } = editCells(workbookToEdit(), [edit]);
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      '<calcPr fullCalcOnLoad="1"/>',
    );
  });

  it('leaves the bytes it was given alone', () => {
    const bytes = workbookToEdit();
    const copy = bytes.slice();
    editCells(bytes, manyEdits(readWorkbook(bytes)));
    expect(bytes).toEqual(copy);
  });

  it('refuses a locked cell of a protected sheet', () => {
    const locked = rewritten(SHEET_PART, (xml) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    );
    expect(() => editCells(locked, [edit])).toThrow(/A3 is locked/);
  });

  it('refuses a cell that an array formula fills', () => {
    const array = rewritten(SHEET_PART, (xml) => xml.replace('<f>', '<f t="array" ref="D2:D3">'));
    const filled: CellEdit = { cell: at('D3'), was: { kind: 'blank' }, value: { kind: 'number', value: 1 } };
    expect(() => editCells(array, [edit, filled])).toThrow(/D3 is filled by an array formula/);
    expect(() => editCells(array, [edit])).not.toThrow();
  });

  it('changes a marked file and leaves its marks to be cleared', () => {
    const bytes = workbookToEdit();
    const marked = applyMarkup(bytes, {
      flags: [
        {
          sheet: SHEET,
          fills: [{ severity: 'error', areas: [{ top: 2, bottom: 2, left: 0, right: 0 }] }],
          check: {
            column: 8,
            header: { row: 0, text: 'Check' },
            cells: [{ row: 2, text: 'As text', severity: 'error' }],
          },
          notes: [],
        },
      ],
      sheets: [],
    });
    const { bytes: edited } = editCells(marked, manyEdits(readWorkbook(marked)));
    expect(readWorkbook(clearMarks(edited))).toEqual(
      readWorkbook(editCells(bytes, manyEdits(readWorkbook(bytes))).bytes),
    );
  });
});
