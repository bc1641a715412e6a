import { isInForce } from '../agreement/in-force';
import { dateLabel, monthLabel } from '../workbook/serial-date';
import { cellOf } from './read-values';
import { defineRule } from './rule';

export const kpiNotInForce = defineRule({
  meta: {
    id: 'R804',
    name: 'kpi-not-in-force',
    group: 'agreement',
    severity: 'warning',
    title: 'A KPI is reported that is not in force',
    description: 'KPIs are revised over time. One that has been retired, or is not yet in force, is not rated.',
    remedy: 'Take the row out, or report the KPI that replaced it.',
    source: 'Agreement: the days on which each KPI is in force. The seed report: KPIs are improved over time.',
    needs: ['kpis', 'period'],
    messages: {
      retired: '{ref} was in force only to {day}, so it was not rated for {month}.',
      future: '{ref} is in force only from {day}, so it was not rated for {month}.',
    },
  },
  check({ agreement, return: { kpis }, figures: { period } }, report) {
    if (!period.isChecked || !isInForce(agreement.effective, period.value.lastDay)) return;
    const { lastDay, month } = period.value;
    for (const { kpi, reference, indicator } of kpis?.rows ?? []) {
      if (!kpi || isInForce(kpi.effective, lastDay)) continue;
      const { from, to } = kpi.effective;
      const isFuture = lastDay < from;
      report({
        message: isFuture ? 'future' : 'retired',
        data: { ref: kpi.ref, day: dateLabel(isFuture ? from : (to ?? lastDay)), month: monthLabel(month) },
        cell: cellOf(reference) ?? cellOf(indicator),
        subject: `${kpi.ref} row`,
      });
    }
  },
});
