import type { TargetValue } from '../agreement/model';
import { dateLabel } from '../workbook/serial-date';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { targetText } from './words/wording';

export const targetDiffers = defineRule({
  meta: {
    id: 'R801',
    name: 'target-differs',
    group: 'agreement',
    severity: 'error',
    title: 'A target is not the one in force',
    description:
      'The target that a return states is held against the agreement’s target on the last day of the reporting month. ' +
      'Ratings always use the agreement’s.',
    remedy: 'Enter the target in force. If a change was agreed, ask the contract officer for the amended agreement.',
    source: 'Agreement: the KPI’s targets and the days from which they are in force.',
    needs: ['kpis', 'kpis.target', 'period'],
    messages: { differs: '{ref} gives its target as {stated}. The target in force on {day} is {target}.' },
  },
  check({ figures: { ratings, period } }, report) {
    for (const { kpi, row, target } of ratings) {
      const stated = row && valueOf(row.target);
      if (!period.isChecked || stated === null || target === null || isSame(stated, target)) continue;
      report({
        message: 'differs',
        data: {
          ref: kpi.ref,
          stated: targetText(stated, kpi.unit),
          day: dateLabel(period.value.lastDay),
          target: targetText(target, kpi.unit),
        },
        cell: row && cellOf(row.target),
        subject: `${kpi.ref} target`,
        expected: typeof target === 'number' ? target : targetText(target, kpi.unit),
        actual: typeof stated === 'number' ? stated : targetText(stated, kpi.unit),
      });
    }
  },
});

function isSame(one: TargetValue, other: TargetValue): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other;
  return one.low === other.low && one.high === other.high;
}
