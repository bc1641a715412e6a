import fc from 'fast-check';
import { flagsOf } from '../../src/markup/flags';
import type { Finding } from '../../src/review/review';
import { areaName } from '../../src/workbook/a1';
import { finding } from '../reports/reviews-in-memory';
import { filled, workbook } from './snapshots';

function at(sheet: string, row: number, column: number, change: Partial<Finding> = {}): Finding {
  return finding({ cell: { sheet, row, column }, related: [], ...change });
}

const SEVERITIES = ['error', 'warning', 'query', 'note'] as const;

describe('fills', () => {
  it('flags a cell once, under the worst of its findings', () => {
    const [flags] = flagsOf(
      [at('KPIs', 5, 2), at('KPIs', 5, 2, { severity: 'note', ruleId: 'R107' })],
      workbook([filled('KPIs')]),
      null,
    );
    expect(flags?.fills.map(({ severity, areas }) => [severity, areas.map(areaName)])).toEqual([['error', ['C6']]]);
  });

  it('flags all cells of one cause in its column, but not the evidence elsewhere', () => {
    const related = [
      { sheet: 'KPIs', row: 6, column: 2 },
      { sheet: 'KPIs', row: 7, column: 2 },
      { sheet: 'KPIs', row: 7, column: 4 },
      { sheet: 'Days', row: 6, column: 2 },
    ];
    const flags = flagsOf([at('KPIs', 5, 2, { related })], workbook([filled('KPIs'), filled('Days')]), null);
    expect(flags.map(({ sheet }) => sheet)).toEqual(['KPIs']);
    expect(flags[0]?.fills[0]?.areas.map(areaName)).toEqual(['C6:C8']);
  });

  it('never lays two fills over one another, and leaves no flagged cell without one', () => {
    const one = fc.record({
      row: fc.nat({ max: 9 }),
      column: fc.nat({ max: 7 }),
      severity: fc.constantFrom(...SEVERITIES),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (cells) => {
        const findings = cells
          .map(({ row, column, severity }) => at('KPIs', row, column, { severity }))
          .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
        const fills = flagsOf(findings, workbook([filled('KPIs')]), null).flatMap((flags) => flags.fills);
        const shown = new Map<string, string[]>();
        for (const { severity, areas } of fills) {
          for (const { top, left, bottom, right } of areas) {
            for (let row = top; row <= bottom; row += 1) {
              for (let column = left; column <= right; column += 1) {
                const key = `${String(row)},${String(column)}`;
                shown.set(key, [...(shown.get(key) ?? []), severity]);
              }
            }
          }
        }
        const worst = new Map<string, string[]>();
        for (const { row, column } of cells) {
          const severities = cells
            .filter((other) => other.row === row && other.column === column)
            .map((other) => other.severity);
          worst.set(`${String(row)},${String(column)}`, [
            SEVERITIES.find((severity) => severities.includes(severity)) ?? '',
          ]);
        }
        expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(worst));
      }),
    );
  });

  it('marks no protected sheet, but hidden ones as well', () => {
    const book = workbook([filled('Locked', { isProtected: true }), filled('Hidden', { visibility: 'veryHidden' })]);
    const flags = flagsOf([at('Locked', 5, 2), at('Hidden', 5, 2)], book, null);
    expect(flags.map(({ sheet }) => sheet)).toEqual(['Hidden']);
  });

  it('passes over a sheet that is not in the workbook', () => {
    expect(flagsOf([at('Elsewhere', 5, 2)], workbook([filled('KPIs')]), null)).toEqual([]);
  });

  it('finds a sheet whose name is written in other letter case', () => {
    expect(flagsOf([at('kpis', 5, 2)], workbook([filled('KPIs')]), null)[0]?.sheet).toBe('KPIs');
  });
});

describe('the check column', () => {
  function checkOf(findings: readonly Finding[], traits: Parameters<typeof filled>[1] = {}) {
    return flagsOf(findings, workbook([filled('KPIs', traits)]), null)[0]?.check;
  }

  it('stands one blank column beyond the sheet’s last', () => {
    expect(checkOf([at('KPIs', 5, 2)])?.column).toBe(9);
  });

  it('stands beyond a table that is wider than its cells', () => {
    const area = { top: 3, left: 0, bottom: 9, right: 11 };
    const tables = [{ name: 'Wide', area, headerRows: 1, totalsRows: 0, columns: [] }];
    expect(checkOf([at('KPIs', 5, 2)], { tables })?.column).toBe(13);
  });

  it('stands beyond formulas that have no value yet, as some programs write them', () => {
    const snapshot = workbook([filled('KPIs')]);
    const unreckoned = { column: 14, blocks: [], formulas: new Map([[20, 'SUM(A1:B1)']]) };
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, columns: [...sheet.columns, unreckoned] }));
    expect(flagsOf([at('KPIs', 5, 2)], { ...snapshot, sheets }, null)[0]?.check?.column).toBe(16);
  });

  it('is left out where the grid ends', () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 16_383 }];
    expect(checkOf([at('KPIs', 5, 2)], { merges })).toBeUndefined();
  });

  it('says severity, rule and message of every finding of the row, worst first', () => {
    const check = checkOf([
      at('KPIs', 5, 2, { ruleId: 'R601', message: 'It is wrong.' }),
      at('KPIs', 5, 4, { ruleId: 'R107', severity: 'note', message: 'It is odd.' }),
      at('KPIs', 7, 4, { ruleId: 'R107', severity: 'note', message: 'It is odd too.' }),
    ]);
    expect(check?.cells).toEqual([
      { row: 5, text: 'Error R601: It is wrong.  •  Note R107: It is odd.', severity: 'error' },
      { row: 7, text: 'Note R107: It is odd too.', severity: 'note' },
    ]);
  });

  it('counts what it has no room for', () => {
    const many = Array.from({ length: 12 }, (_, column) =>
      at('KPIs', 5, column % 8, { message: `${'Long words. '.repeat(15)}${String(column)}` }),
    );
    const text = checkOf(many)?.cells[0]?.text ?? '';
    expect(text.length).toBeLessThan(320);
    expect(text).toMatch(/and 11 more on the Findings sheet$/);
  });

  it('puts findings of the heading row into its own heading', () => {
    const check = checkOf([at('KPIs', 0, 2, { ruleId: 'R102', message: 'A column is missing.' }), at('KPIs', 4, 2)]);
    expect(check?.header).toEqual({ row: 0, text: 'SDA check: Error R102: A column is missing.' });
    expect(check?.cells.map(({ row }) => row)).toEqual([4]);
  });
});

describe('notes', () => {
  it('give the reason and what to do', () => {
    const [flags] = flagsOf(
      [at('KPIs', 5, 2, { message: 'It is wrong.', remedy: 'Mend it.' })],
      workbook([filled('KPIs')]),
      null,
    );
    expect(flags?.notes).toEqual([{ row: 5, column: 2, text: 'Error R602\nIt is wrong.\nWhat to do: Mend it.' }]);
  });

  it('stop at five hundred a sheet, the worst kept; the check column has them all', () => {
    const rows = Array.from({ length: 700 }, () => ['x']);
    const findings = [
      ...Array.from({ length: 10 }, (_, at_) => at('Activity', 690 + at_, 0)),
      ...Array.from({ length: 690 }, (_, row) => at('Activity', row, 0, { severity: 'note' })),
    ];
    const [flags] = flagsOf(findings, workbook([{ name: 'Activity', rows }]), null);
    expect(flags?.notes).toHaveLength(500);
    expect(flags?.notes.filter(({ row }) => row >= 690)).toHaveLength(10);
    expect(flags?.check?.cells).toHaveLength(699);
  });
});
