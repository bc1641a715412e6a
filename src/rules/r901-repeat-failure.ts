import { formatCount, formatList } from '../figures/format-figure';
import { monthLabel } from '../workbook/serial-date';
import { cellOf } from './read-values';
import { defineRule } from './rule';
import { quoted, unitText } from './words/wording';

export const repeatFailure = defineRule({
  meta: {
    id: 'R901',
    name: 'repeat-failure',
    group: 'across months',
    severity: 'warning',
    title: 'A KPI has missed its target in consecutive months',
    description:
      'A KPI in Requires improvement or Inadequate in as many due months running as its repeat-failure rule says is ' +
      'escalated. The evidence is the earlier returns, never the return’s own column of the previous month.',
    remedy: 'Nothing to correct. The agreement escalates the KPI: bring a recovery plan to the contract meeting.',
    source: 'Agreement: the KPI’s repeat-failure rule.',
    needs: ['kpis', 'period', 'earlier returns'],
    messages: {
      repeated:
        '{ref} {title} has missed its target in {months} running: {values}. The agreement escalates it after {rule}.',
    },
  },
  check({ figures: { ratings } }, report) {
    for (const { kpi, row, isRepeatFailure, consecutiveMisses, trend } of ratings) {
      if (!isRepeatFailure || consecutiveMisses < 2) continue;
      const values = trend
        .slice(-consecutiveMisses)
        .map(({ month, value }) => `${monthLabel(month)} ${value === null ? '' : unitText(value, kpi.unit)}`);
      report({
        message: 'repeated',
        data: {
          ref: kpi.ref,
          title: quoted(kpi.title),
          months: formatCount(consecutiveMisses, 'due month'),
          values: formatList(values),
          rule: formatCount(kpi.repeatFailure ?? consecutiveMisses, 'miss', 'misses'),
        },
        cell: row && cellOf(row.actual),
        subject: `${kpi.ref} repeat failure`,
        actual: consecutiveMisses,
      });
    }
  },
});
