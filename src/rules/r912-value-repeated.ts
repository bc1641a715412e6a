import { isDue } from '../agreement/in-force';
import type { Kpi } from '../agreement/model';
import { formatCount } from '../figures/format-figure';
import { periodOf } from '../figures/period';
import type { KpiRow, Return } from '../reading/return';
import { addMonths, monthLabel, type IsoMonth } from '../workbook/serial-date';
import { cellOf, valueOf } from './read-values';
import { defineRule, type RuleContext } from './rule';
import { quoted, unitText } from './words/wording';

export const valueRepeated = defineRule({
  meta: {
    id: 'R912',
    name: 'value-repeated',
    group: 'across months',
    severity: 'query',
    title: 'A KPI has the same value, to the decimal, month after month',
    description:
      'A figure that does not move for several due months running may have been copied forward. Numerator and denominator ' +
      'are looked at where they are given: if either moved, the figure was reckoned anew. Nothing is asked of 0, or of ' +
      '100%, where a service that works has no reason to move, and nothing in a nil return.',
    remedy: 'Check that the figure was measured again. If it really did not change, say so in the commentary.',
    source: 'A mistake that returns make: last month’s sheet sent with a new date.',
    needs: ['kpis', 'kpis.actual', 'period', 'earlier kpis'],
    messages: { repeated: '{ref} {title} has been {value} for {months} running, since {first}.' },
    options: {
      months: { default: 3, least: 2, most: 24, isWhole: true, meaning: 'Due months running with the same value' },
    },
  },
  check(context, report) {
    const { period, ratings } = context.figures;
    if (!period.isChecked) return;
    const rows = rowsByMonth(context, period.value.month);
    for (const { kpi, row, isDue: isDueNow, reason } of ratings) {
      const value = row && valueOf(row.actual);
      if (!row || value === null || !isDueNow || reason === 'nilReturn' || isAtRest(value, kpi)) continue;
      const months = monthsAlike(kpi, row, period.value.month, rows);
      const first = months.at(-1);
      if (first === undefined || months.length < context.option('months')) continue;
      report({
        message: 'repeated',
        data: {
          ref: kpi.ref,
          title: quoted(kpi.title),
          value: unitText(value, kpi.unit),
          months: formatCount(months.length, 'due month'),
          first: monthLabel(first),
        },
        cell: cellOf(row.actual),
        subject: `${kpi.ref} repeated`,
        actual: value,
      });
    }
  },
});

type RowsByMonth = ReadonlyMap<IsoMonth, ReadonlyMap<string, KpiRow>>;

function rowsByMonth({ agreement, earlier, return: own }: RuleContext, month: IsoMonth): RowsByMonth {
  const rowsOf = ({ kpis }: Return) =>
    new Map((kpis?.rows ?? []).flatMap((row) => (row.kpi ? [[row.kpi.ref, row] as const] : [])));
  const past = earlier.flatMap((one) => {
    const its = periodOf(one, agreement);
    return its.isChecked ? [[its.value.month, rowsOf(one)] as const] : [];
  });
  return new Map([...past, [month, rowsOf(own)]]);
}

function isAtRest(value: number, { unit }: Kpi): boolean {
  return value === 0 || (unit === 'percent' && value === 100);
}

/** Due months going back from this one with the same figures, this one first; a due month without a return ends them. */
function monthsAlike(kpi: Kpi, row: KpiRow, last: IsoMonth, rows: RowsByMonth): readonly IsoMonth[] {
  const months: IsoMonth[] = [];
  const earliest = [...rows.keys()].reduce((first, month) => (month < first ? month : first), last);
  for (let month = last; month >= earliest; month = addMonths(month, -1)) {
    if (!isDue(kpi, month)) continue;
    const other = rows.get(month)?.get(kpi.ref);
    if (!other || !isAlike(row, other)) break;
    months.push(month);
  }
  return months;
}

function isAlike(one: KpiRow, other: KpiRow): boolean {
  const fields = ['actual', 'numerator', 'denominator'] as const;
  return fields.every((field) => valueOf(one[field]) === valueOf(other[field]));
}
