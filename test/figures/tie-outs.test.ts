import { figuresOf } from '../../src/figures';
import type { TieOut } from '../../src/figures/figures';
import type { Return } from '../../src/reading/return';
import { shippedAgreement } from '../samples/shipped-agreement';
import {
  absent,
  activityTable,
  blank,
  cover,
  daysRow,
  kpiRow,
  kpiTable,
  placeholder,
  priorityRow,
  rowTable,
  smallReturn,
  unreadable,
  volumetricRow,
  type Line,
} from './small-return';

const agreement = shippedAgreement();
const LINES: readonly Line[] = [
  { date: '2014-04-02', days: 2 },
  { days: 1.5, order: 'scc-a-14-001 ' },
  { days: 0.25, priority: '4', service: 'A02', order: 'SCC-A-14-006', school: '8600002' },
  { days: 3, funding: 'traded', order: null, priority: null },
];

function tieOuts(parts: Partial<Return>): ReadonlyMap<string, TieOut> {
  const from = smallReturn({ activity: activityTable(agreement, LINES), ...parts });
  const { tieOuts: all } = figuresOf({ return: from, agreement, earlier: [] });
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  return new Map(all.map((one) => [one.id, one]));
}

function tieOut(parts: Partial<Return>, id: string): TieOut {
  const found = tieOuts(parts).get(id);
  if (!found) throw new Error(`no tie-out ${id}`);
  return found;
}

const reasonOf = (of: TieOut): string | null =>
  !of.computed.isChecked ? of.computed.reason : !of.stated.isChecked ? of.stated.reason : null;

describe('Priorities', () => {
  const priorities = rowTable('priorities', [
    priorityRow('1', 1.5, 3.5),
    priorityRow('4', 0.25, 0.5),
    priorityRow(null, 1.75, 3.75, 'Sub-total'),
    priorityRow('2', 0, 0),
    priorityRow(null, 1.75, 4),
  ]);

  it('ties each priority, month and year to date, to the activity', () => {
    const all = tieOuts({ priorities });
    expect(all.get('priorities.1.daysMonth')).toMatchObject({
      label: 'Priority 1 Excellent Education, days in month',
      unit: 'days',
      stated: { value: 1.5 },
      computed: { value: 1.5 },
      difference: 0,
      agrees: true,
      cell: { sheet: 'Sheet', row: 1, column: 1 },
    });
    expect(all.get('priorities.4.daysToDate')).toMatchObject({ difference: 0.25, agrees: false });
    expect(all.get('priorities.2.daysToDate')).toMatchObject({ difference: 0, agrees: true });
  });

  it('says that a priority is not listed', () => {
    const missing = tieOut({ priorities }, 'priorities.3.daysMonth');
    expect(missing).toMatchObject({ agrees: null, difference: null, cell: null });
    expect(reasonOf(missing)).toBe('priority 3 is not listed on Priorities');
    expect(reasonOf(tieOut({}, 'priorities.3.daysMonth'))).toBe('the Priorities table was not found');
  });

  it('ties the Grand Total, not a sub-total, to the activity and to its rows', () => {
    const all = tieOuts({ priorities });
    expect(all.get('priorities.total.daysToDate')).toMatchObject({ stated: { value: 4 }, computed: { value: 3.75 } });
    expect(all.get('priorities.sum.daysToDate')).toMatchObject({ computed: { value: 4 }, agrees: true });
    expect(all.get('priorities.sum.daysMonth')).toMatchObject({ computed: { value: 1.75 }, agrees: true });
    const noTotal = rowTable('priorities', [priorityRow('1', 1, 1)]);
    expect(reasonOf(tieOut({ priorities: noTotal }, 'priorities.total.daysMonth'))).toBe('Priorities has no total row');
  });

  it('counts an empty cell of a sum as nothing, and leaves the sum unknown where one could not be read or is to come', () => {
    const withRow = (daysMonth: ReturnType<typeof priorityRow>['daysMonth']) =>
      tieOut(
        {
          priorities: rowTable('priorities', [
            { ...priorityRow('1', 0, 0), daysMonth },
            priorityRow('2', 2, 2),
            priorityRow(null, 2, 2),
          ]),
        },
        'priorities.sum.daysMonth',
      );
    expect(withRow(blank())).toMatchObject({ agrees: true });
    expect(withRow(placeholder('-'))).toMatchObject({ agrees: true });
    expect(withRow(placeholder('TBC'))).toMatchObject({ agrees: null });
    expect(withRow(unreadable('lots'))).toMatchObject({ agrees: null });
    expect(reasonOf(withRow(unreadable('lots')))).toBe('“lots” could not be read');
    expect(reasonOf(withRow(absent))).toBe('the column “Days in month” of Priorities was not found');
  });

  it('is not checked where the activity is not known', () => {
    const onlyJuly = activityTable(agreement, [{ days: 1.5 }]);
    expect(tieOut({ priorities, activity: onlyJuly }, 'priorities.1.daysMonth').agrees).toBe(true);
    const toDate = tieOut({ priorities, activity: onlyJuly }, 'priorities.1.daysToDate');
    expect(toDate).toMatchObject({ agrees: null, stated: { isChecked: true } });
    expect(reasonOf(toDate)).toContain('no return for June 2014 was given');
    expect(reasonOf(tieOut({ priorities, activity: null }, 'priorities.1.daysMonth'))).toBe(
      'the Activity table was not found',
    );
    expect(reasonOf(tieOut({ priorities, cover: null, activity: null }, 'priorities.1.daysMonth'))).toBe(
      'the Cover table was not found',
    );
  });
});

describe('Volumetrics', () => {
  const volumetrics = rowTable('volumetrics', [
    volumetricRow(agreement, 'V1', null, 2),
    volumetricRow(agreement, 'V2', null, 4),
    volumetricRow(agreement, 'V3', 2, 3),
  ]);

  it('ties each derived measure to the activity, for the spans that it covers', () => {
    const all = tieOuts({ volumetrics });
    expect(all.get('volumetrics.V1.toDate')).toMatchObject({ unit: 'schools', agrees: true });
    expect(all.get('volumetrics.V2.toDate')).toMatchObject({ unit: 'days', difference: 0.25, agrees: false });
    expect(all.get('volumetrics.V3.month')).toMatchObject({ unit: 'activities', agrees: true });
    expect(all.get('volumetrics.V3.toDate')).toMatchObject({ agrees: true });
    expect([...all.keys()].filter((id) => id.startsWith('volumetrics.'))).toEqual([
      'volumetrics.V1.toDate',
      'volumetrics.V2.toDate',
      'volumetrics.V3.month',
      'volumetrics.V3.toDate',
      'volumetrics.V4.toDate',
    ]);
    expect(reasonOf(tieOut({ volumetrics }, 'volumetrics.V4.toDate'))).toBe('V4 is not listed on Volumetrics');
  });
});

describe('Days', () => {
  const right = { commissioned: 1500, month: 1.5, toDate: 3.5, rate: 450, charged: 1575, remaining: 1496.5 };

  it('ties what an order delivered to the activity, however its reference is spelt', () => {
    const all = tieOuts({ days: rowTable('days', [daysRow('SCC-A-14-001', right)]) });
    for (const field of ['deliveredMonth', 'deliveredToDate', 'charged', 'remaining']) {
      expect(all.get(`days.SCC-A-14-001.${field}`)).toMatchObject({ agrees: true, difference: 0 });
    }
    expect(all.get('days.SCC-A-14-001.charged')).toMatchObject({ unit: 'pounds', computed: { value: 1575 } });
    // What is held against the activity, and what against other figures of the same row.
    const isWithinRow = (field: string) => all.get(`days.SCC-A-14-001.${field}`)?.isWithinRow;
    expect(['deliveredMonth', 'deliveredToDate', 'charged', 'remaining'].map(isWithinRow)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('finds each figure that is off', () => {
    const wrong = { ...right, month: 2, toDate: 3.25, charged: 1575.5, remaining: 1500 };
    const all = tieOuts({ days: rowTable('days', [daysRow('SCC-A-14-001', wrong)]) });
    const difference = (field: string) => all.get(`days.SCC-A-14-001.${field}`)?.difference;
    expect([difference('deliveredMonth'), difference('deliveredToDate')]).toEqual([0.5, -0.25]);
    // 3.25 days at £450 make £1,462.50; 1,500 less 3.25 leaves 1,496.75.
    expect([difference('charged'), difference('remaining')]).toEqual([113, 3.25]);
  });

  it('rounds a charge to the nearest penny', () => {
    const odd = { ...right, toDate: 3.5, rate: 450.01, charged: 1575.04 };
    expect(tieOut({ days: rowTable('days', [daysRow('SCC-A-14-001', odd)]) }, 'days.SCC-A-14-001.charged').agrees).toBe(
      true,
    );
  });

  it('asks after an order with days that is not listed, and not after one without', () => {
    const all = tieOuts({ days: rowTable('days', [daysRow('SCC-A-14-001', right)]) });
    const ids = [...all.keys()].filter((id) => id.startsWith('days.') && !id.startsWith('days.SCC-A-14-001.'));
    expect(ids).toEqual(['days.SCC-A-14-006.deliveredMonth', 'days.SCC-A-14-006.deliveredToDate']);
    const missing = all.get('days.SCC-A-14-006.deliveredMonth');
    expect(missing && reasonOf(missing)).toBe('order SCC-A-14-006 is not listed on Days');
  });

  it('keeps lines of one order apart', () => {
    const rows = [daysRow('SCC-A-14-001', right), daysRow('SCC-A-14-001', { ...right, month: 9 })];
    expect(tieOut({ days: rowTable('days', rows) }, 'days.SCC-A-14-001#2.deliveredMonth').difference).toBe(7.5);
  });

  it('ties the total row to its rows', () => {
    const rows = [
      daysRow('SCC-A-14-001', right),
      daysRow('SCC-A-14-006', { ...right, commissioned: 260, charged: 0.1 }),
      daysRow(null, { ...right, commissioned: 1760, month: 3, toDate: 8, charged: 1575.1, remaining: 2993 }),
    ];
    const all = tieOuts({ days: rowTable('days', rows) });
    const agrees = (field: string) => all.get(`days.total.${field}`)?.agrees;
    expect(['commissioned', 'deliveredMonth', 'deliveredToDate', 'charged', 'remaining'].map(agrees)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect([...all.keys()].filter((id) => id.startsWith('days.total.'))).toHaveLength(5);
  });

  it('does not know what was delivered where Activity has no order column', () => {
    const activity = activityTable(agreement, LINES, ['order']);
    const days = rowTable('days', [daysRow('SCC-A-14-001', right)]);
    expect(reasonOf(tieOut({ days, activity }, 'days.SCC-A-14-001.deliveredMonth'))).toBe(
      'the column “Order reference” of Activity was not found',
    );
  });
});

describe('KPIs that follow from the activity', () => {
  const kpi = agreement.kpis.find(({ ref }) => ref === 'A01-4');
  if (!kpi) throw new Error('no KPI A01-4');

  it('ties the stated actual to the rows', () => {
    const kpis = kpiTable([kpiRow(kpi, { actual: 3 })]);
    expect(tieOut({ kpis }, 'kpis.A01-4.actual')).toMatchObject({
      unit: 'schools',
      stated: { value: 3 },
      computed: { value: 2 },
      difference: 1,
      agrees: false,
    });
  });

  it('says why it could not', () => {
    expect(reasonOf(tieOut({ kpis: kpiTable([]) }, 'kpis.A01-4.actual'))).toBe('A01-4 is not listed on KPIs');
    expect(reasonOf(tieOut({}, 'kpis.A01-4.actual'))).toBe('the KPIs table was not found');
    const tbc = kpiTable([kpiRow(kpi, { actual: placeholder('TBC') })]);
    expect(reasonOf(tieOut({ kpis: tbc }, 'kpis.A01-4.actual'))).toBe('the return says “TBC” and gives no figure');
    const nil = {
      kpis: kpiTable([]),
      cover: cover({ month: '2014-07', nil: true }),
      activity: activityTable(agreement, [{ date: '2014-04-02' }]),
    };
    expect(reasonOf(tieOut(nil, 'kpis.A01-4.actual'))).toBe('nil return');
  });

  it('rounds what the rows give as the KPI says', () => {
    const ratio = {
      ...kpi,
      unit: 'percent' as const,
      basis: 'month' as const,
      derivation: {
        kind: 'ratio' as const,
        numerator: { measure: 'count' as const, filter: { priorities: ['4'] } },
        denominator: { measure: 'count' as const, filter: {} },
      },
    };
    const of = { ...agreement, kpis: [ratio] };
    const from = smallReturn({ activity: activityTable(of, LINES), kpis: kpiTable([kpiRow(ratio, { actual: 33 })]) });
    const [tied] = figuresOf({ return: from, agreement: of, earlier: [] }).tieOuts.filter(({ id }) =>
      id.startsWith('kpis.'),
    );
    expect(tied).toMatchObject({ computed: { value: 33 }, agrees: true, unit: 'other' });
  });
});

it('names each figure once, although some titles end with the name of their column', () => {
  const labels = [...tieOuts({}).values()].map(({ label }) => label);
  expect(labels).toContain('V2 Days of support commissioned, year to date');
  expect(labels.filter((label) => /(, [^,]+)\1$/.test(label))).toEqual([]);
  // Waivers know the figure by these words, and outlive a better name for it.
  expect(tieOut({}, 'volumetrics.V2.toDate').subject).toBe(
    'V2 Days of support commissioned, year to date, year to date',
  );
});
