import { ReadState } from '../../src/reading';
import { issuesOf, readChanged, said } from './little-return';
import { nameOf } from './little-workbook';

describe('a return as its template has it', () => {
  const read = readChanged({});

  it('has no issue', () => {
    expect(issuesOf(read)).toEqual([]);
  });

  it('keeps every value of the cover with its cell', () => {
    const { cover } = read;
    expect(said(cover?.contract)).toBe('value Education Support Services, Cluster A');
    expect(said(cover?.supplier)).toBe('value Entrust');
    expect(said(cover?.month)).toBe('value 2014-07');
    expect(said(cover?.returnVersion)).toBe('value 0');
    expect(said(cover?.dataStatus)).toBe('value final');
    expect(said(cover?.agreementVersion)).toBe('value 2014-15.1');
    expect(said(cover?.preparedBy)).toBe('value Performance Officer');
    expect(said(cover?.preparedOn)).toBe('value 2014-08-11');
    expect(said(cover?.nilReturn)).toBe('value false');
    expect(cover?.month).toMatchObject({ cell: { sheet: 'Cover', row: 4, column: 1 } });
    expect(cover?.location.area).toEqual({ top: 2, left: 0, bottom: 10, right: 1 });
  });

  it('matches KPI rows to the agreement and reads their figures', () => {
    const rows = read.kpis?.rows ?? [];
    expect(rows.map((row) => [row.kpi?.ref, row.matchedBy, said(row.service), said(row.unit)])).toEqual([
      ['A01-2', 'reference', 'value A01', 'value percent'],
      ['A01-4', 'reference', 'value A01', 'value count'],
      ['A02-3', 'reference', 'value A02', 'value workingDays'],
    ]);
    expect(rows.map((row) => said(row.target))).toEqual(['value 90', 'value 80', 'value 10']);
    expect(rows.map((row) => said(row.actual))).toEqual(['value 95', 'value 85', 'value 7']);
    expect(rows.map((row) => said(row.previous))).toEqual(['value 92', 'value 70', 'value 8']);
    expect(rows.map((row) => said(row.denominator))).toEqual(['value 20', 'blank', 'value 12']);
    expect(rows.map((row) => said(row.rating))).toEqual(['value good', 'value good', 'value good']);
    expect(rows.map((row) => said(row.commentary))).toEqual(['blank', 'value On course', 'blank']);
    expect(rows.map((row) => (row.actual.state === 'value' ? nameOf(row.actual.cell) : ''))).toEqual([
      'KPIs!H2',
      'KPIs!H3',
      'KPIs!H4',
    ]);
  });

  it('reads activity as columns', () => {
    const activity = read.activity;
    if (!activity) throw new Error('no activity');
    expect(activity.count).toBe(3);
    expect([...activity.rows]).toEqual([1, 2, 3]);
    expect([...activity.reference.values].map((place) => activity.reference.pool[place])).toEqual(['ACT-1', 'ACT-2', 'ACT-3']);
    expect([...activity.date.values]).toEqual([16252, 16253, 16224]);
    expect([...activity.schoolNumber.values].map((place) => activity.schoolNumber.pool[place])).toEqual(['8601001', '8601002', '8601003']);
    expect([...activity.service.values].map((place) => activity.service.codes[place])).toEqual(['A01', 'A03', 'A07']);
    expect([...activity.priority.values]).toEqual([0, 3, -1]);
    expect([...activity.priority.states]).toEqual([ReadState.value, ReadState.value, ReadState.blank]);
    expect([...activity.activityType.values].map((place) => activity.activityType.codes[place])).toEqual(['intervention', 'training', 'support']);
    expect([...activity.days.values]).toEqual([6, 1, 8]);
    expect([...activity.order.values].map((place) => activity.order.pool[place])).toEqual(['SCC-A-14-001', 'SCC-A-14-002', '']);
    expect([...activity.funding.values].map((place) => activity.funding.codes[place])).toEqual(['commissioned', 'commissioned', 'traded']);
    expect(activity.days.column).toBe(7);
  }); // prettier-ignore

  it('reads the totals of priorities and days apart from their records', () => {
    expect(read.priorities?.rows.map((row) => [row.isTotal, said(row.priority), said(row.daysMonth)])).toEqual([
      [false, 'value 1', 'value 6'],
      [false, 'value 4', 'value 1'],
      [true, 'unknown Grand Total, near null', 'value 7'],
    ]);
    const days = read.days?.rows ?? [];
    expect(days.map((row) => [row.isTotal, said(row.order), said(row.priority)])).toEqual([
      [false, 'value SCC-A-14-001', 'value 1'],
      [false, 'value SCC-A-14-002', 'value 2'],
      [true, 'unknown Grand Total, near null', 'blank'],
    ]);
    expect(days.map((row) => [said(row.deliveredMonth), said(row.dayRate), said(row.charged)])).toEqual([
      ['value 400', 'value 45000', 'value 18000000'],
      ['value 41', 'value 45000', 'value 1822500'],
      ['value 441', 'blank', 'value 19822500'],
    ]);
  });

  it('matches volumetrics and reads "n/a" as a word for none', () => {
    expect(read.volumetrics?.rows.map((row) => [row.volumetric?.ref, said(row.month), said(row.toDate)])).toEqual([
      ['V1', 'placeholder notApplicable', 'value 85'],
      ['V2', 'placeholder notApplicable', 'value 1524'],
    ]);
  });

  it('says where each table stands', () => {
    expect(read.kpis?.location).toMatchObject({ sheet: 'KPIs', headerRows: 1 });
    expect(read.kpis?.location.area).toEqual({ top: 0, left: 0, bottom: 3, right: 11 });
    expect(read.priorities?.location.area).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
    expect(read.kpis?.location.columns.get('actual')).toBe(7);
  });
});
