import {
  AGREEMENT,
  ACTIVITY,
  ACTIVITY_HEAD,
  CLEAN,
  DAYS,
  issuesOf,
  KPI_HEAD,
  KPIS,
  PRIORITIES,
  readChanged,
  readSheets,
  said,
  sheetsOf,
} from './little-return';
import { merge, type Cell, type Rows } from './little-workbook';

const [PRIORITY_HEAD = [], FIRST = [], SECOND = [], GRAND_TOTAL = []] = PRIORITIES;

function priorities(rows: Rows) {
  const read = readChanged({ priorities: rows });
  return {
    rows: read.priorities?.rows.map((row) => `${row.isTotal ? 'total' : 'record'} ${String(row.row + 1)}`),
    issues: issuesOf(read),
    bottom: (read.priorities?.location.area.bottom ?? -2) + 1,
  };
}

describe('records of a table', () => {
  it('go on after blank rows', () => {
    expect(priorities([PRIORITY_HEAD, [], FIRST, [], [], SECOND, [], GRAND_TOTAL])).toEqual({
      rows: ['record 3', 'record 6', 'total 8'],
      issues: [],
      bottom: 8,
    });
  });

  it('go on after rows of formulas that show nothing', () => {
    expect(priorities([PRIORITY_HEAD, ['', ' ', '\u00a0'], FIRST, ['', '', ''], SECOND]).rows).toEqual([
      'record 3',
      'record 5',
    ]);
  });

  it('leave sub-totals out, and end with the grand total', () => {
    const rows = [PRIORITY_HEAD, FIRST, ['Sub-total', 1.5, 1.5], SECOND, ['Governors Total', 0.25, 0.25], GRAND_TOTAL];
    expect(priorities(rows)).toEqual({ rows: ['record 2', 'record 4', 'total 6'], issues: [], bottom: 6 });
  });

  it('take the last of several totals as the end', () => {
    const rows = [PRIORITY_HEAD, FIRST, ['Total', 1.5, 1.5], SECOND, ['Total', 1.75, 1.75]];
    expect(priorities(rows)).toEqual({ rows: ['record 2', 'record 4', 'total 5'], issues: [], bottom: 5 });
  });

  it('may stand under a total', () => {
    const rows = [PRIORITY_HEAD, ['Grand Total', 1.75, 1.75], FIRST, SECOND];
    expect(priorities(rows)).toEqual({ rows: ['total 2', 'record 3', 'record 4'], issues: [], bottom: 4 });
  });

  it('know a total label in any of the agreement’s words', () => {
    for (const label of [...AGREEMENT.returnFormat.totalLabels, 'GRAND TOTAL:', ' grand\u00a0total ']) {
      expect(priorities([PRIORITY_HEAD, FIRST, [label, 1.5, 1.5]]).rows).toEqual(
        /sub/i.test(label) ? ['record 2'] : ['record 2', 'total 3'],
      );
    }
  });

  it('know a sub-total whose label is not in the first column', () => {
    const days = [...DAYS.slice(0, 3), ['SCC-A', 'Sub-total', null, 1800, 110.25, 440.5, null, 198225, 1359.5]];
    expect(readChanged({ days }).days?.rows.map((row) => row.row + 1)).toEqual([2, 3]);
  });

  it('leave out notes and group headings, but no row with a figure', () => {
    const rows: Rows = [
      PRIORITY_HEAD,
      ['School improvement priorities'],
      FIRST,
      ['Note: includes twilight sessions'],
      ['6 - New priority', 3, 3],
      [null, 4, 4],
    ];
    expect(priorities(rows).rows).toEqual(['record 3', 'record 5', 'record 6']);
  });

  it('leave out a row of units under the headings', () => {
    expect(priorities([PRIORITY_HEAD, [null, '(days)', '(days)'], FIRST]).rows).toEqual(['record 3']);
  });

  it('keep a KPI that stands alone in its row, and leave out a service’s heading', () => {
    const rows = [KPI_HEAD, ['School Support'], ...KPIS.slice(0, 1), ['Governors'], ['A03-1'], ['A99-9']];
    const read = readChanged({ kpis: rows });
    expect(read.kpis?.rows.map((row) => said(row.reference))).toEqual([
      'value A01-2',
      'value A03-1',
      expect.stringMatching(/^unknown A99-9/),
    ]);
  });

  it('end at a long blank stretch; figures after it are outside', () => {
    const gap: Rows = new Array<Cell[]>(11).fill([]);
    expect(priorities([PRIORITY_HEAD, FIRST, ...gap, SECOND, SECOND])).toEqual({
      rows: ['record 2'],
      issues: ['priorities rowsOutside 14-15'],
      bottom: 2,
    });
  });

  it('end with the grand total; figures after it are outside, notes are not', () => {
    expect(priorities([...PRIORITIES, SECOND, [], ['Signed off by', 'the head of service'], SECOND])).toEqual({
      rows: ['record 2', 'record 3', 'total 4'],
      issues: ['priorities rowsOutside 5-8'],
      bottom: 4,
    });
    expect(priorities([...PRIORITIES, [], ['Signed off by', 'the head of service']]).issues).toEqual([]);
  });

  it('are read though every cell is text and blank rows part them', () => {
    const asText = ACTIVITY.map((row) =>
      row.map((cell, at) =>
        at === 1 ? '03/06/2014' : cell === null ? null : typeof cell === 'object' ? null : String(cell),
      ),
    );
    const read = readChanged({ activity: [ACTIVITY_HEAD, ...asText.flatMap((row) => [row, []])] });
    expect([...(read.activity?.rows ?? [])]).toEqual([1, 3, 5]);
  });

  it('of the activity leave out totals', () => {
    const total = ['Total', null, null, null, null, null, null, 3.75];
    const read = readChanged({ activity: [ACTIVITY_HEAD, ...ACTIVITY, total] });
    expect([...(read.activity?.rows ?? [])]).toEqual([1, 2, 3]);
    expect(read.activity?.location.area.bottom).toBe(4);
  });
});

describe('a merged cell', () => {
  it('down a column stands in each of its rows, with the address of its first', () => {
    const kpis = CLEAN.kpis.map((row, at) => row.map((cell, column) => (column === 1 && at > 1 ? null : cell)));
    const merges = [merge(1, 1, 3, 1)];
    const sheets = sheetsOf({ kpis }).map((sheet) =>
      sheet.name === 'KPIs' ? { ...sheet, traits: { merges } } : sheet,
    );
    const services = readSheets(sheets).kpis?.rows.map((row) => row.service);
    expect(services?.map(said)).toEqual(['value A01', 'value A01', 'value A01']);
    expect(services?.map((service) => (service.state === 'absent' ? null : service.cell.row))).toEqual([1, 1, 1]);
  });

  it('of an unknown service is one issue, not one a row', () => {
    const kpis = CLEAN.kpis.map((row, at) =>
      row.map((cell, column) => (column === 1 && at > 0 ? (at === 1 ? 'Catering' : null) : cell)),
    );
    const merges = [merge(1, 1, 3, 1)];
    const sheets = sheetsOf({ kpis }).map((sheet) =>
      sheet.name === 'KPIs' ? { ...sheet, traits: { merges } } : sheet,
    );
    expect(issuesOf(readSheets(sheets))).toEqual(['KPIs!B2 unknownCode']);
  });

  it('across columns says its "n/a" for each, and its figure only for the first', () => {
    const kpis: Rows = [
      KPI_HEAD,
      ['A01-2', 'A01', 'x', '%', 90, 'n/a', null, 95, 'Good'],
      ['A01-4', 'A01', 'y', 'Number', 80, 12, null, 85, 'Good'],
    ];
    const merges = [merge(1, 5, 1, 6), merge(2, 5, 2, 6)];
    const sheets = sheetsOf({ kpis }).map((sheet) =>
      sheet.name === 'KPIs' ? { ...sheet, traits: { merges } } : sheet,
    );
    const rows = readSheets(sheets).kpis?.rows;
    expect(rows?.map((row) => said(row.numerator))).toEqual(['placeholder notApplicable', 'value 12']);
    expect(rows?.map((row) => said(row.denominator))).toEqual(['placeholder notApplicable', 'blank']);
  });

  it('down the activity stands in each record', () => {
    const activity = CLEAN.activity.map((row, at) => row.map((cell, column) => (column === 4 && at > 1 ? null : cell)));
    const merges = [merge(1, 4, 3, 4)];
    const sheets = sheetsOf({ activity }).map((sheet) =>
      sheet.name === 'Activity' ? { ...sheet, traits: { merges } } : sheet,
    );
    const service = readSheets(sheets).activity?.service;
    expect([...(service?.values ?? [])]).toEqual([0, 0, 0]);
    expect([...(service?.states ?? [])]).toEqual([1, 1, 1]);
  });
});
