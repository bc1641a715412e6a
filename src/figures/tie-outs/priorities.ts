/** Days by priority, as stated, against the activity rows; and the Grand Total against the rows above it too. */
import { headingName, tableName, tableNotFound } from '../../agreement/table-names';
import type { Priority } from '../../agreement/model';
import type { PriorityRow, Reading } from '../../reading/return';
import type { QuarterDays } from '../../workbook/units';
import { known, then } from '../checked';
import type { Checked, Group, TieOut } from '../figures';
import { tieDays } from './compare';
import { grandTotal } from './grand-total';
import { notStated, statedIn, sumOfReadings, type Stated } from './stated';
import type { Basis, TieOutInput } from './tie-out-input';

const COLUMNS = [
  { field: 'daysMonth', basis: 'month' },
  { field: 'daysToDate', basis: 'yearToDate' },
] as const satisfies readonly { readonly field: keyof PriorityRow; readonly basis: Basis }[];
type Column = (typeof COLUMNS)[number];

export function priorityTieOuts(input: TieOutInput): readonly TieOut[] {
  const total = grandTotal(input.return.priorities?.rows ?? [], (row) => row.priority);
  return COLUMNS.flatMap((column) => [
    ...input.agreement.priorities.map((priority) => ofPriority(input, priority, column)),
    ...totals(input, total, column),
  ]);
}

function ofPriority(input: TieOutInput, { code, name }: Priority, { field, basis }: Column): TieOut {
  const row = input.return.priorities?.rows.find(
    ({ isTotal, priority }) => !isTotal && priority.state === 'value' && priority.value === code,
  );
  return tieDays(
    { id: `priorities.${code}.${field}`, label: `Priority ${code} ${name}, ${heading(input, field)}` },
    statedDays(input, row?.[field], field, `priority ${code} is not listed on ${sheet(input)}`),
    then(input.summaries[basis], ({ byPriority }) => known(daysOfGroup(byPriority.get(code)))),
  );
}

function totals(input: TieOutInput, total: PriorityRow | null, { field, basis }: Column): readonly TieOut[] {
  const stated = statedDays(input, total?.[field], field, `${sheet(input)} has no total row`);
  const name = `${sheet(input)} total, ${heading(input, field)}`;
  return [
    tieDays(
      { id: `priorities.total.${field}`, label: `${name}, against the activity` },
      stated,
      then(input.summaries[basis], (summary) => known(daysOfGroup(summary.total))),
    ),
    tieDays({ id: `priorities.sum.${field}`, label: `${name}, against its rows` }, stated, sumOfRows(input, field)),
  ];
}

function sumOfRows({ return: { priorities }, agreement }: TieOutInput, field: Column['field']): Checked<number> {
  const rows = (priorities?.rows ?? []).filter(({ isTotal }) => !isTotal);
  return sumOfReadings(
    rows.map((row) => row[field]),
    agreement,
    'priorities',
    field,
  );
}

function statedDays(
  { return: { priorities }, agreement }: TieOutInput,
  reading: Reading<QuarterDays> | undefined,
  field: Column['field'],
  notListed: string,
): Stated<QuarterDays> {
  if (!priorities) return notStated(tableNotFound(agreement, 'priorities'));
  return reading ? statedIn(reading, agreement, 'priorities', field) : notStated(notListed);
}

function daysOfGroup(group: Group | undefined): number {
  return group?.days ?? 0;
}

function heading({ agreement }: TieOutInput, field: string): string {
  return headingName(agreement, 'priorities', field).toLowerCase();
}

function sheet({ agreement }: TieOutInput): string {
  return tableName(agreement, 'priorities');
}
