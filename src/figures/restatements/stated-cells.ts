/** Everything that the small tables of a return say, cell by cell, each under a name that survives moved rows. */
import { BAND_NAMES } from '../../agreement/bands';
import type { Agreement, TableRole } from '../../agreement/model';
import { headingName, tableName } from '../../agreement/table-names';
import type { Reading, Return } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { orderKey } from '../order-days';
import { unitOf } from './previous-months';
import type { Restatement } from './restatement';

export interface StatedCell {
  readonly subject: string;
  readonly label: string;
  readonly unit: Restatement['unit'];
  /** null where the cell is blank or says that there is no figure. */
  readonly value: number | string | null;
  readonly cell: CellRef;
}

type Show = (value: unknown) => number | string;

/** By subject; cells that could not be read are left out, and so are columns that are not there. */
export function statedCells(from: Return, agreement: Agreement): ReadonlyMap<string, StatedCell> {
  const cells = new Map<string, StatedCell>();
  const add = (role: TableRole, record: string, unit: Restatement['unit'], readings: Readings, show: Show): void => {
    for (const [field, reading] of Object.entries(readings)) {
      const subject = `${role} ${record} ${field}`;
      if (cells.has(subject) || !isComparable(reading)) continue;
      const label = `${tableName(agreement, role)}, ${record}, ${headingName(agreement, role, field)}`;
      const value = reading.state === 'value' ? show(reading.value) : null;
      cells.set(subject, { subject, label, unit, value, cell: reading.cell });
    }
  };
  addCover(from, add);
  addKpis(from, add);
  addPriorities(from, add);
  for (const { volumetric, month, toDate } of from.volumetrics?.rows ?? []) {
    if (volumetric) add('volumetrics', volumetric.ref, 'other', { month, toDate }, shown);
  }
  addOrders(from, agreement, add);
  return cells;
}

type Readings = Readonly<Record<string, Reading<unknown>>>;
type Add = (role: TableRole, record: string, unit: Restatement['unit'], readings: Readings, show: Show) => void;
type Comparable = Extract<Reading<unknown>, { state: 'value' | 'blank' | 'placeholder' }>;

function isComparable(reading: Reading<unknown>): reading is Comparable {
  return reading.state === 'value' || reading.state === 'blank' || reading.state === 'placeholder';
}

function addCover({ cover }: Return, add: Add): void {
  if (!cover) return;
  const { dataStatus, agreementVersion, nilReturn } = cover;
  add('cover', 'Cover', 'text', { dataStatus, agreementVersion, nilReturn }, (value) =>
    typeof value === 'boolean' ? (value ? 'Yes' : 'No') : shown(value),
  );
}

function addKpis({ kpis }: Return, add: Add): void {
  for (const { kpi, numerator, denominator, actual, target, previous, rating, dataStatus } of kpis?.rows ?? []) {
    if (!kpi) continue;
    add('kpis', kpi.ref, unitOf(kpi), { target, actual, previous }, shown);
    add('kpis', kpi.ref, 'other', { numerator, denominator }, shown);
    add('kpis', kpi.ref, 'text', { rating, dataStatus }, (value) => bandName(value) ?? shown(value));
  }
}

function addPriorities({ priorities }: Return, add: Add): void {
  for (const { isTotal, priority, daysMonth, daysToDate } of priorities?.rows ?? []) {
    const name = isTotal ? 'total' : priority.state === 'value' ? `priority ${priority.value}` : null;
    if (name !== null) add('priorities', name, 'days', { daysMonth, daysToDate }, inParts(4));
  }
}

function addOrders({ days }: Return, agreement: Agreement, add: Add): void {
  for (const row of days?.rows ?? []) {
    const name = row.isTotal ? 'total' : row.order.state === 'value' ? row.order.value : null;
    if (name === null) continue;
    const record = row.isTotal ? name : (agreement.commissions.find(isOrder(agreement, name))?.order ?? name);
    const { commissioned, deliveredMonth, deliveredToDate, remaining, dayRate, charged } = row;
    add('days', record, 'days', { commissioned, deliveredMonth, deliveredToDate, remaining }, inParts(4));
    add('days', record, 'pounds', { dayRate, charged }, inParts(100));
  }
}

function isOrder(agreement: Agreement, name: string): (commission: { readonly order: string }) => boolean {
  const key = orderKey(agreement, name);
  return ({ order }) => orderKey(agreement, order) === key;
}

function inParts(parts: number): Show {
  return (value) => (typeof value === 'number' ? value / parts : shown(value));
}

function bandName(value: unknown): string | null {
  return new Map<unknown, string>(Object.entries(BAND_NAMES)).get(value) ?? null;
}

/** A range as "4 to 8". */
function shown(value: unknown): number | string {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('low' in value && 'high' in value)) return '';
  return `${String(value.low)} to ${String(value.high)}`;
}
