/** Lines whose month and year to date are off by the same: what is missing in the month is missing from both, and told once. */
import { tieOutReport, type FailedTieOut } from './failed-tie-outs';
import type { Report } from '../rule';

type Field = readonly [month: string, toDate: string];

/** The messages that a rule over such lines has. */
export const LINE_MESSAGES = {
  differs: '{label}: the return says {stated}. The Activity rows add up to {computed}, {difference}.',
  both: '{label}: the return says {stated}. The Activity rows add up to {computed}, {difference}. The year to date is off by as much.',
} as const;

/** One report a line where both are off alike, one a figure otherwise; in the order given. */
export function lineReports(
  failed: readonly FailedTieOut[],
  [month, toDate]: Field,
): readonly Report<keyof typeof LINE_MESSAGES>[] {
  const byId = new Map(failed.map((one) => [one.id, one]));
  const partner = ({ id, difference }: FailedTieOut, from: string, to: string): FailedTieOut | null => {
    const other = id.endsWith(`.${from}`) ? byId.get(`${id.slice(0, -from.length)}${to}`) : undefined;
    return other?.difference === difference ? other : null;
  };
  return failed.flatMap((one): readonly Report<keyof typeof LINE_MESSAGES>[] => {
    if (partner(one, toDate, month)) return [];
    const also = partner(one, month, toDate);
    if (!also) return [{ message: 'differs', ...tieOutReport(one) }];
    return [{ message: 'both', ...tieOutReport(one), related: also.cell ? [also.cell] : [] }];
  });
}
