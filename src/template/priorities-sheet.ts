import type { ReportSheet } from '../workbook/markup';
import { monthLabel } from '../workbook/serial-date';
import type { Basis } from './activity-layout';
import { DAYS_FORMAT, fixedText, formulaOrEntry, tableSheet, type TemplateCell } from './sheet-frame';
import { TableColumns } from './table-columns';
import { priorityWords } from './agreement-words';
import type { Grounds } from './template-grounds';
import { totalOf } from './totals';

const BASES = { daysMonth: 'month', daysToDate: 'yearToDate' } as const satisfies Record<string, Basis>;
const FIELDS = ['daysMonth', 'daysToDate'] as const;

export function prioritiesSheet({ agreement, month, activity }: Grounds): ReportSheet {
  const columns = new TableColumns(agreement, 'priorities');
  const rows = agreement.priorities.map(({ code }): ReadonlyMap<string, TemplateCell> => {
    const filter = { funding: 'commissioned' as const, priorities: [code] };
    const days = (basis: Basis): TemplateCell =>
      formulaOrEntry(activity.formula('days', { basis, filter }), DAYS_FORMAT);
    return new Map([
      ['priority', fixedText(priorityWords(agreement, code))],
      ...FIELDS.map((field) => [field, days(BASES[field])] as const),
    ]);
  });
  const total = new Map<string, TemplateCell>([
    ['priority', fixedText(agreement.returnFormat.totalLabels[0] ?? 'Grand Total', { style: 'total' })],
    ...FIELDS.flatMap((field): (readonly [string, TemplateCell])[] => {
      const column = columns.placeOf(field);
      return column === null ? [] : [[field, totalOf(rows, field, column, DAYS_FORMAT)]];
    }),
  ]);
  return tableSheet('priorities', {
    columns,
    title: `Commissioned days by priority: ${monthLabel(month)}`,
    note: 'Worked out from Activity: all commissioned rows, training events included.',
    rows: [...rows, total],
    widths: { priority: 34, daysMonth: 16, daysToDate: 18 },
    entryRules: [],
  });
}
