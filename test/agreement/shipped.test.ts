import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementSchema } from '../../src/agreement/model';
import { agreementFromTables } from './conversion/agreement';
import { readTables } from './conversion/read-tables';

const root = join(__dirname, '../..');
const file = join(root, 'assets/agreements/scc-sda-cluster-a-2014-15.json');
const tables = join(root, '../shared/data/agreement');
const shipped: unknown = JSON.parse(readFileSync(file, 'utf8'));
const whereTablesAre = existsSync(tables) ? it : it.skip;

describe('the shipped agreement', () => {
  whereTablesAre('equals the conversion of its tables (skipped where they are not beside the repository)', () => {
    expect(shipped).toEqual(agreementFromTables(readTables(tables)));
  });

  it('holds 31 KPIs, 10 services, 5 priorities, 20 commissions and 5 volumetrics', () => {
    const agreement = agreementSchema.parse(shipped);
    const counts = [
      agreement.kpis,
      agreement.services,
      agreement.priorities,
      agreement.commissions,
      agreement.volumetrics,
    ];
    expect(counts.map((list) => list.length)).toEqual([31, 10, 5, 20, 5]);
  });

  it('presents nothing invented as the council’s', () => {
    const agreement = agreementSchema.parse(shipped);
    expect(agreement.status).toBe('illustrative');
    expect(new Set([...agreement.kpis, ...agreement.commissions].map((item) => item.status))).toEqual(
      new Set(['illustrative']),
    );
    expect(agreement.volumetrics.map((item) => `${item.ref} ${item.status}`)).toEqual([
      'V1 seed',
      'V2 seed',
      'V3 illustrative',
      'V4 illustrative',
      'V5 illustrative',
    ]);
    expect(new Set([...agreement.services, ...agreement.priorities].map((item) => item.status))).toEqual(
      new Set(['seed']),
    );
  });

  it('turns the words of the tables into targets and bands', () => {
    const kpis = new Map(agreementSchema.parse(shipped).kpis.map((kpi) => [kpi.ref, kpi]));
    expect(kpis.get('A01-1')?.targets).toEqual([
      { from: '2014-04-01', value: 75 },
      { from: '2014-09-01', value: 78 },
      { from: '2015-01-01', value: 80 },
    ]);
    expect(kpis.get('A01-1')?.bands).toEqual({
      good: { atLeast: {} },
      approaching: { atLeast: { plus: -3 } },
      requiresImprovement: { atLeast: { plus: -8 } },
    });
    expect(kpis.get('A01-3')?.bands.good).toEqual({ atLeast: 100 });
    expect(kpis.get('A03-3')?.bands.good).toEqual({ atMost: 0 });
    expect(kpis.get('A06-2')?.bands.approaching).toEqual({ atMost: { times: 1.1 } });
    expect(kpis.get('A06-2')?.targets.map((target) => [target.from, target.value])).toEqual([
      ['2014-04-01', 8],
      ['2014-05-01', 16],
      ['2014-06-01', 24],
      ['2014-07-01', 32],
      ['2014-08-01', 32],
      ['2014-09-01', 40],
      ['2014-10-01', 50],
      ['2014-11-01', 60],
      ['2014-12-01', 70],
      ['2015-01-01', 80],
      ['2015-02-01', 90],
      ['2015-03-01', 100],
    ]);
    expect(kpis.get('A06-3')?.targets).toEqual([{ from: '2014-04-01', value: { low: 4, high: 8 } }]);
    expect(kpis.get('A07-3')?.bands).toEqual({
      good: { atLeast: 100, atMost: 100 },
      approaching: null,
      requiresImprovement: { atLeast: 95 },
    });
    expect([...kpis.values()].filter((kpi) => kpi.basis === 'yearToDate').map((kpi) => kpi.ref)).toEqual([
      'A01-4',
      'A06-2',
    ]);
  });
});
