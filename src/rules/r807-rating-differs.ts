import { BAND_NAMES, type Band } from '../agreement/bands';
import type { Rating } from '../figures/figures';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { targetText, unitText } from './wording';

export const ratingDiffers = defineRule({
  meta: {
    id: 'R807',
    name: 'rating-differs',
    group: 'agreement',
    severity: 'error',
    title: 'The supplier’s rating is not the band of its figure',
    description:
      'The supplier’s own rating is held against the band that the agreement gives the stated actual. Where the actual ' +
      'itself is wrong, and the rating fits the figure it should be, only the actual is reported.',
    remedy: 'Correct the rating. If the figure is wrong, correct the figure.',
    source: 'Agreement: the KPI’s bands.',
    needs: ['kpis', 'kpis.rating', 'period'],
    messages: {
      banded: '{ref} is rated {claimed} by the supplier. {stated} against a target of {target} is {band}.',
      unrated: '{ref} is rated {claimed} by the supplier, but takes no rating this month ({reason}).',
    },
  },
  check({ figures: { ratings } }, report) {
    for (const rating of ratings) {
      const { kpi, row, stated, target, band } = rating;
      const claimed = row && valueOf(row.rating);
      if (!row || claimed === null || !isWrong(rating, claimed)) continue;
      report({
        message: rating.reason === 'banded' ? 'banded' : 'unrated',
        data: {
          ref: kpi.ref,
          claimed: BAND_NAMES[claimed],
          stated: stated === null ? '' : unitText(stated, kpi.unit),
          target: target === null ? '' : targetText(target, kpi.unit),
          band: BAND_NAMES[band],
          reason: rating.reasonText ?? '',
        },
        cell: cellOf(row.rating),
        subject: `${kpi.ref} rating`,
        expected: BAND_NAMES[band],
        actual: BAND_NAMES[claimed],
      });
    }
  },
});

function isWrong({ band, recomputedBand, reason }: Rating, claimed: Band): boolean {
  switch (reason) {
    case 'banded':
      return claimed !== band && claimed !== recomputedBand;
    case 'tooFewToRate':
    case 'nilReturn':
      return claimed !== 'other';
    case 'notDue':
    case 'noActual':
    case 'unreadableActual':
    case 'noTarget':
    case 'provisionalNotAllowed':
    case 'notReported':
      return false;
  }
}
