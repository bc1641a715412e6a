import { BAND_NAMES, type Band } from '../agreement/bands';
import type { Rating } from '../figures/figures';
import { formatCount } from '../figures/format-figure';
import { cellOf, cellsOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { targetText, unitText } from './words/wording';

export const ratingDiffers = defineRule({
  meta: {
    id: 'R807',
    name: 'rating-differs',
    group: 'agreement',
    severity: 'error',
    title: 'The supplier’s rating is not the band of its figure',
    description:
      'The supplier’s own rating is held against the band that the agreement gives the stated actual. Where the actual ' +
      'itself is wrong, and the rating fits the figure it should be, only the actual is reported. Ratings in a nil return ' +
      'are reported together.',
    remedy: 'Correct the rating. If the figure is wrong, correct the figure.',
    source: 'Agreement: the KPI’s bands.',
    needs: ['kpis', 'kpis.rating', 'period'],
    messages: {
      banded: '{ref} is rated {claimed} by the supplier. {stated} against a target of {target} is {band}.',
      unrated: '{ref} is rated {claimed} by the supplier, but takes no rating this month ({reason}).',
      nil: 'Nothing is rated in a nil return, but the supplier rates {count}, first {ref} as {claimed}.',
    },
  },
  check({ figures: { ratings } }, report) {
    const wrong = ratings.flatMap((rating) => {
      const claimed = rating.row && valueOf(rating.row.rating);
      return rating.row && claimed !== null && isWrong(rating, claimed) ? [{ rating, row: rating.row, claimed }] : [];
    });
    const [first, ...others] = wrong.filter(({ rating }) => rating.reason === 'nilReturn');
    if (first) {
      report({
        message: 'nil',
        data: {
          count: formatCount(others.length + 1, 'KPI'),
          ref: first.rating.kpi.ref,
          claimed: BAND_NAMES[first.claimed],
        },
        cell: cellOf(first.row.rating),
        related: cellsOf(...others.map(({ row }) => row.rating)),
        subject: 'ratings in a nil return',
      });
      return;
    }
    for (const { rating, row, claimed } of wrong) {
      const { kpi, stated, target, band } = rating;
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
