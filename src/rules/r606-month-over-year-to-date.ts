import { formatFigure } from '../figures/format-figure';
import type { Reading, Return } from '../reading/return';
import { valueOf } from './read-values';
import { recordName, recordSubject } from './words/record-name';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';
import { daysText } from './words/wording';

export const monthOverYearToDate = defineRule({
  meta: {
    id: 'R606',
    name: 'month-over-year-to-date',
    group: 'arithmetic',
    severity: 'error',
    title: 'A month is more than the year to date',
    description: 'The year to date includes the month, so its days and counts are never fewer than the month’s.',
    remedy: 'Correct the month or the year to date; the two may have changed places.',
    source: 'Return format of the agreement: the year to date includes the reporting month.',
    needs: [],
    messages: { over: '{table}: {name} says {month} for the month, but only {toDate} for the year to date.' },
  },
  check({ agreement, return: read }, report) {
    for (const { role, row, month, toDate, show } of pairsOf(read)) {
      const [inMonth, sinceStart] = [valueOf(month), valueOf(toDate)];
      if (inMonth === null || sinceStart === null || toDate.state !== 'value' || inMonth <= sinceStart) continue;
      report({
        message: 'over',
        data: {
          table: tableName(agreement, role),
          name: recordName(read, role, row),
          month: show(inMonth),
          toDate: show(sinceStart),
        },
        cell: toDate.cell,
        related: month.state === 'value' ? [month.cell] : [],
        subject: `${role} ${recordSubject(read, role, row)} year to date`,
      });
    }
  },
});

interface Pair {
  readonly role: 'priorities' | 'volumetrics' | 'days';
  readonly row: number;
  readonly month: Reading<number>;
  readonly toDate: Reading<number>;
  readonly show: (figure: number) => string;
}

/** Month and year to date of every line but the totals, whose lines are the cause. */
function pairsOf({ priorities, volumetrics, days }: Return): readonly Pair[] {
  const daysOnly = (quarters: number) => daysText(quarters / 4);
  return [
    ...(priorities?.rows ?? [])
      .filter((row) => !row.isTotal)
      .map((row) => ({
        role: 'priorities' as const,
        row: row.row,
        month: row.daysMonth,
        toDate: row.daysToDate,
        show: daysOnly,
      })),
    ...(volumetrics?.rows ?? []).map((row) => ({
      role: 'volumetrics' as const,
      row: row.row,
      month: row.month,
      toDate: row.toDate,
      show: formatFigure,
    })),
    ...(days?.rows ?? [])
      .filter((row) => !row.isTotal)
      .map((row) => ({
        role: 'days' as const,
        row: row.row,
        month: row.deliveredMonth,
        toDate: row.deliveredToDate,
        show: daysOnly,
      })),
  ];
}
