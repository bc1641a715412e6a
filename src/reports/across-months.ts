/** What changed since the previous return, in words: states of findings, resolved ones, restated figures, corrections. */
import { formatCount, formatFigure, formatPounds } from '../figures/format-figure';
import type { ReportedIn, Restatement } from '../figures/restatements/restatement';
import type { Finding, Review } from '../review/review';
import { dateLabel, monthLabel } from '../workbook/serial-date';
import { penceOf } from '../workbook/units';
import { waiverLists } from './waivers-list';
import { cellLabel } from '../workbook/a1';

/** "3 new, 2 unchanged, 1 resolved since June 2014"; null where no previous return was given. */
export function sinceText({ findings, resolved, comparedWith }: Review): string | null {
  if (!comparedWith) return null;
  const fresh = findings.filter(({ state }) => state === 'new').length;
  const unchanged = findings.filter(({ state }) => state === 'unchanged').length;
  const counts = `${formatFigure(fresh)} new, ${formatFigure(unchanged)} unchanged, ${formatFigure(resolved.length)} resolved`;
  return `${counts} since ${returnText(comparedWith)}`;
}

/** "June 2014", "correction 1 of June 2014". */
export function returnText({ month, version }: ReportedIn): string {
  return version === 0 ? monthLabel(month) : `correction ${String(version)} of ${monthLabel(month)}`;
}

/** "new", "unchanged, on trial", "accepted until 31 October 2014"; empty where there is nothing to say. */
export function stateText({ state, isBlocking, waiver }: Pick<Finding, 'state' | 'isBlocking' | 'waiver'>): string {
  return [
    ...(state === null ? [] : [state]),
    ...(isBlocking ? [] : ['on trial']),
    ...(waiver ? [`accepted until ${dateLabel(waiver.expires)}`] : []),
  ].join(', ');
}

export interface ChangeList {
  readonly heading: string;
  /** A line a change. */
  readonly lines: readonly string[];
}

/** Lists that are not empty: waivers, resolved findings, restated figures, what a correction changes, what the agreement sets of rules. */
export function changeLists(review: Review): readonly ChangeList[] {
  const { resolved, comparedWith, restatements, restatementsLeftOut, correction } = review;
  const lists = [
    ...waiverLists(review),
    {
      heading: `Resolved since ${comparedWith ? returnText(comparedWith) : 'the previous return'}`,
      lines: resolved.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    },
    {
      heading: 'Restated figures of past months',
      lines: [...restatements.map(changeText), ...leftOutLines(restatementsLeftOut)],
    },
    {
      heading: correction ? `What this correction changes of ${returnText(correction.of)}` : '',
      lines: correction ? [...correction.changes.map(correctionText), ...leftOutLines(correction.leftOut)] : [],
    },
    {
      heading: 'Rules as the agreement sets them',
      lines: review.rules.flatMap(({ id, setting }) => (setting === null ? [] : [`${id} ${setting}`])),
    },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

/** "Priority 2, before July 2014: 3 days, where June 2014 said 2.5 days (C7 of Priorities; C7 of Priorities then)". */
export function changeText(change: Restatement): string {
  const { label, was, now, unit, reportedIn } = change;
  const said = `${amountText(now, unit)}, where ${returnText(reportedIn)} said ${amountText(was, unit)}`;
  return `${label}: ${said}${placesOf(change)}`;
}

function correctionText(change: Restatement): string {
  const { label, was, now, unit } = change;
  return `${label}: ${amountText(was, unit)} became ${amountText(now, unit)}${placesOf(change)}`;
}

function placesOf({ cell, wasCell }: Restatement): string {
  const places = [...(cell ? [cellLabel(cell)] : []), ...(wasCell ? [`then ${cellLabel(wasCell)}`] : [])];
  return places.length === 0 ? '' : ` (${places.join('; ')})`;
}

/** "2.5 days", "£62.50", "nothing". */
export function amountText(amount: number | string | null, unit: Restatement['unit']): string {
  if (amount === null) return 'nothing';
  if (typeof amount === 'string') return formatFigure(amount);
  switch (unit) {
    case 'days':
      return formatCount(amount, 'day');
    case 'pounds':
      return formatPounds(penceOf(amount));
    case 'percent':
      return `${formatFigure(amount)}%`;
    case 'text':
    case 'other':
      return formatFigure(amount);
  }
}

function leftOutLines(count: number): readonly string[] {
  return count === 0 ? [] : [`${formatCount(count, 'more activity row')} changed`];
}
