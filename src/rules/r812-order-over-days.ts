import { commissionOf } from '../agreement/in-force';
import { formatFigure } from '../figures/format-figure';
import { daysOf } from '../workbook/units';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const orderOverDays = defineRule({
  meta: {
    id: 'R812',
    name: 'order-over-days',
    group: 'agreement',
    severity: 'error',
    title: 'More days were delivered than ordered',
    description:
      'The days delivered on an order to date are held against its days for the year. Above them is a warning; above ' +
      'them and the order’s tolerance, which is a percentage of those days, is an error.',
    remedy: 'Check the days booked to the order. If they are right, agree a variation before more are delivered.',
    source: 'Agreement: the days and the tolerance of each commission.',
    needs: ['days', 'days.order', 'days.deliveredToDate', 'period'],
    messages: {
      within:
        '{order} is stated with {delivered} delivered, of {days} ordered for the year: {over} over but within its tolerance of {tolerance}%.',
      beyond:
        '{order} is stated with {delivered} delivered, of {days} ordered for the year: {over} over and beyond its tolerance of {tolerance}%.',
    },
  },
  check({ agreement, return: { days }, figures: { period } }, report) {
    if (!period.isChecked) return;
    for (const row of days?.rows ?? []) {
      const written = row.isTotal ? null : valueOf(row.order);
      const order = written === null ? null : commissionOf(agreement, written, period.value.financialYear);
      const quarters = valueOf(row.deliveredToDate);
      if (!order || quarters === null || daysOf(quarters) <= order.days) continue;
      const delivered = daysOf(quarters);
      const isBeyond = delivered > (order.days * (100 + order.tolerancePercent)) / 100;
      report({
        message: isBeyond ? 'beyond' : 'within',
        data: {
          order: order.order,
          delivered: daysText(delivered),
          days: formatFigure(order.days),
          over: daysText(delivered - order.days),
          tolerance: order.tolerancePercent,
        },
        cell: cellOf(row.deliveredToDate),
        subject: `${order.order} over its days`,
        severity: isBeyond ? 'error' : 'warning',
        expected: order.days,
        actual: delivered,
        difference: delivered - order.days,
      });
    }
  },
});
