/** What a correction says differently from the return of the same month that it corrects. */
import type { Agreement } from '../../agreement/model';
import type { Return } from '../../reading/return';
import type { IsoMonth } from '../../workbook/serial-date';
import { versionOf } from '../earlier-returns';
import { activityChanges } from './activity-changes';
import { activityRestatements } from './activity-restatements';
import type { Correction, ReportedIn, Restatement } from './restatement';
import { statedCells, type StatedCell } from './stated-cells';

const NOISE = 1e-6;

/** Every cell of the small tables, then the activity rows by reference. */
export function correctionOf(from: Return, corrected: Return, agreement: Agreement, month: IsoMonth): Correction {
  const of = { month, version: versionOf(corrected) };
  const rows = activityDifferences(from, corrected, agreement, of);
  return { of, changes: [...cellDifferences(from, corrected, agreement, of), ...rows.list], leftOut: rows.leftOut };
}

function cellDifferences(
  from: Return,
  corrected: Return,
  agreement: Agreement,
  reportedIn: ReportedIn,
): readonly Restatement[] {
  const [now, then] = [statedCells(from, agreement), statedCells(corrected, agreement)];
  const subjects = new Set([...now.keys(), ...then.keys()]);
  return [...subjects].flatMap((subject) => {
    const [own, other] = [now.get(subject) ?? null, then.get(subject) ?? null];
    const known = own ?? other;
    if (!known || isSame(own?.value ?? null, other?.value ?? null)) return [];
    return [{ ...differenceOf(known, own, other), reportedIn }];
  });
}

function isSame(now: StatedCell['value'], then: StatedCell['value']): boolean {
  return typeof now === 'number' && typeof then === 'number' ? Math.abs(now - then) <= NOISE : now === then;
}

function differenceOf(
  { subject, label, unit }: StatedCell,
  now: StatedCell | null,
  then: StatedCell | null,
): Omit<Restatement, 'reportedIn'> {
  const [after, before] = [now?.value ?? null, then?.value ?? null];
  return {
    kind: 'corrected',
    subject,
    label,
    unit,
    was: before,
    now: after,
    difference:
      typeof after === 'number' && typeof before === 'number' ? Number((after - before).toPrecision(12)) : null,
    wasCell: then?.cell ?? null,
    cell: now?.cell ?? null,
    isFall: false,
    followsFromActivity: false,
  };
}

function activityDifferences(
  { activity }: Return,
  { activity: before }: Return,
  agreement: Agreement,
  reportedIn: ReportedIn,
): { readonly list: readonly Restatement[]; readonly leftOut: number } {
  if (!activity || !before || activity.reference.column === null || before.reference.column === null) {
    return { list: [], leftOut: 0 };
  }
  const source = { table: before, reportedIn, from: -Infinity, to: Infinity };
  return activityRestatements(agreement, activityChanges(activity, [source]));
}
