import { BAND_NAMES } from '../agreement/bands';
import { roundHalfAway } from '../workbook/units';
import { cellOf } from './read-values';
import { defineRule } from './rule';
import { quoted, targetText, unitText } from './words/wording';

export const kpiBelowTarget = defineRule({
  meta: {
    id: 'R817',
    name: 'kpi-below-target',
    group: 'agreement',
    severity: 'warning',
    title: 'A KPI does not meet its target',
    description:
      'Not a fault of the return, but what the return is read for: each KPI that is Approaching target (a note), in ' +
      'Requires improvement or Inadequate (a warning), with its value, its target and what would reach the next band.',
    remedy: 'Nothing to correct. Be ready to say at the contract meeting what is being done.',
    source: 'Agreement: the KPI’s target and bands, named as in regulation 39(5) of the Procurement Regulations 2024.',
    needs: ['kpis', 'kpis.actual', 'period'],
    messages: {
      below: '{ref} {title} is {stated} against a target of {target}: {band}.',
      reachable: '{ref} {title} is {stated} against a target of {target}: {band}. {next}.',
    },
  },
  check({ figures: { ratings } }, report) {
    for (const { kpi, row, stated, target, band, reason, nextBand } of ratings) {
      if (!row || stated === null || target === null || reason !== 'banded' || band === 'good' || band === 'other')
        continue;
      report({
        message: nextBand === null ? 'below' : 'reachable',
        data: {
          ref: kpi.ref,
          title: quoted(kpi.title),
          stated: unitText(stated, kpi.unit),
          target: targetText(target, kpi.unit),
          band: BAND_NAMES[band],
          next: nextBand ?? '',
        },
        cell: cellOf(row.actual),
        subject: `${kpi.ref} below target`,
        severity: band === 'approaching' ? 'note' : 'warning',
        expected: typeof target === 'number' ? target : targetText(target, kpi.unit),
        actual: stated,
        ...(typeof target === 'number' && { difference: roundHalfAway(stated - target, kpi.decimals) }),
      });
    }
  },
});
