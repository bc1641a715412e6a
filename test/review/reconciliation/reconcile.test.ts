import { rowsIn } from '../../../src/figures/row-spans';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { activityTable, blank, daysRow, rowTable, smallReturn } from '../../figures/small-return';
import { reconciled } from './reconciled';

const AGREEMENT = shippedAgreement();
const FIRST = 'SCC-A-14-001';

describe('an order', () => {
  const of = reconciled(
    AGREEMENT,
    smallReturn({
      activity: activityTable(AGREEMENT, [
        { date: '2014-04-10', days: 300 },
        { date: '2014-07-10', days: 100.25 },
        { date: '2014-07-11', days: 2, funding: 'traded' },
        { date: '2014-07-12', days: 3, order: 'SCC-A-14-005', service: 'A02' },
      ]),
      days: rowTable('days', [
        daysRow(FIRST, {
          commissioned: 1500,
          month: 100.25,
          toDate: 400.25,
          rate: 450,
          charged: 180112.5,
          remaining: 1099.75,
        }),
      ]),
    }),
  );
  const order = of.orders.find((each) => each.order === FIRST);

  it('has its days and pounds, with what remains and what the year will come to', () => {
    expect(order).toMatchObject({
      kind: 'agreed',
      commissioned: { days: 6000, pence: 67_500_000 },
      plannedToDate: { days: 2000, pence: 22_500_000 },
      deliveredMonth: { days: 401, pence: 4_511_250 },
      deliveredToDate: { days: 1601, pence: 18_011_250 },
      remaining: { days: 4399, pence: 49_488_750 },
      forecastMethod: 'runRate',
      forecast: { days: 4803, pence: 54_033_750 },
      traded: 8,
      stated: { deliveredToDate: 1601, charged: 18_011_250 },
    });
  });

  it('plans by its profile, rounded to quarter-days once', () => {
    const second = of.orders.find((each) => each.order === 'SCC-A-14-011');
    // 140 days, a twelfth each month: four months make 46.67, and July is that less 35.
    expect(second?.plannedToDate.days).toBe(187);
    expect(second?.plannedMonth.days).toBe(47);
  });

  it('lists the rows behind it and those of the month', () => {
    expect([...(order?.rows.toDate ?? [])]).toEqual([1, 2]);
    expect([...(order?.rows.month ?? [])]).toEqual([2, 2]);
    expect(rowsIn(of.services[1]?.rows.toDate ?? new Uint32Array(0))).toBe(1);
  });

  it('knows the charge of the month from the return before', () => {
    const row = { commissioned: 1500, month: 1, toDate: 4, rate: 450, remaining: 1496 };
    const july = smallReturn({
      activity: activityTable(AGREEMENT, [{ date: '2014-06-10', days: 3 }, { days: 1 }]),
      days: rowTable('days', [daysRow(FIRST, { ...row, charged: 1800 })]),
    });
    const june = smallReturn({
      month: '2014-06',
      activity: activityTable(AGREEMENT, [{ date: '2014-06-10', days: 3 }]),
      days: rowTable('days', [daysRow(FIRST, { ...row, charged: 1350 })]),
    });
    expect(reconciled(AGREEMENT, july).orders[0]?.stated.chargedMonth).toBeNull();
    expect(reconciled(AGREEMENT, july, { earlier: [june] }).orders[0]?.stated.chargedMonth).toBe(45_000);
  });

  it('takes nothing written for not known, never for nothing', () => {
    const row = {
      ...daysRow(FIRST, { commissioned: 1500, month: 1, toDate: 1, rate: 450, charged: 0, remaining: 1499 }),
      charged: blank<never>(),
    };
    const { orders } = reconciled(
      AGREEMENT,
      smallReturn({ activity: activityTable(AGREEMENT, [{ days: 1 }, { date: '2014-04-02' }]), days: rowTable('days', [row]) }), // prettier-ignore
    );
    expect(orders[0]?.stated.charged).toBeNull();
  });
});

describe('a return of its month only', () => {
  it('leaves the year to date unknown and says why', () => {
    const of = reconciled(AGREEMENT, smallReturn({ activity: activityTable(AGREEMENT, [{ days: 2 }]) }));
    expect(of.toDateNotChecked).toContain('no return for June 2014 was given');
    expect(of.total).toMatchObject({ deliveredMonth: { days: 8 }, deliveredToDate: null, remaining: null, forecast: null }); // prettier-ignore
    expect(of.months[3]?.delivered?.days).toBe(8);
    expect(of.months[0]?.delivered).toBeNull();
  });
});

describe('a profile that plans nothing yet', () => {
  it('is forecast by what is delivered and the whole profile', () => {
    const agreement = {
      ...AGREEMENT,
      commissions: AGREEMENT.commissions.map((commission) => ({
        ...commission,
        monthlyProfilePercent: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 50],
      })),
    };
    const of = reconciled(
      agreement,
      smallReturn({ activity: activityTable(agreement, [{ days: 2 }, { date: '2014-04-02' }]) }),
    );
    expect(of.orders[0]).toMatchObject({ forecastMethod: 'plan', forecast: { days: 6012 } });
  });
});
