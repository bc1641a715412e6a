import { isInForce } from '../agreement/in-force';
import { dateLabel, monthLabel } from '../workbook/serial-date';
import { cellOf } from './read-values';
import { defineRule } from './rule';

export const monthOutsideAgreement = defineRule({
  meta: {
    id: 'R502',
    name: 'month-outside-agreement',
    group: 'time',
    severity: 'error',
    title: 'The reporting month is outside the agreement',
    description:
      'An agreement has a first and a last day in force. A return for another month must be checked against the ' +
      'agreement that was in force then.',
    remedy: 'Check the month on the Cover. If it is right, check the return against the agreement of that year.',
    source: 'Agreement: its effective dates.',
    needs: ['period'],
    messages: {
      before: 'The return is for {month}, but version {version} of the agreement is in force only from {from}.',
      after: 'The return is for {month}, but version {version} of the agreement was in force only to {to}.',
    },
  },
  check({ agreement, return: { cover }, figures: { period } }, report) {
    if (!period.isChecked || isInForce(agreement.effective, period.value.lastDay)) return;
    const { from, to } = agreement.effective;
    const month = monthLabel(period.value.month);
    report({
      message: period.value.lastDay < from ? 'before' : 'after',
      data: { month, version: agreement.version, from: dateLabel(from), to: to ? dateLabel(to) : '' },
      cell: cover && cellOf(cover.month),
      subject: 'Cover month',
      actual: month,
    });
  },
});
