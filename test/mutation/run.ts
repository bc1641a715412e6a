/** Changes one cell of a clean return at a time, and asks whether the review notices, and where. */
import type { Agreement } from '../../src/agreement/model';
import { readReturn } from '../../src/reading';
import { review } from '../../src/review';
import type { Finding } from '../../src/review/review';
import type { CellRef } from '../../src/workbook/a1';
import { cellAt, sheetNamed, type CellValue, type Snapshot } from '../../src/workbook/snapshot';
import { whyAllowed, type Grounds } from './allowed';
import { checkedCells, type CheckedCell } from './checked-cells';
import { whyMissed } from './missed';
import { mutantsOf, type Mutant } from './mutants';
import { withValue } from './with-value';

/**
 * `atCell`: a new finding names the cell; `elsewhere`: one is at a figure that depends on it; `missed`: none is new;
 * `allowed`: none is new, and the return is still right.
 */
export type Fate = 'atCell' | 'elsewhere' | 'missed' | 'allowed';

export interface Trial extends Mutant {
  readonly fate: Fate;
  /** Why an allowed change is no mistake, or a missed one cannot be noticed; null where nothing explains it. */
  readonly explanation: string | null;
  /** Rules with a new finding. */
  readonly rules: readonly string[];
}

export interface Subject {
  readonly snapshot: Snapshot;
  readonly earlier: readonly Snapshot[];
  readonly agreement: Agreement;
}

/** Every mutant of a return that reads; `activityStep` takes every so many activity rows. */
export function allMutants({ snapshot, agreement }: Subject, activityStep: number): readonly Mutant[] {
  const reading = readReturn(snapshot, agreement);
  if (!reading.isReturn) throw new Error('The workbook is no return of the agreement.');
  const cells = checkedCells(reading.return, activityStep);
  const columns = new Map<string, CellValue[]>();
  for (const place of cells) {
    const others = columns.get(columnOf(place)) ?? [];
    columns.set(columnOf(place), [...others, valueAt(snapshot, place.cell)]);
  }
  return cells.flatMap((place) => mutantsOf(place, valueAt(snapshot, place.cell), columns.get(columnOf(place)) ?? []));
}

function columnOf({ role, field }: CheckedCell): string {
  return `${role}.${field}`;
}

function valueAt(snapshot: Snapshot, { sheet: name, row, column }: CellRef): CellValue {
  const sheet = sheetNamed(snapshot, name);
  return sheet ? cellAt(snapshot, sheet, row, column) : { kind: 'blank' };
}

/** Tries one mutant after the other; `each` is told of every trial as it ends. */
export function tryMutants(
  { snapshot, earlier, agreement }: Subject,
  mutants: readonly Mutant[],
  each: (trial: Trial) => void,
): void {
  const clean = review({ snapshot, agreement, earlier });
  const reading = readReturn(snapshot, agreement);
  if (!reading.isReturn) throw new Error('The workbook is no return of the agreement.');
  for (const mutant of mutants) {
    const changed = review({ snapshot: withValue(snapshot, mutant.place.cell, mutant.value), agreement, earlier });
    each(judged(mutant, { agreement, clean, changed, from: reading.return }));
  }
}

function judged(mutant: Mutant, grounds: Grounds): Trial {
  const known = new Set(grounds.clean.findings.map(keyOf));
  const fresh = grounds.changed.findings.filter((finding) => !known.has(keyOf(finding)));
  const { cell } = mutant.place;
  const isNamed = fresh.some((finding) => [finding.cell, ...finding.related].some((each) => sameCell(each, cell)));
  const rules = [...new Set(fresh.map(({ ruleId }) => ruleId))];
  if (fresh.length > 0) return { ...mutant, fate: isNamed ? 'atCell' : 'elsewhere', explanation: null, rules };
  const allowance = whyAllowed(mutant, grounds);
  if (allowance !== null) return { ...mutant, fate: 'allowed', explanation: allowance, rules };
  return { ...mutant, fate: 'missed', explanation: whyMissed(mutant, grounds), rules };
}

function sameCell(one: CellRef | null, other: CellRef): boolean {
  return one?.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function keyOf({ fingerprint, message }: Finding): string {
  return `${fingerprint} ${message}`;
}
