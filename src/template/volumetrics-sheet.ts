import type { Volumetric } from '../agreement/model';
import type { ReportSheet } from '../workbook/markup';
import { monthLabel } from '../workbook/serial-date';
import type { Basis } from './activity-layout';
import { entry, fixedText, tableSheet, type TemplateCell } from './sheet-frame';
import { TableColumns } from './table-columns';
import { notApplicable } from './agreement-words';
import type { Grounds } from './template-grounds';

export function volumetricsSheet(grounds: Grounds): ReportSheet {
  const { agreement, month } = grounds;
  return tableSheet('volumetrics', {
    columns: new TableColumns(agreement, 'volumetrics'),
    title: `Volumetrics: ${monthLabel(month)}`,
    note: 'Fill in the pale yellow cells; the others are worked out from Activity or are for the other period only.',
    rows: agreement.volumetrics.map(
      (volumetric) =>
        new Map<string, TemplateCell>([
          ['reference', fixedText(volumetric.ref)],
          ['measure', fixedText(volumetric.title)],
          ['month', figure(grounds, volumetric, 'month')],
          ['toDate', figure(grounds, volumetric, 'yearToDate')],
        ]),
    ),
    widths: { reference: 12, measure: 68, month: 12, toDate: 14 },
    entryRules: [],
  });
}

function figure({ agreement, activity }: Grounds, { basis, derivation, unit }: Volumetric, of: Basis): TemplateCell {
  if (basis !== 'both' && basis !== of) return fixedText(notApplicable(agreement));
  const format = unit === 'days' ? '#,##0.00' : '#,##0';
  if (derivation?.kind !== 'measure') return entry(format);
  const formula = activity.formula(derivation.of.measure, { basis: of, filter: derivation.of.filter });
  return formula ? { value: formula, look: { style: 'wrapped', numberFormat: format } } : entry(format);
}
