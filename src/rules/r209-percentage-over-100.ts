import { reachesOverHundred } from '../agreement/banding';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { exactly, quoted, unitText } from './words/wording';

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
    messages: {
      over: '{ref} says {actual}. {title} cannot be over 100%.',
      settled:
        '{ref} says {actual}, but {numerator} over {denominator} makes {recomputed}. {title} cannot be over 100%.',
    },
  },
  check({ return: { kpis }, figures }, report) {
    const recomputed = new Map(figures.ratings.map((rating) => [rating.row, rating.recomputed]));
    for (const row of kpis?.rows ?? []) {
      const { kpi } = row;
      const value = valueOf(row.actual);
      if (kpi?.unit !== 'percent' || value === null || value <= 100 || reachesOverHundred(kpi)) continue;
      const [numerator, denominator] = [valueOf(row.numerator), valueOf(row.denominator)];
      // R602 reports a numerator over its denominator, from which such an actual follows.
      if (numerator !== null && denominator !== null && numerator > denominator) continue;
      const expected = recomputed.get(row) ?? null;
      report({
        message: expected === null ? 'over' : 'settled',
        data: {
          ref: kpi.ref,
          actual: unitText(value, 'percent'),
          title: quoted(kpi.title),
          numerator: numerator ?? '',
          denominator: denominator ?? '',
          recomputed: expected === null ? '' : unitText(expected, 'percent'),
        },
        cell: cellOf(row.actual),
        subject: `${kpi.ref} actual`,
        expected: expected ?? 100,
        actual: value,
        difference: exactly(value - (expected ?? 100)),
      });
    }
  },
});
