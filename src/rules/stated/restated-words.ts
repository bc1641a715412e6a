/** Restated figures and the returns that reported them, as sentences show them. */
import { formatFigure } from '../../figures/format-figure';
import type { ReportedIn, Restatement, RestatementKind } from '../../figures/restatements/restatement';
import { monthLabel } from '../../workbook/serial-date';
import { hasFailedTieOut } from './failed-tie-outs';
import { daysText, exactly, quoted, unitText } from '../words/wording';
import type { RuleContext } from '../rule';

/** "the return for June 2014", "correction 1 of the return for June 2014". */
export function returnName({ month, version }: ReportedIn): string {
  const name = `the return for ${monthLabel(month)}`;
  return version === 0 ? name : `correction ${String(version)} of ${name}`;
}

/** A figure with its unit, words in quotation marks, or "nothing". */
export function amountText(amount: number | string | null, unit: Restatement['unit']): string {
  if (amount === null) return 'nothing';
  if (typeof amount === 'string') return quoted(amount);
  switch (unit) {
    case 'days':
      return daysText(exactly(amount));
    case 'pounds':
      return unitText(amount, 'pounds');
    case 'percent':
      return unitText(exactly(amount), 'percent');
    case 'text':
    case 'other':
      return formatFigure(exactly(amount));
  }
}

/** Lines of figures to date, which tie out to the activity rows. */
const RUNNING: readonly RestatementKind[] = ['priorityDays', 'volumetric', 'orderDays'];

/**
 * Restated figures of some kinds that no other finding accounts for: changed activity rows are reported as rows, and a
 * line that does not agree with the rows of its own return is reported as that.
 */
export function ownRestatements(
  { figures }: RuleContext,
  isWanted: (restatement: Restatement) => boolean,
  ...kinds: readonly RestatementKind[]
): readonly Restatement[] {
  const isReported = hasFailedTieOut(figures, { onRow: true });
  return figures.restatements.list.filter(
    (one) =>
      kinds.includes(one.kind) &&
      !one.followsFromActivity &&
      isWanted(one) &&
      !(RUNNING.includes(one.kind) && isReported(one.cell)),
  );
}

/** What a report of a restated figure has whatever its rule. */
export function restatedReport({ label, unit, was, now, difference, reportedIn, subject, cell }: Restatement) {
  const more = difference === null ? '' : differenceWords(difference, unit);
  return {
    data: {
      label,
      was: amountText(was, unit),
      now: amountText(now, unit),
      difference: more,
      return: returnName(reportedIn),
    },
    cell,
    subject: `${subject} restated since ${reportedIn.month}`,
    ...(was === null ? {} : { expected: was }),
    ...(now === null ? {} : { actual: now }),
    ...(difference === null ? {} : { difference }),
  };
}

function differenceWords(difference: number, unit: Restatement['unit']): string {
  const less = unit === 'days' ? 'fewer' : 'less';
  return `${amountText(Math.abs(difference), unit)} ${difference < 0 ? less : 'more'}`;
}
