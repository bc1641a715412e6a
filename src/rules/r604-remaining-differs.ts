import { daysOf } from '../workbook/units';
import { cellOf, cellsOf, valueOf, writtenIn } from './read-values';
import { defineRule } from './rule';
import { daysText } from './wording';

export const remainingDiffers = defineRule({
  meta: {
    id: 'R604',
    name: 'remaining-differs',
    group: 'arithmetic',
    severity: 'error',
    title: 'Remaining days are not what is left of the order',
    description: 'On Days, what remains of an order is its days for the year less the days delivered to date.',
    remedy: 'Correct whichever of the three figures is wrong.',
    source: 'Return format of the agreement: remaining is commissioned less delivered to date.',
    needs: ['days', 'days.commissioned', 'days.deliveredToDate', 'days.remaining'],
    messages: {
      differs: '{order} says {stated} remaining. {commissioned} commissioned less {delivered} delivered leaves {left}.',
    },
  },
  check({ return: { days } }, report) {
    for (const row of days?.rows ?? []) {
      const commissioned = valueOf(row.commissioned);
      const delivered = valueOf(row.deliveredToDate);
      const remaining = valueOf(row.remaining);
      if (row.isTotal || commissioned === null || delivered === null || remaining === null) continue;
      const left = (commissioned - delivered) / 4;
      const stated = daysOf(remaining);
      if (stated === left) continue;
      const order = writtenIn(row.order)?.text ?? `Row ${String(row.row + 1)}`;
      report({
        message: 'differs',
        data: {
          order,
          stated: daysText(stated),
          commissioned: daysText(daysOf(commissioned)),
          delivered: daysText(daysOf(delivered)),
          left: daysText(left),
        },
        cell: cellOf(row.remaining),
        related: cellsOf(row.commissioned, row.deliveredToDate),
        subject: `${order} remaining`,
        expected: left,
        actual: stated,
        difference: stated - left,
      });
    }
  },
});
