/** The figures that the small tables state, one by one, whatever their unit. */
import type { TableRole } from '../../agreement/model';
import type { Reading, Return } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { daysOf, poundsOf, type Pence, type QuarterDays } from '../../workbook/units';
import { recordName, recordSubject } from '../words/record-name';

/** A figure as a decimal: days, pounds, or the unit of the KPI or volumetric. */
export interface StatedFigure {
  readonly role: TableRole;
  readonly field: string;
  /** For sentences. */
  readonly name: string;
  /** The same for subjects. */
  readonly subject: string;
  readonly value: number;
  readonly cell: CellRef;
}

/** Every figure but targets and previous months (which are others' figures) and remaining days (which may be below zero). */
export function statedFigures(from: Return): readonly StatedFigure[] {
  return [...kpiFigures(from), ...priorityFigures(from), ...volumetricFigures(from), ...orderFigures(from)];
}

function kpiFigures(from: Return): readonly StatedFigure[] {
  return (from.kpis?.rows ?? []).flatMap((row) =>
    [
      // A gap in percentage points may well be below zero.
      ...(row.kpi?.unit === 'points' ? [] : figure('actual', row.actual, same)),
      ...(row.kpi?.unit === 'points' ? [] : figure('numerator', row.numerator, same)),
      ...figure('denominator', row.denominator, same),
    ].map((found) => ({ ...found, ...named(from, 'kpis', row.row) })),
  );
}

function priorityFigures(from: Return): readonly StatedFigure[] {
  return (from.priorities?.rows ?? []).flatMap((row) =>
    [...figure('daysMonth', row.daysMonth, inDays), ...figure('daysToDate', row.daysToDate, inDays)].map((found) => ({
      ...found,
      ...named(from, 'priorities', row.row),
    })),
  );
}

function volumetricFigures(from: Return): readonly StatedFigure[] {
  return (from.volumetrics?.rows ?? []).flatMap((row) =>
    [...figure('month', row.month, same), ...figure('toDate', row.toDate, same)].map((found) => ({
      ...found,
      ...named(from, 'volumetrics', row.row),
    })),
  );
}

function orderFigures(from: Return): readonly StatedFigure[] {
  return (from.days?.rows ?? []).flatMap((row) =>
    [
      ...figure('commissioned', row.commissioned, inDays),
      ...figure('deliveredMonth', row.deliveredMonth, inDays),
      ...figure('deliveredToDate', row.deliveredToDate, inDays),
      ...figure('dayRate', row.dayRate, inPounds),
      ...figure('charged', row.charged, inPounds),
    ].map((found) => ({ ...found, ...named(from, 'days', row.row) })),
  );
}

function named(from: Return, role: TableRole, row: number): Pick<StatedFigure, 'role' | 'name' | 'subject'> {
  return { role, name: recordName(from, role, row), subject: recordSubject(from, role, row) };
}

function figure<T>(
  field: string,
  reading: Reading<T>,
  decimalOf: (value: T) => number,
): readonly Pick<StatedFigure, 'field' | 'value' | 'cell'>[] {
  return reading.state === 'value' ? [{ field, value: decimalOf(reading.value), cell: reading.cell }] : [];
}

function same(value: number): number {
  return value;
}

function inDays(days: QuarterDays): number {
  return daysOf(days);
}

function inPounds(pence: Pence): number {
  return poundsOf(pence);
}
