/** Which figures of the days are shown, and whose rows are asked for. */
import type { TotalOf } from '../../figures/rows-behind';

export const LINES_BY = ['order', 'service', 'priority', 'month'] as const;
/** What a line of the reconciliation is for. */
export type LinesBy = (typeof LINES_BY)[number];

export type Stretch = 'month' | 'yearToDate';

/** A figure whose rows are asked for: of the days, or of a line of the reconciliation. */
export type Drill = DaysDrill | LineDrill;

export interface DaysDrill {
  readonly of: 'days';
  readonly label: string;
  readonly stretch: Stretch;
  readonly group: TotalOf['group'];
}

export interface LineDrill {
  readonly of: 'reconciliation';
  readonly stretch: Stretch;
  readonly by: LinesBy;
  /** Of the line. */
  readonly key: string;
}

/** Which part of the days is shown, and how the reconciliation is laid out. */
export interface DaysShown {
  readonly part: 'days' | 'reconciliation';
  readonly by: LinesBy;
  readonly stretch: Stretch;
}

export const FIRST_SHOWN: DaysShown = { part: 'days', by: 'order', stretch: 'yearToDate' };

export const STRETCH_WORDS: Readonly<Record<Stretch, string>> = { month: 'month', yearToDate: 'year to date' };

/** Of the button that opens a figure's rows, so that the keyboard goes back to it. */
export function figureId(drill: Drill): string {
  if (drill.of === 'reconciliation') return `line-${drill.stretch}-${drill.by}-${drill.key.replaceAll(/\W+/g, '-')}`;
  const { stretch, group } = drill;
  return `days-${stretch}-${group.by}-${group.by === 'all' ? '' : (group.code ?? 'unknown')}`;
}
