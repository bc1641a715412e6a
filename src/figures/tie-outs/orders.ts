/** Days and pounds by order: delivered against the activity, remaining and charged against their own row, totals against theirs. */
import { commissionsOf } from '../../agreement/commissions';
import { headingName, tableName, tableNotFound } from '../../agreement/table-names';
import type { DaysRow } from '../../reading/return';
import { roundHalfAway } from '../../workbook/units';
import { known, then } from '../checked';
import type { Checked, TieOut } from '../figures';
import { orderKey } from '../order-days';
import { tieDays, tiePounds } from './compare';
import { grandTotal } from './grand-total';
import { notStated, statedIn, sumOfReadings } from './stated';
import type { Basis, TieOutInput } from './tie-out-input';

const DELIVERED = [
  { field: 'deliveredMonth', basis: 'month' },
  { field: 'deliveredToDate', basis: 'yearToDate' },
] as const satisfies readonly { readonly field: keyof DaysRow; readonly basis: Basis }[];
const DAY_FIELDS = ['commissioned', 'deliveredMonth', 'deliveredToDate', 'remaining'] as const;

export function orderTieOuts(input: TieOutInput): readonly TieOut[] {
  const { agreement, return: from } = input;
  const lines = linesOf(input);
  const listed = new Set(lines.map(({ key }) => key));
  const year = input.period.isChecked ? input.period.value.financialYear : '';
  const unlisted = commissionsOf(agreement, year).filter(({ order }) => !listed.has(orderKey(agreement, order)));
  const reason = from.days ? null : tableNotFound(agreement, 'days');
  return [
    ...lines.flatMap((line) => ofLine(input, line)),
    ...unlisted.flatMap(({ order }) => ofUnlisted(input, order, reason)),
    ...totals(input),
  ];
}

interface Line {
  readonly row: DaysRow;
  readonly key: string;
  /** The order as it is written. */
  readonly order: string;
  /** Starts the id: the order, numbered where it is listed again. */
  readonly id: string;
}

/** Rows whose order can be read. */
function linesOf({ return: { days }, agreement }: TieOutInput): readonly Line[] {
  const times = new Map<string, number>();
  return (days?.rows ?? []).flatMap((row) => {
    const order = row.order.state === 'value' ? row.order.value : row.order.state === 'unknown' ? row.order.text : '';
    if (row.isTotal || order === '') return [];
    const key = orderKey(agreement, order);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return [{ row, key, order, id: time === 1 ? `days.${order}` : `days.${order}#${String(time)}` }];
  });
}

function ofLine(input: TieOutInput, { row, key, order, id }: Line): readonly TieOut[] {
  const { agreement } = input;
  const name = (field: string): { readonly id: string; readonly label: string } => ({
    id: `${id}.${field}`,
    label: `Order ${order}, ${headingName(agreement, 'days', field).toLowerCase()}`,
  });
  const withinRow = (field: string) => ({ ...name(field), isWithinRow: true });
  return [
    ...DELIVERED.map(({ field, basis }) =>
      tieDays(name(field), statedIn(row[field], agreement, 'days', field), deliveredOf(input, key, basis)),
    ),
    tiePounds(withinRow('charged'), statedIn(row.charged, agreement, 'days', 'charged'), chargeDue(input, row)),
    tieDays(withinRow('remaining'), statedIn(row.remaining, agreement, 'days', 'remaining'), daysLeft(input, row)),
  ];
}

/** An order of the year that the return does not list: to be asked about only where days were delivered for it. */
function ofUnlisted(input: TieOutInput, order: string, tableMissing: string | null): readonly TieOut[] {
  const { agreement } = input;
  const key = orderKey(agreement, order);
  const reason = tableMissing ?? `order ${order} is not listed on ${tableName(agreement, 'days')}`;
  return DELIVERED.flatMap(({ field, basis }) => {
    const computed = deliveredOf(input, key, basis);
    if (computed.isChecked && computed.value === 0) return [];
    const label = `Order ${order}, ${headingName(agreement, 'days', field).toLowerCase()}`;
    return [tieDays({ id: `days.${order}.${field}`, label }, notStated(reason), computed)];
  });
}

function deliveredOf({ orderDays }: TieOutInput, key: string, basis: Basis): Checked<number> {
  return then(orderDays[basis], (days) => known(days.get(key) ?? 0));
}

/** Day rate × days delivered to date, to the nearest penny. */
function chargeDue({ agreement }: TieOutInput, row: DaysRow): Checked<number> {
  return then(statedIn(row.dayRate, agreement, 'days', 'dayRate').figure, (rate) =>
    then(statedIn(row.deliveredToDate, agreement, 'days', 'deliveredToDate').figure, (quarters) =>
      known(roundHalfAway((rate * quarters) / 4, 0)),
    ),
  );
}

function daysLeft({ agreement }: TieOutInput, row: DaysRow): Checked<number> {
  return then(statedIn(row.commissioned, agreement, 'days', 'commissioned').figure, (commissioned) =>
    then(statedIn(row.deliveredToDate, agreement, 'days', 'deliveredToDate').figure, (delivered) =>
      known(commissioned - delivered),
    ),
  );
}

/** A table of orders may well have no total row: then there is nothing to tie. */
function totals({ return: { days }, agreement }: TieOutInput): readonly TieOut[] {
  const total = grandTotal(days?.rows ?? [], (row) => row.order);
  if (!days || !total) return [];
  const rows = days.rows.filter(({ isTotal }) => !isTotal);
  const name = (field: string): { readonly id: string; readonly label: string } => ({
    id: `days.total.${field}`,
    label: `${tableName(agreement, 'days')} total, ${headingName(agreement, 'days', field).toLowerCase()}, against its rows`,
  });
  return [
    ...DAY_FIELDS.map((field) =>
      tieDays(
        name(field),
        statedIn(total[field], agreement, 'days', field),
        sumOfReadings(
          rows.map((row) => row[field]),
          agreement,
          'days',
          field,
        ),
      ),
    ),
    tiePounds(
      name('charged'),
      statedIn(total.charged, agreement, 'days', 'charged'),
      sumOfReadings(
        rows.map((row) => row.charged),
        agreement,
        'days',
        'charged',
      ),
    ),
  ];
}
