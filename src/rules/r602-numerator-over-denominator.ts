import { reachesOverHundred } from '../agreement/banding';
import { cellOf, cellsOf, valueOf } from './read-values';
import { defineRule } from './rule';

export const numeratorOverDenominator = defineRule({
  meta: {
    id: 'R602',
    name: 'numerator-over-denominator',
    group: 'arithmetic',
    severity: 'error',
    title: 'A share is more than its whole',
    description:
      'The numerator of a percentage counts some of what its denominator counts, so it cannot be greater. A KPI whose ' +
      'own ranges in the agreement reach over 100% may be over its plan.',
    remedy: 'Correct the numerator or the denominator; they may have changed places.',
    source: 'Agreement: what the KPI’s numerator and denominator count.',
    needs: ['kpis', 'kpis.numerator', 'kpis.denominator'],
    messages: {
      over: '{ref} gives {numerator} {numeratorName} out of {denominator} {denominatorName}, which is more than all of them.',
    },
  },
  check({ return: { kpis } }, report) {
    for (const row of kpis?.rows ?? []) {
      const { kpi } = row;
      const numerator = valueOf(row.numerator);
      const denominator = valueOf(row.denominator);
      if (kpi?.unit !== 'percent' || numerator === null || denominator === null) continue;
      if (numerator <= denominator || reachesOverHundred(kpi)) continue;
      report({
        message: 'over',
        data: {
          ref: kpi.ref,
          numerator,
          numeratorName: kpi.numerator ?? '',
          denominator,
          denominatorName: kpi.denominator ?? '',
        },
        cell: cellOf(row.numerator),
        related: cellsOf(row.denominator),
        subject: `${kpi.ref} numerator`,
        actual: numerator,
        difference: numerator - denominator,
      });
    }
  },
});
