/** Figures, lists and quotations as the sentences of findings show them. */
import type { KpiUnit, TargetValue } from '../agreement/model';
import { formatFigure } from '../figures/format-figure';

const LONGEST_QUOTE = 60;

/** "1 row", "40 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatFigure(count)} ${count === 1 ? one : many}`;
}

/** "1 day", "0.5 days", "160 days"; `days` as a decimal. */
export function daysText(days: number): string {
  return counted(days, 'day');
}

/** "£450.00", "-£3.50"; `pounds` as a decimal. */
export function poundsText(pounds: number): string {
  const sign = pounds < 0 ? '-' : '';
  return `${sign}£${Math.abs(pounds).toFixed(2)}`;
}

/** A figure with the unit of its KPI: "95%", "£62.50", "10 working days", "85". */
export function unitText(value: number, unit: KpiUnit): string {
  switch (unit) {
    case 'percent':
      return `${formatFigure(value)}%`;
    case 'pounds':
      return poundsText(value);
    case 'days':
      return daysText(value);
    case 'workingDays':
      return counted(value, 'working day');
    case 'points':
      return counted(value, 'percentage point');
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

/** What a unit is called: "percent", "working days". */
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
  return plain.length > LONGEST_QUOTE ? `“${plain.slice(0, LONGEST_QUOTE)}…”` : `“${plain}”`;
}

/** "A1", "A1 and B2", "A1, B2 and C3". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
