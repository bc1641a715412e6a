import { issuesOf, KPI_HEAD, readChanged, said } from './little-return';
import { nameOf, type Cell } from './little-workbook';

const FIELDS = ['reference', 'service', 'indicator', 'unit', 'target', 'numerator', 'denominator', 'actual', 'rating', 'previous', 'dataStatus', 'commentary'] as const; // prettier-ignore
type Field = (typeof FIELDS)[number];
type Kpi = Partial<Record<Field, Cell>>;

const PERCENT: Kpi = { reference: 'A01-2', service: 'A01', unit: '%', target: 90 };

/** KPI rows with only the cells that matter. */
function kpis(...rows: readonly Kpi[]) {
  const read = readChanged({ kpis: [KPI_HEAD, ...rows.map((row) => FIELDS.map((field) => row[field] ?? null))] });
  const readings = (field: Field) => read.kpis?.rows.map((row) => said(row[field]));
  return { read, readings, issues: issuesOf(read), rows: read.kpis?.rows ?? [] };
}

describe('percentages of KPIs', () => {
  it('are points, however they are written', () => {
    const { readings, issues } = kpis(
      { ...PERCENT, actual: 95 },
      { ...PERCENT, actual: { percent: 0.95 } },
      { ...PERCENT, actual: '95%' },
      { ...PERCENT, actual: '95 %' },
      { ...PERCENT, actual: '95\u00a0per cent' },
      { ...PERCENT, actual: { percent: 1.05 } },
    );
    expect(readings('actual')).toEqual(['value 95', 'value 95', 'value 95', 'value 95', 'value 95', 'value 105']);
    expect(issues).toEqual(['KPIs!H4 numberAsText', 'KPIs!H5 numberAsText', 'KPIs!H6 numberAsText']);
  });

  it('are settled by numerator and denominator where bare', () => {
    const { read, readings } = kpis(
      { ...PERCENT, numerator: 19, denominator: 20, actual: 0.95 },
      { ...PERCENT, numerator: 1, denominator: 120, actual: 0.83 },
      { ...PERCENT, actual: 88 },
    );
    expect(readings('actual')).toEqual(['value 95', 'value 0.83', 'value 88']);
    expect(read.issues).toMatchObject([
      { cell: { row: 1, column: 7 }, problem: { kind: 'fractionAsPercent', written: 0.95, percent: 95 } },
    ]);
    expect(read.issues).toHaveLength(1);
  });

  it('are settled by the column where bare and without numerator and denominator', () => {
    const { readings, issues } = kpis(
      { ...PERCENT, actual: 0.95 },
      { ...PERCENT, actual: 0.5 },
      { ...PERCENT, actual: 1 },
      { reference: 'A01-4', unit: 'Number', actual: 85 },
    );
    expect(readings('actual')).toEqual(['value 95', 'value 50', 'value 100', 'value 85']);
    expect(issues).toEqual(['KPIs!H2 fractionAsPercent', 'KPIs!H3 fractionAsPercent', 'KPIs!H4 fractionAsPercent']);
  });

  it('are taken as written and queried where nothing settles them', () => {
    const { read, readings } = kpis({ ...PERCENT, actual: 0.95 }, { reference: 'A01-4', unit: 'Number', actual: 1 });
    expect(readings('actual')).toEqual(['value 0.95', 'value 1']);
    expect(read.issues).toMatchObject([{ field: 'actual', problem: { kind: 'ambiguousPercent', written: 0.95 } }]);
    expect(read.issues).toHaveLength(1);
  });

  it('are settled for targets and previous months too', () => {
    const { readings } = kpis(
      { ...PERCENT, target: 0.9, previous: { percent: 0.92 } },
      { ...PERCENT, target: 0.8, previous: 0.91 },
      { ...PERCENT, target: '0.7-0.75', previous: null },
    );
    expect(readings('target')).toEqual(['value 90', 'value 80', 'value {"low":70,"high":75}']);
    expect(readings('previous')).toEqual(['value 92', 'value 91', 'blank']);
  });

  it('go by the agreement’s unit where the return’s is missing or other', () => {
    const { readings } = kpis(
      { reference: 'A01-2', unit: 'Number', actual: { percent: 0.95 } },
      { reference: 'A99-1', unit: '%', actual: { percent: 0.5 } },
      { reference: 'A01-4', unit: '%', actual: '95%' },
    );
    expect(readings('actual')).toEqual(['value 95', 'value 50', 'unreadable 95%']);
  });
});

describe('targets of KPIs', () => {
  it('are numbers or ranges, with or without words and signs', () => {
    const cells: readonly Cell[] = [
      90,
      { percent: 0.9 },
      '90%',
      '>=90',
      'at least 90%',
      '85 to 95',
      'Between 85% and 95%',
    ];
    const { readings, issues } = kpis(...cells.map((target) => ({ ...PERCENT, target })));
    const range = 'value {"low":85,"high":95}';
    expect(readings('target')).toEqual(['value 90', 'value 90', 'value 90', 'value 90', 'value 90', range, range]);
    expect(issues).toEqual(['KPIs!E4 numberAsText']);
  });

  it('may carry their unit', () => {
    const { readings } = kpis(
      { reference: 'A02-3', target: '10 working days' },
      { reference: 'A02-3', target: '4 to 8 days' },
      { reference: 'A09-3', target: '£120 - £140' },
    );
    expect(readings('target')).toEqual(['value 10', 'value {"low":4,"high":8}', 'value {"low":120,"high":140}']);
  });

  it('that Excel made a date of are not guessed', () => {
    const { readings, issues } = kpis({ reference: 'A02-3', target: { date: '2014-08-04' } }, { reference: 'A02-3', target: 'improve' }); // prettier-ignore
    expect(readings('target')).toEqual(['unreadable 4 August 2014', 'unreadable improve']);
    expect(issues).toEqual(['KPIs!E2 notATarget', 'KPIs!E3 notATarget']);
  });
});

describe('other cells of KPIs', () => {
  it('that hold errors or words are never zero', () => {
    const { read, readings } = kpis(
      { ...PERCENT, actual: { error: '#DIV/0!' }, numerator: 'five', denominator: '1 200' },
      { ...PERCENT, actual: 'TBC', numerator: 'n/a', denominator: '-' },
      { ...PERCENT, actual: 'not due', numerator: '(3)', denominator: null },
    );
    expect(readings('actual')).toEqual(['unreadable #DIV/0!', 'placeholder toBeConfirmed', 'placeholder notDue']);
    expect(readings('numerator')).toEqual(['unreadable five', 'placeholder notApplicable', 'value -3']);
    expect(readings('denominator')).toEqual(['value 1200', 'placeholder notApplicable', 'blank']);
    const problems = read.issues.map((issue) => (issue.kind === 'cell' ? [nameOf(issue.cell), issue.problem] : issue));
    expect(problems).toEqual([
      ['KPIs!F2', { kind: 'notANumber' }],
      ['KPIs!G2', { kind: 'numberAsText', value: 1200 }],
      ['KPIs!F4', { kind: 'numberAsText', value: -3 }],
      ['KPIs!H2', { kind: 'errorValue', code: '#DIV/0!' }],
    ]);
  });

  it('are matched to the agreement by reference first, then by title', () => {
    const { rows, readings } = kpis(
      { reference: 'a01 2', indicator: 'Individual schools supported, year to date', actual: 1 },
      { reference: null, indicator: 'individual schools supported  year-to-date', actual: 1 },
      { reference: 'A01-22', indicator: 'Average working days from request to first visit', actual: 1 },
      { reference: 'X', indicator: 'Something else', actual: 1 },
    );
    expect(rows.map((row) => [row.kpi?.ref ?? null, row.matchedBy])).toEqual([
      ['A01-2', 'reference'],
      ['A01-4', 'title'],
      ['A02-3', 'title'],
      [null, null],
    ]);
    expect(readings('reference')?.slice(0, 2)).toEqual(['value A01-2', 'blank']);
    expect(readings('reference')?.[3]).toBe('unknown X, near null');
  });

  it('are words of the agreement', () => {
    const { readings } = kpis(
      { ...PERCENT, rating: 'GOOD', dataStatus: 'Provisional', unit: 'Per cent' },
      { ...PERCENT, rating: 'RI', dataStatus: 'F', unit: '%' },
      { ...PERCENT, rating: 'Aproaching target', dataStatus: 'n/a', unit: 'pct' },
    );
    expect(readings('rating')).toEqual(['value good', 'value requiresImprovement', 'unknown Aproaching target, near approaching']);
    expect(readings('dataStatus')).toEqual(['value provisional', 'value final', 'placeholder notApplicable']);
    expect(readings('unit')).toEqual(['value percent', 'value percent', 'value percent']);
  }); // prettier-ignore
});
