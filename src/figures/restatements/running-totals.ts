/** The lines of a return that run through the financial year: what each says to date, and how much of it is the month's. */
import type { Agreement, Volumetric } from '../../agreement/model';
import { headingName } from '../../agreement/table-names';
import type { Reading, Return } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { orderKey } from '../order-days';
import type { Restatement, RestatementKind } from './restatement';
import { volumetricLabel } from '../tie-outs/volumetrics';

export interface RunningTotal {
  readonly kind: Extract<RestatementKind, 'priorityDays' | 'volumetric' | 'orderDays'>;
  /** The same in every return. */
  readonly key: string;
  readonly subject: string;
  /** "Priority 2 Good/Outstanding". */
  readonly label: string;
  readonly unit: Restatement['unit'];
  /** Decimals. */
  readonly toDate: number;
  readonly cell: CellRef;
  /** The month's part; null where it is not stated, or where months do not add up (distinct schools do not). */
  readonly month: number | null;
  /** Under what `MovedDays` knows the line; null where rows account for it no further. */
  readonly moved: { readonly by: 'byPriority' | 'byOrder'; readonly key: string } | null;
}

/** By key; a line that stands twice counts once, and total rows follow from the others. */
export function runningTotals(from: Return, agreement: Agreement): ReadonlyMap<string, RunningTotal> {
  const totals = new Map<string, RunningTotal>();
  for (const one of [...priorities(from, agreement), ...volumetrics(from, agreement), ...orders(from, agreement)]) {
    if (!totals.has(one.key)) totals.set(one.key, one);
  }
  return totals;
}

function priorities({ priorities: table }: Return, agreement: Agreement): readonly RunningTotal[] {
  return (table?.rows ?? []).flatMap(({ isTotal, priority, daysMonth, daysToDate }) => {
    if (isTotal || priority.state !== 'value' || daysToDate.state !== 'value') return [];
    const code = priority.value;
    const name = agreement.priorities.find((one) => one.code === code)?.name ?? '';
    return {
      kind: 'priorityDays',
      key: `priority ${code}`,
      subject: `priority ${code} days to date`,
      label: `Priority ${code} ${name}`.trim(),
      unit: 'days',
      toDate: daysToDate.value / 4,
      cell: daysToDate.cell,
      month: decimal(daysMonth, 4),
      moved: { by: 'byPriority', key: code },
    };
  });
}

function volumetrics({ volumetrics: table }: Return, agreement: Agreement): readonly RunningTotal[] {
  return (table?.rows ?? []).flatMap(({ volumetric, month, toDate }) => {
    if (!volumetric || toDate.state !== 'value') return [];
    return {
      kind: 'volumetric',
      key: `volumetric ${volumetric.ref}`,
      subject: `${volumetric.ref} to date`,
      label: volumetricLabel(volumetric, headingName(agreement, 'volumetrics', 'toDate').toLowerCase()),
      unit: measureOf(volumetric) === 'days' ? 'days' : 'other',
      toDate: toDate.value,
      cell: toDate.cell,
      month: ['count', 'days'].includes(measureOf(volumetric) ?? '') ? decimal(month, 1) : null,
      moved: null,
    };
  });
}

function measureOf({ derivation }: Volumetric): string | null {
  return derivation?.kind === 'measure' ? derivation.of.measure : null;
}

function orders({ days: table }: Return, agreement: Agreement): readonly RunningTotal[] {
  return (table?.rows ?? []).flatMap(({ isTotal, order, deliveredMonth, deliveredToDate, charged }) => {
    if (isTotal || order.state !== 'value') return [];
    const key = orderKey(agreement, order.value);
    const line = { kind: 'orderDays' as const, label: order.value };
    const delivered: readonly RunningTotal[] =
      deliveredToDate.state !== 'value'
        ? []
        : [
            {
              ...line,
              key: `order ${key} delivered`,
              subject: `${order.value} delivered to date`,
              unit: 'days',
              toDate: deliveredToDate.value / 4,
              cell: deliveredToDate.cell,
              month: decimal(deliveredMonth, 4),
              moved: { by: 'byOrder', key },
            },
          ];
    if (charged.state !== 'value') return delivered;
    return [
      ...delivered,
      {
        ...line,
        key: `order ${key} charged`,
        subject: `${order.value} charged`,
        label: `${order.value}, ${headingName(agreement, 'days', 'charged').toLowerCase()}`,
        unit: 'pounds',
        toDate: charged.value / 100,
        cell: charged.cell,
        month: null,
        moved: null,
      },
    ];
  });
}

function decimal(reading: Reading<number>, parts: number): number | null {
  return reading.state === 'value' ? reading.value / parts : null;
}
