/** KPI figures, days and quotations as the sentences of findings show them. */
import type { KpiUnit, TargetValue } from '../../agreement/model';
import { formatCount, formatDays, formatFigure, formatPounds } from '../../figures/format-figure';
import { penceOf, quarterDaysOf } from '../../workbook/units';

const LONGEST_QUOTE = 60;

/** "1 day", "0.5 days", "160 days"; `days` as a decimal, shown as it is and not to quarters. */
export function daysText(days: number): string {
  return formatCount(days, 'day');
}

/** A figure with the unit of its KPI: "95%", "£62.50", "10 working days", "85". */
export function unitText(value: number, unit: KpiUnit): string {
  switch (unit) {
    case 'percent':
      return `${formatFigure(value)}%`;
    case 'pounds':
      return formatPounds(penceOf(value));
    case 'days':
      return formatDays(quarterDaysOf(value));
    case 'workingDays':
      return formatCount(value, 'working day');
    case 'points':
      return formatCount(value, 'percentage point');
    case 'count':
    case 'ratio':
      return formatFigure(value);
  }
}

/** "95%", or "4 to 8" for a range. */
export function targetText(target: TargetValue, unit: KpiUnit): string {
  if (typeof target === 'number') return unitText(target, unit);
  return `${formatFigure(target.low)} to ${unitText(target.high, unit)}`;
}

/** What a unit is called in a sentence. */
export const UNIT_NAMES: Readonly<Record<KpiUnit, string>> = {
  percent: 'percent',
  count: 'a count',
  workingDays: 'working days',
  ratio: 'a ratio',
  points: 'percentage points',
  pounds: 'pounds',
  days: 'days',
};

/** A cell's own words in quotation marks, shortened where they run on. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(plain);
  if (characters.length <= LONGEST_QUOTE) return `“${plain}”`;
  const start = characters.slice(0, LONGEST_QUOTE).join('');
  // Where words are longer than that, they are no words.
  return `“${start.replace(/ \S{0,20}$/, '')}…”`;
}

/** What stands in one cell, or "“SSI2” (here and in 3 other cells)". */
export function repeatedly(shown: string, cells: number): string {
  return cells > 1 ? `${shown} (here and in ${formatCount(cells - 1, 'other cell')})` : shown;
}

/** "3 days more" or "3 days fewer": how a figure stands to the one named before it. */
export function differenceText(difference: number, unit: string): string {
  return `${formatCount(Math.abs(difference), unit)} ${difference < 0 ? 'fewer' : 'more'}`;
}

/** A difference without the noise of binary fractions. */
export function exactly(difference: number): number {
  return Number(difference.toPrecision(12));
}

/** "a", "a and b", "a, b and c". */
export function inWords(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${last}` : last;
}
