/** What was checked and what was not: "no findings" and "not checked" are never the same thing. */
import { formatCount } from '../figures/format-figure';
import type { TieOut } from '../figures/figures';
import type { Review, RuleOutcome } from '../review/review';
import { grouped } from './grouped';

export interface Grouped {
  readonly reason: string;
  readonly names: readonly string[];
}

export interface TieOutDigest {
  readonly agree: number;
  readonly differ: readonly TieOut[];
  readonly unchecked: readonly Grouped[];
}

/** Stated figures against the rows: how many agree, which do not, and which could not be held against anything. */
export function tieOutDigest({ tieOuts }: Review): TieOutDigest {
  const unchecked = tieOuts.filter((tieOut) => tieOut.agrees === null);
  return {
    agree: tieOuts.filter((tieOut) => tieOut.agrees === true).length,
    differ: tieOuts.filter((tieOut) => tieOut.agrees === false),
    unchecked: byReason(unchecked, uncheckedReason, tieOutLabel),
  };
}

/** What a stated figure is, and what it follows from where that is not the activity. */
export function tieOutLabel({ label, isWithinRow }: TieOut): string {
  return isWithinRow ? `${label}, from its own row` : label;
}

/** "3 stated figures differ from what was worked out." */
export function differingText(count: number): string {
  if (count === 0) return 'No stated figure differs from what was worked out.';
  return `${formatCount(count, 'stated figure')} ${count === 1 ? 'differs' : 'differ'} from what was worked out.`;
}

/** Why a stated figure could not be checked, as a clause. */
export function uncheckedReason({ stated, computed }: TieOut): string {
  if (!computed.isChecked) return computed.reason;
  return stated.isChecked ? 'it could not be compared' : stated.reason;
}

export interface RulesDigest {
  readonly ran: number;
  readonly skipped: readonly Grouped[];
  readonly failed: readonly RuleOutcome[];
}

/** Which rules ran, were skipped and failed. */
export function rulesDigest({ rules }: Review): RulesDigest {
  const skipped = rules.filter((rule) => rule.status === 'skipped');
  return {
    ran: rules.filter((rule) => rule.status === 'ran').length,
    skipped: byReason(
      skipped,
      (rule) => rule.reason ?? 'no reason given',
      (rule) => rule.id,
    ),
    failed: rules.filter((rule) => rule.status === 'failed'),
  };
}

function byReason<T>(items: readonly T[], reason: (item: T) => string, name: (item: T) => string): readonly Grouped[] {
  return [...grouped(items, reason)].map(([why, group]) => ({ reason: why, names: group.map(name) }));
}
