import { ownRestatements, restatedReport } from './stated/restated-words';
import { defineRule } from './rule';

export const yearToDateFalls = defineRule({
  meta: {
    id: 'R905',
    name: 'year-to-date-falls',
    group: 'across months',
    severity: 'warning',
    title: 'A year to date is less than it was',
    description:
      'Days, schools, charges and other figures to date only grow within a financial year. One that is less than the ' +
      'latest earlier return gave is a slip, or takes back what was reported. Where changed activity rows account for it, ' +
      'the rows are reported instead.',
    remedy: 'Correct the figure, or say at the contract meeting what was taken back and why.',
    source: 'Return format of the agreement: figures to date run from the start of the financial year.',
    needs: ['period', 'earlier returns'],
    messages: { falls: '{label}: {now}, {difference} than {return} gave ({was}).' },
  },
  check(context, report) {
    for (const one of ownRestatements(context, ({ isFall }) => isFall, 'priorityDays', 'volumetric', 'orderDays')) {
      report({ message: 'falls', ...restatedReport(one) });
    }
  },
});
