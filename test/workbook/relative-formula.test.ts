import fc from 'fast-check';
import { cellName, MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/a1';
import { RelativeFormula } from '../../src/workbook/relative-formula';

const moved = (formula: string, rows: number, columns: number) => RelativeFormula.parse(formula).movedBy(rows, columns);

describe('a moved formula', () => {
  it.each([
    ['A1', 'C2'],
    ['$A1+B$1+$C$1', '$A2+D$1+$C$1'],
    ['SUM(A1:B2,$A$1:B2)', 'SUM(C2:D3,$A$1:D3)'],
    ['SUM(A:B)+SUM($A:B)', 'SUM(C:D)+SUM($A:D)'],
    ['SUM(1:3)+SUM($1:3)', 'SUM(2:4)+SUM($1:4)'],
    ['Sheet1!A1+KPIs!$B$2', 'Sheet1!C2+KPIs!$B$2'],
    ["'A1 ''B2'' C3'!A1", "'A1 ''B2'' C3'!C2"],
    ["'A1'!A1:'A1'!B2", "'A1'!C2:'A1'!D3"],
    ['Sheet1!A1:Sheet1!B2', 'Sheet1!C2:Sheet1!D3'],
    ['SUM(Q1:Q4!A1)', 'SUM(Q1:Q4!C2)'],
    ['Q1!A1', 'Q1!C2'],
    ['"A1 ""B2"" "&A1', '"A1 ""B2"" "&C2'],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(C2)+ATAN2(D2,E2)'],
    ['A1:INDEX(B:B,3)', 'C2:INDEX(D:D,3)'],
    ['INDEX(A1:B2,1,2):C3', 'INDEX(C2:D3,1,2):E4'],
    ['A1:OFFSET(B2,1,1)', 'C2:OFFSET(D3,1,1)'],
    ["Table1[A1]+Table1[[#All],[B2]]+Days['[C3']]", "Table1[A1]+Table1[[#All],[B2]]+Days['[C3']]"],
    ["[1]Sheet1!A1+'[B2.xlsx]S'!B2", "[1]Sheet1!C2+'[B2.xlsx]S'!D3"],
    ['my.A1+A1.x+_A1+A1_+aA1x+É1+A1é', 'my.A1+A1.x+_A1+A1_+aA1x+É1+A1é'],
    ['1E5+2.5E+3+1.5', '1E5+2.5E+3+1.5'],
    ['TRUE+FALSE+Tax', 'TRUE+FALSE+Tax'],
    ['{1,2;3,4}+A1', '{1,2;3,4}+C2'],
    ['#REF!+#N/A+#DIV/0!+A1', '#REF!+#N/A+#DIV/0!+C2'],
    ['A1#', 'C2#'],
    ['@A1:A9', '@C2:C10'],
    ['-A1%^B1&C1<>D1', '-C2%^D2&E2<>F2'],
    ['A1 B2', 'C2 D3'],
    ['a1+$b$2', 'C2+$B$2'],
    ['XFE1+A1048577+A0+AAAA1', 'XFE1+A1048577+A0+AAAA1'],
    ['"unclosed A1', '"unclosed C2'],
    ['', ''],
  ])('%s, a row down and two columns right, is %s', (formula, expected) => {
    expect(moved(formula, 1, 2)).toBe(expected);
  });

  it('says #REF! where a reference leaves the grid, for a range as one', () => {
    expect(moved('A1+B2+$A$1', -1, 0)).toBe('#REF!+B1+$A$1');
    expect(moved('SUM(A1:B2)', 0, -1)).toBe('SUM(#REF!)');
    expect(moved('XFD1048576+A:B+1:2', 1, 0)).toBe('#REF!+A:B+2:3');
    expect(moved('SUM(XFC:XFD)', 0, 1)).toBe('SUM(#REF!)');
  });

  it('is itself where it does not move, but for letter case', () => {
    const word = fc.constantFrom(
      'A1',
      '$B$2',
      'C3:D4',
      'A:A',
      '1:2',
      'SUM(',
      ')',
      '+',
      '"x A1"',
      "'A1'!",
      'Sheet1!',
      'T[A1]',
      '#REF!',
      ' ',
      ',',
      'name',
      '1.5',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const formula = words.join('');
        expect(moved(formula, 0, 0)).toBe(formula);
      }),
    ); // prettier-ignore
  });

  it('comes back from wherever it can go', () => {
    const cell = fc.tuple(fc.nat(999), fc.nat(999));
    fc.assert(
      fc.property(cell, fc.nat(MAX_ROWS - 1000), fc.nat(MAX_COLUMNS - 1000), ([row, column], down, right) => {
        const away = moved(`SUM(${cellName(row, column)})`, down, right);
        expect(away).toBe(`SUM(${cellName(row + down, column + right)})`);
        expect(moved(away, -down, -right)).toBe(`SUM(${cellName(row, column)})`);
      }),
    );
  });

  it('is read in time that grows with its length, whatever it holds', () => {
    for (const piece of ['[', "'", '"', '[a', "[']", 'A1:', '((', '$', '#A']) {
      const formula = piece.repeat(20_000);
      const started = performance.now();
      moved(formula, 1, 1);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
