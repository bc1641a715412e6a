import { kpisAbout } from '../../../src/taskpane/findings/kpis-about';
import { parseIsoDate } from '../../../src/workbook/serial-date';
import { shippedAgreement } from '../../agreement/shipped-agreement';

const NOTHING_RATED = { ratings: [] };

describe('the KPIs that a finding is about', () => {
  it('are given with the agreement’s own clause, in the order asked for', () => {
    const found = kpisAbout(['A01-2', 'A01-1'], NOTHING_RATED, shippedAgreement());
    expect(found.map(({ ref, clause }) => [ref, clause])).toEqual([
      ['A01-2', 'Sch 3 A01-2'],
      ['A01-1', 'Sch 3 A01-1'],
    ]);
  });

  it('leave out what the agreement does not know', () => {
    expect(kpisAbout(['Z99-9'], NOTHING_RATED, shippedAgreement())).toEqual([]);
  });

  it('are worded as in the month of the review, and where they are not in force then, as last', () => {
    const from = parseIsoDate('2014-09-01');
    if (!from) throw new Error('No such date.');
    const { kpis } = shippedAgreement();
    const [now] = kpis;
    if (!now) throw new Error('The agreement has no KPI.');
    const later = { ...now, clause: 'Sch 3 A01-1 as varied', effective: { from, to: null } };
    const agreement = { kpis: [later, ...kpis] };
    expect(kpisAbout([now.ref], { ratings: [{ kpi: now }] }, agreement)).toEqual([now]);
    expect(kpisAbout([now.ref], NOTHING_RATED, agreement)).toEqual([later]);
  });
});
