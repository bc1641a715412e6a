import { isDue, kpisInForce, targetInForce } from '../agreement/in-force';
import type { Kpi } from '../agreement/model';
import type { EntryRule, MarkupValue, ReportSheet } from '../workbook/markup';
import { lastDay, monthLabel } from '../workbook/serial-date';
import { BLANK, chosen, columnRule, entry, fixedText, tableSheet, type TemplateCell } from './sheet-frame';
import { FIRST_ROW, TableColumns } from './table-columns';
import { serviceWords } from './agreement-words';
import type { Grounds } from './template-grounds';

const WIDTHS = {
  reference: 11,
  service: 32,
  indicator: 60,
  unit: 16,
  target: 11,
  numerator: 12,
  denominator: 13,
  actual: 11,
  rating: 22,
  previous: 12,
  dataStatus: 13,
  commentary: 60,
};

/** One row for each KPI due in the month. */
export function kpisSheet(grounds: Grounds): ReportSheet {
  const { agreement, month } = grounds;
  const due = kpisInForce(agreement, lastDay(month)).filter((kpi) => isDue(kpi, month));
  const columns = new TableColumns(agreement, 'kpis');
  return tableSheet('kpis', {
    columns,
    title: `Key performance indicators: ${monthLabel(month)}`,
    note: 'Those due this month. Percentages are in percentage points: 95 for 95%. Say why in Commentary where a target is missed.',
    rows: due.map((kpi) => kpiRow(grounds, kpi)),
    widths: WIDTHS,
    entryRules: entryRules(grounds, columns, due.length),
  });
}

function kpiRow({ agreement, month, previousActuals }: Grounds, kpi: Kpi): ReadonlyMap<string, TemplateCell> {
  const before = previousActuals.get(kpi.ref);
  return new Map<string, TemplateCell>([
    ['reference', fixedText(kpi.ref)],
    ['service', fixedText(serviceWords(agreement, kpi.service))],
    ['indicator', fixedText(kpi.title)],
    ['unit', fixedText(agreement.returnFormat.unitWords[kpi.unit][0] ?? kpi.unit)],
    ['target', { value: targetValue(kpi, lastDay(month)), look: { style: 'wrapped' } }],
    ['numerator', kpi.numerator === null ? { value: BLANK, look: { style: 'wrapped' } } : entry()],
    ['denominator', kpi.denominator === null ? { value: BLANK, look: { style: 'wrapped' } } : entry()],
    ['actual', entry(kpi.decimals === 0 ? '0' : `0.${'0'.repeat(kpi.decimals)}`)],
    ['rating', entry()],
    ['previous', before === undefined ? entry() : entry('General', { kind: 'number', value: before })],
    ['dataStatus', entry()],
    ['commentary', { value: BLANK, look: { style: 'entry', isOpen: true } }],
  ]);
}

function targetValue(kpi: Kpi, on: ReturnType<typeof lastDay>): MarkupValue {
  const target = targetInForce(kpi, on);
  if (target === null) return BLANK;
  if (typeof target === 'number') return { kind: 'number', value: target };
  return { kind: 'text', value: `${String(target.low)} to ${String(target.high)}` };
}

function entryRules({ lists }: Grounds, columns: TableColumns<'kpis'>, count: number): readonly EntryRule[] {
  const rows = { first: FIRST_ROW, last: FIRST_ROW + count - 1 };
  const figure = {
    allows: { kind: 'number', isWhole: false },
    refusal: { title: 'Not a number', text: 'Type a number alone, without a unit or words.' },
  } as const;
  return [
    ...columnRule(columns.placeOf('numerator'), rows, figure),
    ...columnRule(columns.placeOf('denominator'), rows, figure),
    ...columnRule(columns.placeOf('rating'), rows, chosen(lists.get('ratings'), 'a rating')),
    ...columnRule(columns.placeOf('dataStatus'), rows, chosen(lists.get('dataStatus'), 'provisional or final')),
  ];
}
