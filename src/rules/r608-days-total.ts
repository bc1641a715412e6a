import { PENCE_IN_POUND, QUARTERS_IN_DAY, wrongTotal } from './column-total';
import { defineRule } from './rule';
import { headingName, tableName } from './table-words';
import { daysText, exactly, quoted, unitText } from './wording';

export const daysTotal = defineRule({
  meta: {
    id: 'R608',
    name: 'days-total',
    group: 'arithmetic',
    severity: 'error',
    title: 'A total of Days is not the sum of its rows',
    description: 'Where the Days table has a total row, each of its days and pounds is the sum of the orders above it.',
    remedy: 'Correct the row or the total that is wrong. A formula such as SUM keeps the total right.',
    source: 'Return format of the agreement: a total row, where there is one, totals its table.',
    needs: ['days'],
    messages: { total: '{table}, {heading}: the total says {stated}, but its rows add up to {sum}.' },
  },
  check({ agreement, return: { days } }, report) {
    for (const field of ['commissioned', 'deliveredMonth', 'deliveredToDate', 'charged', 'remaining'] as const) {
      const isPounds = field === 'charged';
      const wrong = wrongTotal(days?.rows ?? [], (row) => row[field], isPounds ? PENCE_IN_POUND : QUARTERS_IN_DAY);
      if (!wrong) continue;
      const { cell, stated, sum } = wrong;
      report({
        message: 'total',
        data: {
          table: tableName(agreement, 'days'),
          heading: quoted(headingName(agreement, 'days', field)),
          stated: isPounds ? unitText(stated, 'pounds') : daysText(stated),
          sum: isPounds ? unitText(sum, 'pounds') : daysText(sum),
        },
        cell,
        subject: `days total ${field}`,
        expected: sum,
        actual: stated,
        difference: exactly(stated - sum),
      });
    }
  },
});
