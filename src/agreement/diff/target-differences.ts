/**
 * Targets that differ, day by day: what counts is what is in force, not how the trajectory is written. Days before the
 * later version begins are past; it judges no return of theirs.
 */
import { dateLabel, type IsoDate } from '../../workbook/serial-date';
import { isInForce } from '../in-force';
import type { Agreement, Kpi } from '../model';
import { targetInForce } from '../target-in-force';
import type { Difference } from './difference';
import { targetInWords } from './words';

export function targetDifferences(part: string, before: Agreement, after: Agreement): readonly Difference[] {
  const refs = [...new Set(after.kpis.map(({ ref }) => ref))].filter((ref) => before.kpis.some((kpi) => kpi.ref === ref));
  return refs.flatMap((ref) => {
    const [was, is] = [wordingsOf(before, ref), wordingsOf(after, ref)];
    let told = '';
    return daysOf(was, is, after.effective.from).flatMap((day): readonly Difference[] => {
      const [old, now] = [targetOn(was, day), targetOn(is, day)];
      if (old === null || now === null || old === now) return [];
      const words = `${old} → ${now}`;
      // A later entry of one of them that changes neither figure says nothing new.
      if (words === told) return [];
      told = words;
      const sentence = `KPI ${ref}, target from ${dateLabel(day)}: ${words}.`;
      return [{ part, change: 'changed', subject: `KPI ${ref}`, member: 'Target', before: old, after: now, sentence }];
    });
  });
} // prettier-ignore

function wordingsOf({ kpis }: Agreement, ref: string): readonly Kpi[] {
  return kpis.filter((kpi) => kpi.ref === ref);
}

/** Days on which a target of either begins, from the first day on. */
function daysOf(was: readonly Kpi[], is: readonly Kpi[], first: IsoDate): readonly IsoDate[] {
  const starts = [...was, ...is].flatMap((kpi) => [kpi.effective.from, ...kpi.targets.map(({ from }) => from)]);
  return [...new Set([first, ...starts.filter((day) => day > first)])].sort();
}

/** In words; null where no wording is in force. A version's own last day ends none of its targets for the next. */
function targetOn(wordings: readonly Kpi[], day: IsoDate): string | null {
  const kpi = wordings.find(({ effective }) => isInForce(effective, day));
  const value = kpi ? targetInForce(kpi, day) : null;
  return kpi === undefined || value === null ? null : targetInWords(value, kpi.unit);
}
