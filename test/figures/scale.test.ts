import { figuresOf } from '../../src/figures';
import { shippedAgreement } from '../samples/shipped-agreement';
import { quarterDaysOf } from '../../src/workbook/units';
import { activityTable, rowTable, daysRow, smallReturn, type Line } from './small-return';
import { ReadState, type ActivityTable } from '../../src/reading/return';

const agreement = shippedAgreement();
const ROWS = 1_000_000;

/** The columns of a few lines, over and over. */
function repeated(lines: readonly Line[], count: number): ActivityTable {
  const few = activityTable(agreement, lines);
  const at = (row: number): number => row % few.count;
  const states = new Uint8Array(count).fill(ReadState.value);
  const floats = (values: Float64Array) => Float64Array.from({ length: count }, (_, row) => values[at(row)] ?? 0);
  const places = (values: Uint32Array) => Uint32Array.from({ length: count }, (_, row) => values[at(row)] ?? 0);
  const codes = (values: Int32Array) => Int32Array.from({ length: count }, (_, row) => values[at(row)] ?? -1);
  return {
    ...few,
    count,
    rows: Uint32Array.from({ length: count }, (_, row) => row + 1),
    date: { ...few.date, states, values: floats(few.date.values) },
    days: { ...few.days, states, values: floats(few.days.values) },
    schoolNumber: { ...few.schoolNumber, states, values: places(few.schoolNumber.values) },
    order: { ...few.order, states, values: places(few.order.values) },
    service: { ...few.service, states, values: codes(few.service.values) },
    priority: { ...few.priority, states, values: codes(few.priority.values) },
    activityType: { ...few.activityType, states, values: codes(few.activityType.values) },
    funding: { ...few.funding, states, values: codes(few.funding.values) },
  };
}

it('reckons the figures of a million rows', () => {
  const lines = Array.from({ length: 500 }, (_, at) => ({
    date: `2014-0${String(4 + (at % 4))}-1${String(at % 10)}`,
    school: String(8_600_000 + (at % 400)),
    service: agreement.services[at % agreement.services.length]?.code ?? null,
    priority: agreement.priorities[at % agreement.priorities.length]?.code ?? null,
    type: at % 7 === 0 ? 'training' : 'support',
    days: 0.25 * (1 + (at % 8)),
    order: agreement.commissions[at % agreement.commissions.length]?.order ?? null,
  }));
  const figuresFor = (count: number) => {
    const zero = { commissioned: 0, month: 0, toDate: 0, rate: 0, charged: 0, remaining: 0 };
    const from = smallReturn({
      activity: repeated(lines, count),
      days: rowTable('days', [daysRow('SCC-A-14-001', zero)]),
    });
    return figuresOf({ return: from, agreement, earlier: [] });
  };
  const small = figuresFor(500).yearToDate;
  const large = figuresFor(ROWS);
  const start = performance.now();
  const { yearToDate } = large;
  const summed = performance.now();
  expect(large.tieOuts.length).toBeGreaterThan(0);
  const tied = performance.now();
  console.log(
    `${String(ROWS)} activity rows: totals ${(summed - start).toFixed(0)} ms, tie-outs ${(tied - summed).toFixed(0)} ms`,
  );
  if (!small.isChecked || !yearToDate.isChecked) throw new Error('not checked');
  const times = ROWS / 500;
  expect(yearToDate.value.total).toEqual({
    activities: ROWS,
    days: quarterDaysOf((small.value.total.days / 4) * times),
    schools: small.value.total.schools,
  });
});
