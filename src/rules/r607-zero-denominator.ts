import { cellOf, cellsOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { unitText } from './words/wording';

export const zeroDenominator = defineRule({
  meta: {
    id: 'R607',
    name: 'zero-denominator',
    group: 'arithmetic',
    severity: 'error',
    title: 'An actual is stated although there was nothing to measure',
    description: 'A share of nothing has no value. With a denominator of zero the actual should say “n/a”.',
    remedy: 'Write “n/a” as the actual, or correct the denominator.',
    source: 'Agreement: what the KPI’s denominator counts.',
    needs: ['kpis', 'kpis.actual', 'kpis.denominator'],
    messages: { zero: '{ref} says {actual}, but its denominator ({denominatorName}) is 0.' },
  },
  check({ return: { kpis } }, report) {
    for (const { kpi, actual, denominator } of kpis?.rows ?? []) {
      const stated = valueOf(actual);
      const counted = kpi?.denominator ?? null;
      if (!kpi || counted === null || stated === null || valueOf(denominator) !== 0) continue;
      report({
        message: 'zero',
        data: { ref: kpi.ref, actual: unitText(stated, kpi.unit), denominatorName: counted },
        cell: cellOf(actual),
        related: cellsOf(denominator),
        subject: `${kpi.ref} actual`,
        actual: stated,
      });
    }
  },
});
