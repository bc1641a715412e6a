import { BAND_NAMES } from '../agreement/bands';
import { cellOf, isEmpty } from './read-values';
import { defineRule } from './rule';

export const missWithoutCommentary = defineRule({
  meta: {
    id: 'R810',
    name: 'miss-without-commentary',
    group: 'agreement',
    severity: 'warning',
    title: 'A missed KPI has no commentary',
    description:
      'Where a KPI is in Requires improvement or Inadequate the commentary says why, and what is being done about it.',
    remedy: 'Say in the commentary what happened, what is being done and by when.',
    source: 'Return format of the agreement: the commentary beside each KPI.',
    needs: ['kpis', 'kpis.commentary', 'period'],
    messages: { silent: '{ref} is rated {band}, but no commentary says why.' },
  },
  check({ figures: { ratings } }, report) {
    for (const { kpi, row, band } of ratings) {
      if (!row || (band !== 'requiresImprovement' && band !== 'inadequate') || !isEmpty(row.commentary)) continue;
      report({
        message: 'silent',
        data: { ref: kpi.ref, band: BAND_NAMES[band] },
        cell: cellOf(row.commentary),
        subject: `${kpi.ref} commentary`,
      });
    }
  },
});
