import { reachesOverHundred } from '../agreement/banding';
import { BAND_NAMES } from '../agreement/bands';
import type { Rating } from '../figures/figures';
import { cellOf, cellsOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { exactly, unitText } from './words/wording';

export const actualDiffersFromParts = defineRule({
  meta: {
    id: 'R601',
    name: 'actual-differs-from-parts',
    group: 'arithmetic',
    severity: 'error',
    title: 'An actual does not follow from its numerator and denominator',
    description:
      'Where a KPI gives its numerator and denominator, the actual must follow from them once both are rounded as the ' +
      'agreement says; the actual of a count is its numerator. Where the difference moves the KPI into another band, both bands are named.',
    remedy: 'Correct whichever of the three figures is wrong.',
    source: 'Agreement: the KPI’s numerator, denominator and decimals.',
    needs: ['kpis', 'kpis.actual', 'kpis.numerator', 'kpis.denominator', 'period'],
    messages: {
      value: '{ref} says {stated}, but {numerator} over {denominator} makes {recomputed}.',
      count: '{ref} says {stated}, but gives {numerator} as its number of {what}.',
      band:
        '{ref} says {stated}, but {numerator} over {denominator} makes {recomputed}. That is {recomputedBand}, ' +
        'not {statedBand}.',
    },
  },
  check({ figures }, report) {
    for (const rating of figures.ratings) {
      const { kpi, row, stated, recomputed, band, recomputedBand } = rating;
      if (!row || stated === null || recomputed === null || stated === recomputed || isOverTheWhole(rating)) continue;
      const isOtherBand = rating.reason === 'banded' && recomputedBand !== null && recomputedBand !== band;
      report({
        message: kpi.denominator === null ? 'count' : isOtherBand ? 'band' : 'value',
        data: {
          ref: kpi.ref,
          stated: unitText(stated, kpi.unit),
          what: kpi.numerator ?? '',
          numerator: valueOf(row.numerator) ?? 0,
          denominator: valueOf(row.denominator) ?? 0,
          recomputed: unitText(recomputed, kpi.unit),
          recomputedBand: BAND_NAMES[recomputedBand ?? 'other'],
          statedBand: BAND_NAMES[band],
        },
        cell: cellOf(row.actual),
        related: kpi.denominator === null ? cellsOf(row.numerator) : cellsOf(row.numerator, row.denominator),
        subject: `${kpi.ref} actual`,
        expected: recomputed,
        actual: stated,
        difference: exactly(stated - recomputed),
      });
    }
  },
});

/** A percentage over 100 is R209's finding, and a numerator over its denominator R602's. */
function isOverTheWhole({ kpi, stated, recomputed }: Rating): boolean {
  return kpi.unit === 'percent' && !reachesOverHundred(kpi) && Math.max(stated ?? 0, recomputed ?? 0) > 100;
}
