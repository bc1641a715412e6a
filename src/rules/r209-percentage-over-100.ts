import { reachesOverHundred } from '../agreement/banding';
import { valueOf } from './read-values';
import { defineRule } from './rule';
import { exactly, quoted, unitText } from './wording';

export const percentageOver100 = defineRule({
  meta: {
    id: 'R209',
    name: 'percentage-over-100',
    group: 'types and units',
    severity: 'error',
    title: 'A percentage is over 100',
    description:
      'A share of a whole cannot be more than the whole. A KPI whose own ranges in the agreement reach over 100%, such ' +
      'as sessions delivered against plan, may be.',
    remedy: 'Correct the actual, or its numerator and denominator.',
    source: 'Agreement: the unit and the ranges of each KPI.',
    needs: ['kpis', 'kpis.actual'],
    messages: { over: '{ref} says {actual}. {title} cannot be over 100%.' },
  },
  check({ return: { kpis } }, report) {
    for (const { kpi, actual, numerator, denominator } of kpis?.rows ?? []) {
      const value = valueOf(actual);
      if (kpi?.unit !== 'percent' || value === null || value <= 100) continue;
      const isNumeratorTheCause = (valueOf(numerator) ?? 0) > (valueOf(denominator) ?? Infinity);
      if (isNumeratorTheCause || reachesOverHundred(kpi)) continue;
      report({
        message: 'over',
        data: { ref: kpi.ref, actual: unitText(value, 'percent'), title: quoted(kpi.title) },
        cell: actual.state === 'value' ? actual.cell : null,
        subject: `${kpi.ref} actual`,
        expected: 100,
        actual: value,
        difference: exactly(value - 100),
      });
    }
  },
});
