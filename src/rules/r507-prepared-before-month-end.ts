import { dateLabel, monthLabel } from '../workbook/serial-date';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';

export const preparedBeforeMonthEnd = defineRule({
  meta: {
    id: 'R507',
    name: 'prepared-before-month-end',
    group: 'time',
    severity: 'query',
    title: 'The return was prepared before its month was over',
    description: 'A return prepared before the last day of its month cannot have all of the month’s work in it.',
    remedy: 'Check the date and the reporting month on the Cover. If both are right, add what came later.',
    source: 'A mistake that returns make: a Cover copied from the month before.',
    needs: ['cover', 'cover.preparedOn', 'period'],
    messages: { early: 'The return for {month} was prepared on {prepared}, before the month was over.' },
  },
  check({ return: { cover }, figures: { period } }, report) {
    const prepared = cover && valueOf(cover.preparedOn);
    if (!prepared || !period.isChecked || prepared >= period.value.lastDay) return;
    report({
      message: 'early',
      data: { month: monthLabel(period.value.month), prepared: dateLabel(prepared) },
      cell: cellOf(cover.preparedOn),
      subject: 'Cover preparedOn',
      actual: prepared,
    });
  },
});
