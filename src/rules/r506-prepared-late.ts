import { submissionDeadline } from '../agreement/in-force';
import { formatCount } from '../figures/format-figure';
import { dateLabel, dayNumber, monthLabel } from '../workbook/serial-date';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';

export const preparedLate = defineRule({
  meta: {
    id: 'R506',
    name: 'prepared-late',
    group: 'time',
    severity: 'warning',
    title: 'The return was prepared after its deadline',
    description:
      'The return of a month is due by a working day after its end. The date on the Cover is held against it. A ' +
      'correction may come later.',
    remedy: 'Check the date on the Cover. If it is right, agree the late submission with the contract officer.',
    source: 'Agreement: the working day of submission and its calendar.',
    needs: ['cover', 'cover.preparedOn', 'period'],
    messages: {
      late: 'The return for {month} was prepared on {prepared}. It was due by {due}, {late} earlier.',
    },
  },
  check({ agreement, return: { cover }, figures: { period } }, report) {
    const prepared = cover && valueOf(cover.preparedOn);
    if (!prepared || !period.isChecked || (valueOf(cover.returnVersion) ?? 0) > 0) return;
    const due = submissionDeadline(agreement, period.value.month);
    if (prepared <= due) return;
    report({
      message: 'late',
      data: {
        month: monthLabel(period.value.month),
        prepared: dateLabel(prepared),
        due: dateLabel(due),
        late: formatCount(dayNumber(prepared) - dayNumber(due), 'day'),
      },
      cell: cellOf(cover.preparedOn),
      subject: 'Cover preparedOn',
      expected: due,
      actual: prepared,
    });
  },
});
