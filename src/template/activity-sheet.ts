import type { FieldOf } from '../agreement/model';
import type { EntryRule, ReportSheet } from '../workbook/markup';
import { cellName } from '../workbook/a1';
import { lastDay, monthLabel, serialOfDate } from '../workbook/serial-date';
import { BLANK, chosen, columnRule, entry, tableSheet, type TemplateCell } from './sheet-frame';
import { FIRST_ROW } from './table-columns';
import type { Grounds } from './template-grounds';

const FORMATS: Readonly<Partial<Record<FieldOf<'activity'>, string>>> = { date: 'dd/mm/yyyy', days: '0.00' };
const WIDTHS = {
  reference: 18,
  date: 12,
  schoolNumber: 14,
  schoolName: 36,
  service: 34,
  priority: 28,
  activityType: 28,
  days: 9,
  order: 18,
  funding: 18,
};

/** The year's activity so far, carried over, and rows to fill in. */
export function activitySheet(grounds: Grounds): ReportSheet {
  const { activity, carried, month } = grounds;
  const free = activity.lastRow - FIRST_ROW + 1 - carried.length;
  const row = (values: ReadonlyMap<string, TemplateCell['value']>): ReadonlyMap<string, TemplateCell> =>
    new Map(activity.columns.fields.map((field) => [field, entry(FORMATS[field], values.get(field) ?? BLANK)]));
  const blank = row(new Map());
  return tableSheet('activity', {
    columns: activity.columns,
    title: `Activity: financial year to the end of ${monthLabel(month)}`,
    note: 'One row for each activity, below those of earlier months. Days in quarters: 0.25, 0.5, 0.75, 1.',
    rows: [...carried.map(({ cells }) => row(cells)), ...Array.from({ length: free }, () => blank)],
    widths: WIDTHS,
    entryRules: entryRules(grounds),
  });
}

function entryRules({ activity, lists, month, yearStart }: Grounds): readonly EntryRule[] {
  const { columns } = activity;
  const rows = { first: FIRST_ROW, last: activity.lastRow };
  const [first, last] = [serialOfDate(yearStart, 1900), serialOfDate(lastDay(month), 1900)];
  const days = columns.placeOf('days');
  const cell = cellName(FIRST_ROW, days ?? 0);
  return [
    ...columnRule(columns.placeOf('date'), rows, {
      allows: { kind: 'date', ...(first === null || last === null ? {} : { first, last }) },
      refusal: {
        title: 'Not in the year',
        text: `Type a day of the financial year, up to the end of ${monthLabel(month)}.`,
      },
    }),
    ...columnRule(columns.placeOf('service'), rows, chosen(lists.get('services'), 'a service')),
    ...columnRule(columns.placeOf('priority'), rows, chosen(lists.get('priorities'), 'a priority')),
    ...columnRule(columns.placeOf('activityType'), rows, chosen(lists.get('activityTypes'), 'a type of activity')),
    ...columnRule(days, rows, {
      allows: { kind: 'formula', formula: `AND(ISNUMBER(${cell}),${cell}>0,MOD(${cell}*4,1)=0)` },
      refusal: { title: 'Not in quarter-days', text: 'Type days in quarters, such as 0.25, 0.5 or 1.' },
    }),
    ...columnRule(columns.placeOf('order'), rows, chosen(lists.get('orders'), 'an order')),
    ...columnRule(columns.placeOf('funding'), rows, chosen(lists.get('funding'), 'commissioned or traded')),
  ];
}
