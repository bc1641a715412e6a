import { newWorkbook, hasMarks, readWorkbook } from '../../../src/hosts/file';
import { cellAt, formulaAt, numberFormatAt } from '../../../src/workbook/snapshot';
import { plainSheet, sampleSheets, supplierWorkbook, textCell, valueCell } from './marks/sample-markup';
import { partPaths, partText } from './marks/compared';
import { validationErrors } from './marks/validator';
import { firstSheet } from './handmade';

describe('a new workbook', () => {
  it('is valid, with tables, pivot tables and all', () => {
    expect(validationErrors(supplierWorkbook())).toEqual([]);
    expect(validationErrors(newWorkbook(sampleSheets('Findings')))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(Buffer.compare(supplierWorkbook(), supplierWorkbook())).toBe(0);
  });

  it('holds no marks of ours, and nothing that clearing would take away', () => {
    expect(hasMarks(newWorkbook(sampleSheets('Findings')))).toBe(false);
    for (const path of partPaths(supplierWorkbook())) expect(partText(supplierWorkbook(), path)).not.toContain('\t');
  });

  it('shows its first sheet', () => {
    const file = supplierWorkbook();
    expect(partText(file, 'xl/worksheets/sheet1.xml')).toContain('tabSelected="1"');
    expect(partText(file, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
  });

  it('reads back what was written', () => {
    const snapshot = readWorkbook(
      newWorkbook([
        plainSheet('All kinds', [
          textCell(0, 0, '=1+1'),
          textCell(0, 1, ' two\nlines _x000D_ \u0007 \ud83d\ude00 \udc00'),
          valueCell(1, 0, { kind: 'number', value: -0.125 }, '0.000'),
          valueCell(1, 1, { kind: 'number', value: NaN }),
          valueCell(2, 0, { kind: 'date', serial: 41_851 }),
          valueCell(2, 1, { kind: 'boolean', value: false }),
          valueCell(3, 0, { kind: 'formula', formula: 'IF(A2<0,"<0",A3)', value: '<0' }),
          valueCell(3, 1, { kind: 'formula', formula: 'A2*2', value: -0.25 }, '0.000'),
        ]),
      ]),
    );
    const sheet = firstSheet(snapshot);
    const value = (row: number, column: number): unknown => cellAt(snapshot, sheet, row, column);
    expect(value(0, 0)).toEqual({ kind: 'text', value: '=1+1' });
    expect(value(0, 1)).toEqual({ kind: 'text', value: ' two\nlines _x000D_ \u0007 \ud83d\ude00 \udc00' });
    expect(value(1, 0)).toEqual({ kind: 'number', value: -0.125 });
    expect(numberFormatAt(snapshot, sheet, 1, 0)).toBe('0.000');
    expect(value(1, 1)).toEqual({ kind: 'error', code: '#NUM!' });
    expect(value(2, 0)).toEqual({ kind: 'date', serial: 41_851 });
    expect(numberFormatAt(snapshot, sheet, 2, 0)).toBe('dd/mm/yyyy');
    expect(value(2, 1)).toEqual({ kind: 'boolean', value: false });
    expect(value(3, 0)).toEqual({ kind: 'text', value: '<0' });
    expect(formulaAt(sheet, 3, 0)).toBe('IF(A2<0,"<0",A3)');
    expect(value(3, 1)).toEqual({ kind: 'number', value: -0.25 });
  });

  it('cuts a text that is longer than Excel takes', () => {
    const snapshot = readWorkbook(newWorkbook([plainSheet('Long', [textCell(0, 0, 'a'.repeat(40_000))])]));
    const value = cellAt(snapshot, firstSheet(snapshot), 0, 0);
    expect(value).toEqual({ kind: 'text', value: `${'a'.repeat(32_766)}…` });
  });

  it('needs a sheet, and names that are free', () => {
    expect(() => newWorkbook([])).toThrow('at least one sheet');
    expect(() => newWorkbook([plainSheet('A', []), plainSheet('a', [])])).toThrow('has a sheet "a" already');
  });
});
