import { columnWidths } from '../../../src/taskpane/sheet/column-widths';
import { workbook, type LittleSheet } from '../../reading/little-workbook';

const widthsOf = (rows: LittleSheet['rows']): readonly number[] => {
  const snapshot = workbook([{ name: 'KPIs', rows }]);
  const [sheet] = snapshot.sheets;
  if (!sheet?.extent) throw new Error('The sheet is empty.');
  return columnWidths(snapshot, sheet, sheet.extent);
};

describe('the columns of a sheet are drawn', () => {
  it('as wide as the longest text among their first rows, between two bounds', () => {
    const [code = 0, name = 0, long = 0] = widthsOf([
      ['A1', 'Curriculum Development', 'x'.repeat(500)],
      ['A2', 'Governors', 'short'],
    ]);
    expect(code).toBe(64);
    expect(name).toBeGreaterThan(22 * 6);
    expect(name).toBeLessThan(long);
    expect(long).toBe(200);
  });

  it('without regard to a text that is alone in its row, which runs over its neighbours', () => {
    const [first] = widthsOf([['Monthly contract return: July 2014, as sent'], ['A1', 'Governors']]);
    expect(first).toBe(64);
  });

  it('one for each column, also where there are more than are looked at', () => {
    const row = Array.from({ length: 300 }, () => 'x');
    expect(widthsOf([row])).toHaveLength(300);
  });
});
