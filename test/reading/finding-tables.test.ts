import type { Return } from '../../src/reading';
import {
  ACTIVITY,
  ACTIVITY_HEAD,
  AGREEMENT,
  CLEAN,
  COVER,
  DAYS,
  issuesOf,
  KPI_HEAD,
  KPIS,
  PRIORITIES,
  readChanged,
  readSheets,
  said,
  sheetsOf,
  VOLUMETRICS,
} from './little-return';
import { merge, type Cell, type LittleSheet, type Rows } from './little-workbook';

/** What the return says, without where it says it. */
function figures(read: Return) {
  const text = (place: number) => read.activity?.reference.pool[place];
  return {
    cover: [said(read.cover?.month), said(read.cover?.contract), said(read.cover?.preparedOn)],
    kpis: read.kpis?.rows.map((row) => [row.kpi?.ref, said(row.target), said(row.actual), said(row.commentary)]),
    activity: [...(read.activity?.reference.values ?? [])].map(text),
    days: [...(read.activity?.days.values ?? [])],
    priorities: read.priorities?.rows.map((row) => [said(row.priority), said(row.daysToDate)]),
    volumetrics: read.volumetrics?.rows.map((row) => [row.volumetric?.ref, said(row.toDate)]),
    orders: read.days?.rows.map((row) => [said(row.order), said(row.charged)]),
  };
}

const CLEAN_FIGURES = figures(readChanged({}));
const blank = (count: number): Cell[] => new Array<Cell>(count).fill(null);

function beside(left: Rows, gap: number, right: Rows): Rows {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const cells = left[at] ?? [];
    return [...cells, ...blank(width - cells.length + gap), ...(right[at] ?? [])];
  });
}

describe('tables are found wherever they stand', () => {
  it('under title and note rows', () => {
    const read = readChanged({
      kpis: [['Entrust: monthly KPI return'], ['All figures provisional until signed off', null, '31/07/2014'], [], ...CLEAN.kpis],
    }); // prettier-ignore
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
    expect(read.kpis?.location.area.top).toBe(3);
  });

  it('on sheets with other names, hidden ones too', () => {
    const sheets = sheetsOf().map((sheet, at) => ({
      ...sheet,
      name: `Sheet${String(at + 1)}`,
      traits: { visibility: at % 2 === 0 ? ('hidden' as const) : ('veryHidden' as const) },
    }));
    const read = readSheets(sheets);
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });

  it('on sheets whose names have been swapped', () => {
    const sheets = sheetsOf();
    const names = sheets.map(({ name }) => name).reverse();
    const read = readSheets(sheets.map((sheet, at) => ({ ...sheet, name: names[at] ?? '' })));
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(read.kpis?.location.sheet).toBe('Volumetrics');
  });

  it('pasted side by side, with and without a blank column between', () => {
    for (const gap of [0, 1, 2]) {
      const read = readSheets([
        { name: 'Cover', rows: COVER },
        { name: 'Tables', rows: beside(beside(CLEAN.kpis, gap, PRIORITIES), gap, VOLUMETRICS) },
        { name: 'Work', rows: beside(CLEAN.activity, gap, DAYS) },
      ]);
      expect(figures(read)).toEqual(CLEAN_FIGURES);
      expect(issuesOf(read)).toEqual([]);
    }
  });

  it('one under another on one sheet, the cover among them', () => {
    const gap: Rows = [[], ['Next table'], []];
    const rows = [COVER, CLEAN.kpis, PRIORITIES, VOLUMETRICS, DAYS, CLEAN.activity].flatMap((table) => [
      ...table,
      ...gap,
    ]);
    const read = readSheets([{ name: 'Return', rows }]);
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });

  it('with a header deep down, under a long table', () => {
    const many = Array.from({ length: 3000 }, (_, at): Cell[] => [
      `ACT-${String(at)}`, { date: '2014-07-01' }, '860/1001', 'Oak', 'A01', 1, 'Support', 1, 'SCC-A-14-001', 'Commissioned',
    ]); // prettier-ignore
    const read = readSheets([
      { name: 'Cover', rows: COVER },
      { name: 'All', rows: [ACTIVITY_HEAD, ...many, [], ...DAYS, [], ...CLEAN.kpis] },
    ]);
    expect(read.activity?.count).toBe(3000);
    expect(figures(read).orders).toEqual(CLEAN_FIGURES.orders);
    expect(figures(read).kpis).toEqual(CLEAN_FIGURES.kpis);
    expect(read.kpis?.location.area.top).toBe(3000 + 1 + 1 + DAYS.length + 1);
  });

  it('with headings over two rows', () => {
    const read = readChanged({
      priorities: [['Priority', 'Days', 'Days'], [null, 'in month', 'year to date'], ...PRIORITIES.slice(1)],
    });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
    expect(read.priorities?.location.headerRows).toBe(2);
  });

  it('with merged group headings over two rows', () => {
    const [, ...records] = DAYS;
    const sheets = sheetsOf({
      days: [
        ['Order reference', 'Service', 'Priority', 'Commissioned days', 'Delivered', null, 'Day rate', 'Charged', 'Remaining'],
        [null, null, null, null, 'in month', 'to date'],
        ...records,
      ],
    }); // prettier-ignore
    const merges = [0, 1, 2, 3, 6, 7, 8].map((column) => merge(0, column, 1, column)).concat(merge(0, 4, 0, 5));
    const read = readSheets(sheets.map((sheet) => (sheet.name === 'Days' ? { ...sheet, traits: { merges } } : sheet)));
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
    expect(said(read.days?.rows[0]?.deliveredToDate)).toBe('value 1600');
  });

  it('with group headings that are not merged', () => {
    const [, ...records] = DAYS;
    const read = readChanged({
      days: [
        [null, null, null, null, 'Delivered', null, 'Money', null, null],
        ['Order reference', 'Service', 'Priority', 'Commissioned', 'in month', 'to date', 'Day rate', 'Charged', 'Remaining'],
        ...records,
      ],
    }); // prettier-ignore
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });

  it('turned, where the format says that records run across', () => {
    const tables = AGREEMENT.returnFormat.tables;
    const across = {
      ...AGREEMENT,
      returnFormat: {
        ...AGREEMENT.returnFormat,
        tables: { ...tables, kpis: { ...tables.kpis, orientation: 'across' as const } },
      },
    };
    const turned = KPI_HEAD.map((_, column) => CLEAN.kpis.map((row) => row[column] ?? null));
    const read = readSheets(sheetsOf({ kpis: [['KPI return'], ...turned] }), 1900, across);
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(read.kpis?.location.area).toEqual({ top: 1, left: 0, bottom: 12, right: 3 });
    // Heading in row 9 (Actual), first record in column B.
    expect(read.kpis?.rows[0]?.actual).toMatchObject({ cell: { sheet: 'KPIs', row: 8, column: 1 } });
  });
});

describe('columns', () => {
  it('bind in any order, whatever their case, spacing and punctuation', () => {
    const order = [11, 7, 3, 0, 10, 2, 9, 1, 8, 6, 5, 4];
    const restyle = (text: string): string => `\u00a0${text.toUpperCase().replaceAll(' ', '\n')} : `;
    const read = readChanged({
      kpis: [order.map((at) => restyle(KPI_HEAD[at] ?? '')), ...KPIS.map((row) => order.map((at) => row[at] ?? null))],
    });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });

  it('that the format does not know are named and left alone', () => {
    const read = readChanged({
      kpis: CLEAN.kpis.map((row, at) => [...row.slice(0, 2), at === 0 ? 'Lead officer' : 'Somebody', ...row.slice(2)]),
    });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual(['kpis unknownColumn KPIs!C1']);
  });

  it('that are missing are issues and read as absent', () => {
    const read = readChanged({ kpis: CLEAN.kpis.map((row) => row.filter((_, at) => at !== 8 && at !== 9)) });
    expect(issuesOf(read)).toEqual(['kpis missingColumn rating', 'kpis missingColumn previous']);
    expect(said(read.kpis?.rows[0]?.rating)).toBe('absent');
    expect(said(read.kpis?.rows[0]?.actual)).toBe('value 95');
  });

  it('that are misspelt are not bound but shown as what they look like', () => {
    const read = readChanged({ kpis: [KPI_HEAD.map((text) => (text === 'Actual' ? 'Actaul' : text)), ...KPIS] });
    expect(issuesOf(read)).toEqual(['kpis missingColumn actual, like KPIs!H1']);
    expect(read.issues[0]).toMatchObject({ expected: 'Actual', required: true, lookalike: { text: 'Actaul' } });
    expect(said(read.kpis?.rows[0]?.actual)).toBe('absent');
  });

  it('that claim one field: the heading nearest to the expected one is used', () => {
    const read = readChanged({
      kpis: CLEAN.kpis.map((row, at) => [at === 0 ? 'KPI' : 'words', ...row]),
      priorities: PRIORITIES.map((row, at) => [...row, at === 0 ? 'Days in month' : 99]),
    });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect([...issuesOf(read)].sort()).toEqual([
      'kpis secondColumn reference KPIs!A1, used KPIs!B1',
      'priorities secondColumn daysMonth Priorities!D1, used Priorities!B1',
    ]);
  });

  it('behind a blank column are still the table’s', () => {
    const read = readChanged({ kpis: CLEAN.kpis.map((row) => [...row.slice(0, 11), null, row[11] ?? null]) });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });
});

describe('the activity under headings that are repeated', () => {
  const [first = [], ...others] = ACTIVITY;

  it.each<[string, Rows]>([
    ['at once', [ACTIVITY_HEAD]],
    ['after a blank row and the month', [[], ['June 2014'], ACTIVITY_HEAD]],
    ['twice', [ACTIVITY_HEAD, ACTIVITY_HEAD]],
  ])('%s is one table', (_, between) => {
    const read = readChanged({ activity: [ACTIVITY_HEAD, first, ...between, ...others] });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
    expect(read.activity?.location.area.bottom).toBe(ACTIVITY.length + between.length);
  });

  it('does not take the headings of a table beside it', () => {
    const rows = beside([ACTIVITY_HEAD, first, ACTIVITY_HEAD, ...others], 0, [[], [], ...PRIORITIES]);
    const read = readSheets([...sheetsOf({ activity: rows }).filter(({ name }) => name !== 'Priorities')]);
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });

  it('behind another table is a second table', () => {
    const rows = [ACTIVITY_HEAD, first, [], ...DAYS, [], ACTIVITY_HEAD, ...others];
    const read = readSheets(sheetsOf({ activity: rows }).filter(({ name }) => name !== 'Days'));
    expect(issuesOf(read)).toEqual(['activity secondTable Activity!A9, used Activity!A1']);
  });

  it('in other columns is a second table', () => {
    const moved = [ACTIVITY_HEAD, ...others].map((row) => [null, ...row]);
    const read = readChanged({ activity: [ACTIVITY_HEAD, first, ...moved] });
    expect(issuesOf(read)).toEqual(['activity secondTable Activity!B3, used Activity!A1']);
    expect(read.activity?.count).toBe(1);
  });
});

describe('KPIs and volumetrics under headings that are repeated', () => {
  const [first = [], second = [], ...others] = KPIS;
  const [head = [], one = [], ...rest] = VOLUMETRICS;

  it.each<[string, Rows]>([
    ['at once', [KPI_HEAD]],
    ['after a blank row and the service', [[], ['A02 Curriculum Development'], KPI_HEAD]],
  ])('%s are one table where each block has others', (_, between) => {
    const read = readChanged({ kpis: [KPI_HEAD, first, ...between, second, ...between, ...others] });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
    expect(read.kpis?.location.area.bottom).toBe(KPIS.length + 2 * between.length);
  });

  it('are one table of volumetrics too', () => {
    const read = readChanged({ volumetrics: [head, one, [], head, ...rest] });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });

  it('name one again: a second table, with all that is under it', () => {
    const read = readChanged({ kpis: [KPI_HEAD, first, second, [], KPI_HEAD, second, [], KPI_HEAD, ...others] });
    expect(read.kpis?.rows.map(({ kpi }) => kpi?.ref)).toEqual(CLEAN_FIGURES.kpis?.slice(0, 2).map(([ref]) => ref));
    expect(issuesOf(read)).toEqual([
      'kpis secondTable KPIs!A5, used KPIs!A1',
      'kpis secondTable KPIs!A8, used KPIs!A1',
    ]);
  });

  it.each<[string, Rows]>([
    ['a month', [['June 2014']]],
    ['a date', [[{ date: '2014-06-30' }]]],
    ['words that may mean anything', [['As reported before']]],
  ])('under %s are a second table, which may be another month’s', (_, between) => {
    const read = readChanged({ kpis: [KPI_HEAD, first, [], ...between, KPI_HEAD, second, ...others] });
    expect(read.kpis?.rows).toHaveLength(1);
    expect(issuesOf(read)).toEqual(['kpis secondTable KPIs!A5, used KPIs!A1']);
  });

  it('far below are a second table: a table ends before such a blank stretch', () => {
    const apart = (rows: number) =>
      readChanged({ kpis: [KPI_HEAD, first, ...new Array<Cell[]>(rows).fill([]), KPI_HEAD, second, ...others] });
    expect(figures(apart(9)).kpis).toEqual(CLEAN_FIGURES.kpis);
    expect(apart(10).kpis?.rows).toHaveLength(1);
    expect(issuesOf(apart(10))).toEqual(['kpis secondTable KPIs!A13, used KPIs!A1']);
  });

  it('are told apart by their references, whatever other columns and notes below them say', () => {
    const also = (cells: readonly Cell[], see: string): Cell[] => [...cells, see];
    const read = readChanged({
      kpis: [
        also(KPI_HEAD, 'See also'),
        also(first, 'A01-4'),
        also(KPI_HEAD, 'See also'),
        ...[second, ...others].map((row) => also(row, 'A01-2')),
        ...new Array<Cell[]>(30).fill([]),
        [null, null, null, null, 'A01-2'],
      ],
    });
    expect(figures(read).kpis).toEqual(CLEAN_FIGURES.kpis);
    expect(issuesOf(read).filter((issue) => issue.includes('secondTable'))).toEqual([]);
  });

  it('begin each block as the first: with units, or with a row that is not known', () => {
    const units: Cell[] = [null, null, null, null, '(%)', null, null, '(%)'];
    const strange: Cell[] = ['A99-9', 'A01', 'Something else'];
    const blocks = (top: Rows) => [KPI_HEAD, ...top, first, [], KPI_HEAD, ...top, second, ...others];
    const refs = (top: Rows) => readChanged({ kpis: blocks(top) }).kpis?.rows.map(({ reference }) => said(reference));
    expect(refs([units])).toEqual(['value A01-2', 'value A01-4', 'value A02-3']);
    expect(refs([strange])).toHaveLength(5);
  });

  it('name nothing that is known: a second table', () => {
    const strange = second.map((cell, at) => (at < 4 ? `unknown ${String(at)}` : cell));
    const read = readChanged({ kpis: [KPI_HEAD, first, [], KPI_HEAD, strange] });
    expect(issuesOf(read)).toEqual(['kpis secondTable KPIs!A4, used KPIs!A1']);
  });
});

describe('a table that is there twice', () => {
  it('is read from the sheet with its name, and the other is reported', () => {
    const old = { name: 'Sheet7', rows: [['June'], ...CLEAN.kpis.map((row, at) => (at === 0 ? row : [...row.slice(0, 7), 1, ...row.slice(8)]))] };
    const read = readSheets([old, ...sheetsOf()]);
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual(['kpis secondTable Sheet7!A2, used KPIs!A1']);
  }); // prettier-ignore

  it('under itself on one sheet is a second table, not rows outside the first', () => {
    const read = readChanged({ priorities: [...PRIORITIES, [], ...PRIORITIES] });
    expect(read.priorities?.rows).toHaveLength(3);
    expect(issuesOf(read)).toEqual(['priorities secondTable Priorities!A6, used Priorities!A1']);
  });

  it('beside itself is a second table', () => {
    const read = readChanged({ priorities: beside(PRIORITIES, 1, PRIORITIES) });
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual(['priorities secondTable Priorities!E1, used Priorities!A1']);
  });

  it('only as a list of headings is not reported', () => {
    const help = { name: 'Guidance', rows: [['Fill in these columns:'], KPI_HEAD] };
    const read = readSheets([help, ...sheetsOf()]);
    expect(figures(read)).toEqual(CLEAN_FIGURES);
    expect(issuesOf(read)).toEqual([]);
  });
});

describe('a table that is not there', () => {
  it('is an issue, and the others are read', () => {
    const without = sheetsOf().filter(({ name }) => name !== 'Priorities' && name !== 'Volumetrics');
    const read = readSheets(without);
    expect(issuesOf(read)).toEqual(['priorities missingTable', 'volumetrics missingTable']);
    expect(read.issues[0]).toMatchObject({ expectedSheet: 'Priorities', required: true });
    expect(read.priorities).toBeNull();
    expect(read.kpis?.rows).toHaveLength(3);
  });

  it('is not made up from a part of another table', () => {
    const without: LittleSheet[] = sheetsOf().filter(({ name }) => name !== 'Priorities');
    const read = readSheets(without);
    expect(read.priorities).toBeNull();
    expect(figures(read).orders).toEqual(CLEAN_FIGURES.orders);
  });

  it('may be the activity of a nil return: a header without records is a table', () => {
    const read = readChanged({ activity: [ACTIVITY_HEAD] });
    expect(read.activity?.count).toBe(0);
    expect(issuesOf(read)).toEqual([]);
    expect(ACTIVITY).toHaveLength(3);
  });
});
