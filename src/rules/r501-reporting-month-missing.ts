import { monthLabel } from '../workbook/serial-date';
import { isEmpty } from './read-values';
import { defineRule } from './rule';

export const reportingMonthMissing = defineRule({
  meta: {
    id: 'R501',
    name: 'reporting-month-missing',
    group: 'time',
    severity: 'error',
    title: 'The Cover does not give the reporting month',
    description:
      'The reporting month decides which targets are in force, which KPIs are due and which activity is the month’s. ' +
      'Where the Cover leaves it out it is taken from the activity dates, and the supplier must confirm it.',
    remedy: 'Enter the month on the Cover, such as July 2014.',
    source: 'Return format of the agreement: the reporting month on the Cover.',
    needs: ['cover', 'cover.month'],
    messages: {
      assumed: 'The Cover does not give the reporting month. {month} was taken from the activity dates.',
      unknown: 'The Cover does not give the reporting month, so nothing that depends on the month was checked.',
    },
  },
  check({ return: { cover }, figures: { period } }, report) {
    if (!cover || !isEmpty(cover.month) || cover.month.state === 'absent') return;
    report({
      message: period.isChecked ? 'assumed' : 'unknown',
      data: { month: period.isChecked ? monthLabel(period.value.month) : '' },
      cell: cover.month.cell,
      subject: 'Cover month',
    });
  },
});
