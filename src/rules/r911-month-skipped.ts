import { formatCount, formatList } from '../figures/format-figure';
import { periodOf } from '../figures/period';
import { addMonths, monthLabel, type IsoMonth } from '../workbook/serial-date';
import { defineRule } from './rule';

export const monthSkipped = defineRule({
  meta: {
    id: 'R911',
    name: 'month-skipped',
    group: 'across months',
    severity: 'note',
    title: 'A month between the returns given is missing',
    description:
      'Trends, consecutive misses and restatements are known only as far as the earlier returns show. Where a month lies ' +
      'between two returns and its own was not given, a run of misses ends there and figures to date are compared less ' +
      'closely.',
    remedy: 'Give the return of that month too. If none was ever sent, ask the supplier for it.',
    source: 'Agreement: a return is due every month.',
    needs: ['period', 'earlier returns'],
    messages: { skipped: '{count} between {first} and {last} not given: {months}.' },
  },
  check({ agreement, earlier, figures: { period } }, report) {
    if (!period.isChecked) return;
    const given = new Set(
      earlier.flatMap((one) => {
        const its = periodOf(one, agreement);
        return its.isChecked ? [its.value.month] : [];
      }),
    );
    const [first] = [...given].sort();
    const missing =
      first === undefined ? [] : monthsBetween(first, period.value.month).filter((one) => !given.has(one));
    if (first === undefined || missing.length === 0) return;
    report({
      message: 'skipped',
      data: {
        count: formatCount(missing.length, 'return', 'returns'),
        first: monthLabel(first),
        last: `${monthLabel(period.value.month)} ${missing.length === 1 ? 'was' : 'were'}`,
        months: formatList(missing.map(monthLabel)),
      },
      cell: null,
      subject: `months not given ${missing.join(' ')}`,
    });
  },
});

/** The months after the first and before the last. */
function monthsBetween(first: IsoMonth, last: IsoMonth): readonly IsoMonth[] {
  const months: IsoMonth[] = [];
  for (let month = addMonths(first, 1); month < last; month = addMonths(month, 1)) months.push(month);
  return months;
}
