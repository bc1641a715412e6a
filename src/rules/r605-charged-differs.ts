import { formatDays, formatPounds } from '../figures/format-figure';
import { penceOf, poundsOf } from '../workbook/units';
import { cellOf, cellsOf, valueOf, writtenIn } from './read-values';
import { defineRule } from './rule';
import { exactly } from './wording';

export const chargedDiffers = defineRule({
  meta: {
    id: 'R605',
    name: 'charged-differs',
    group: 'arithmetic',
    severity: 'error',
    title: 'The charge is not days times rate',
    description: 'On Days, the charge for the year to date is the days delivered to date at the order’s day rate.',
    remedy: 'Correct the days, the rate or the charge.',
    source: 'Return format of the agreement: charged is pounds for the financial year to date.',
    needs: ['days', 'days.deliveredToDate', 'days.dayRate', 'days.charged'],
    messages: { differs: '{order} charges {stated}. {days} at {rate} a day make {expected}, {difference}.' },
  },
  check({ return: { days } }, report) {
    for (const row of days?.rows ?? []) {
      const delivered = valueOf(row.deliveredToDate);
      const rate = valueOf(row.dayRate);
      const charged = valueOf(row.charged);
      if (row.isTotal || delivered === null || rate === null || charged === null) continue;
      const expected = penceOf(((delivered / 4) * rate) / 100);
      if (charged === expected) continue;
      const difference = exactly(poundsOf(charged) - poundsOf(expected));
      const order = writtenIn(row.order)?.text ?? `Row ${String(row.row + 1)}`;
      report({
        message: 'differs',
        data: {
          order,
          stated: formatPounds(charged),
          days: formatDays(delivered),
          rate: formatPounds(rate),
          expected: formatPounds(expected),
          difference: `${formatPounds(penceOf(Math.abs(difference)))} ${difference > 0 ? 'less' : 'more'}`,
        },
        cell: cellOf(row.charged),
        related: cellsOf(row.deliveredToDate, row.dayRate),
        subject: `${order} charged`,
        expected: poundsOf(expected),
        actual: poundsOf(charged),
        difference,
      });
    }
  },
});
