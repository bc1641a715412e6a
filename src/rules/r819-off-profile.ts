import { commissionOf, plannedToDate } from '../agreement/in-force';
import { monthLabel } from '../workbook/serial-date';
import { daysOf } from '../workbook/units';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const offProfile = defineRule({
  meta: {
    id: 'R819',
    name: 'off-profile',
    group: 'agreement',
    severity: 'query',
    title: 'An order is far from its monthly profile',
    description:
      'The days delivered on an order to date are held against those that its monthly profile plans by the end of the month ' +
      '(an even share where it has none). Work does not come evenly, so only an order that is off by a large part of its ' +
      'days for the year is asked about: early enough to move days, late enough not to be noise.',
    remedy: 'Say whether the days will be delivered by the end of the year, or agree another profile.',
    source: 'Agreement: the monthly profile of each commission.',
    needs: ['days', 'days.order', 'days.deliveredToDate', 'period'],
    messages: {
      behind:
        '{order} has {delivered} delivered; its profile plans {planned} by the end of {month}, {off} more ({part}% of its {days}).',
      ahead:
        '{order} has {delivered} delivered; its profile plans {planned} by the end of {month}, {off} fewer ({part}% of its {days}).',
    },
    options: {
      percent: {
        default: 50,
        least: 1,
        most: 100,
        isWhole: false,
        meaning: 'How far off, in per cent of the order’s days for the year',
      },
      days: {
        default: 5,
        least: 0,
        most: 10_000,
        isWhole: false,
        meaning: 'How far off at least, in days: small orders come in one visit',
      },
    },
  },
  check({ agreement, return: { days }, figures: { period }, option }, report) {
    if (!period.isChecked) return;
    for (const row of days?.rows ?? []) {
      const written = row.isTotal ? null : valueOf(row.order);
      const order = written === null ? null : commissionOf(agreement, written, period.value.financialYear);
      const quarters = valueOf(row.deliveredToDate);
      // An order over its days is told as such.
      if (!order || quarters === null || order.days === 0 || daysOf(quarters) > order.days) continue;
      const planned = daysOf(plannedToDate(agreement, order, period.value.month));
      const difference = daysOf(quarters) - planned;
      const part = (Math.abs(difference) / order.days) * 100;
      if (part < option('percent') || Math.abs(difference) < option('days')) continue;
      report({
        message: difference < 0 ? 'behind' : 'ahead',
        data: {
          order: order.order,
          delivered: daysText(daysOf(quarters)),
          planned: daysText(planned),
          month: monthLabel(period.value.month),
          off: daysText(Math.abs(difference)),
          part: Math.round(part),
          days: daysText(order.days),
        },
        cell: cellOf(row.deliveredToDate),
        subject: `${order.order} off profile`,
        expected: planned,
        actual: daysOf(quarters),
        difference,
      });
    }
  },
});
