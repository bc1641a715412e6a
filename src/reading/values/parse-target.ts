/** Targets: a number, or two that a range runs between. */
import type { TargetValue } from '../../agreement/model';
import { cleanText } from './clean-text';
import { parseNumber, type WrittenNumber } from './parse-number';

/** Words and signs before or after a target that say which side of it is good; the agreement's direction settles that. */
const BEFORE =
  /^(?:>=|<=|=>|=<|=|>|<|≥|≤|⩾|⩽|at least|at most|minimum(?: of)?|maximum(?: of)?|min\.?|max\.?|no more than|no less than|not more than|not less than|no fewer than|up to|exactly|target(?: of)?:?) ?/i;
const AFTER =
  / ?(?:\+|or (?:more|above|over|higher|better|less|fewer|below|under|lower)|(?:and|&) (?:above|below|over|under)|minimum|maximum|min\.?|max\.?)$/i;
const RANGE = /^(?:between |from )?(.+?)(?: ?(?:-|\u2010|\u2011|\u2012|–|—|\.\.\.?) ?| (?:to|and|through) )(.+)$/i;

export interface WrittenTarget {
  readonly value: TargetValue;
  readonly isPercent: boolean;
}

/** Reads "90", "90%", ">=90", "90 or more", "4 to 8", "95-105" and "Between 4 and 8"; null where it is no target. */
export function parseTarget(text: string, withoutUnit: (text: string) => string): WrittenTarget | null {
  const clean = withoutUnit(cleanText(text).replace(BEFORE, '').replace(AFTER, ''));
  const single = parseNumber(clean);
  if (single) return { value: single.value, isPercent: single.isPercent };
  const range = RANGE.exec(clean);
  const low = range && parseNumber(range[1] ?? '');
  const high = range && parseNumber(withoutUnit(range[2] ?? ''));
  return low && high ? rangeOf(low, high) : null;
}

function rangeOf(low: WrittenNumber, high: WrittenNumber): WrittenTarget | null {
  if (low.value > high.value) return null;
  return { value: { low: low.value, high: high.value }, isPercent: low.isPercent || high.isPercent };
}
